import { relatedToEvent } from "../calendar/related-to-event.js";
import type { EmailSender } from "../email/email-sender.js";
import { pendingEmail } from "../email/pending-email.js";
import { keyOf } from "../kernel/id.js";
import type { Delivery } from "../model/delivery.js";
import type { EmailMessage } from "../model/email-message.js";
import { firstVersion } from "../plan/new-record.js";
import { renderTemplate } from "../templates/render-template.js";
import type { DueState, ReadyDelivery } from "./decide-delivery.js";
import { messageIdOf } from "./handover.js";
import { reminderValues } from "./reminder-values.js";

/** A delivery with what is written to its recipient. */
export interface ComposedDelivery {
  /** The delivery. */
  readonly delivery: Delivery;
  /** Whether it goes alone, or with others that are late. */
  readonly kind: ReadyDelivery["kind"];
  /** The message. */
  readonly message: EmailMessage;
  /** Whether it is late. */
  readonly isLate: boolean;
  /** The language that the recipient is written to. */
  readonly language: string;
}

/** Writes the message of a delivery. What is private is listed on nothing but the event. */
export function composeReminder(
  delivery: Delivery,
  ready: ReadyDelivery,
  state: DueState,
  from: EmailSender,
  now: Date,
): EmailMessage {
  const { template, address, trigger } = ready;
  const { event } = trigger;
  const id = messageIdOf([delivery]);
  const about = event.visibility === "private" ? [] : relatedToEvent(event);
  return {
    ...firstVersion(id, delivery.companyId, now),
    relatedKeys: [...new Set([keyOf("calendarEvent", event.id), keyOf("calendarEvent", delivery.eventId), ...about])],
    senderId: null,
    toAddresses: [address],
    ccAddresses: [],
    bccAddresses: template.recipients.filter((one) => one !== address),
    ...renderTemplate(template, reminderValues(ready, state)),
    templateId: template.id,
    catalogId: null,
    ...pendingEmail(id, from),
  };
}
