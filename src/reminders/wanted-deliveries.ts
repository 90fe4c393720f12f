import type { EventFamily } from "../calendar/event-family.js";
import { uuidFromText } from "../kernel/hash128.js";
import type { Id } from "../kernel/id.js";
import { asId } from "../kernel/id.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { Delivery } from "../model/delivery.js";
import type { Reminder } from "../model/reminder.js";
import { firstVersion } from "../plan/new-record.js";
import type { DeliveryRecipient } from "./delivery-recipients.js";
import { recipientsOf } from "./delivery-recipients.js";
import type { ReminderTrigger } from "./reminder-triggers.js";

/** Why nobody is reminded of an event as it stands. */
export type StandingReason = "EVENT_CANCELLED" | "EVENT_DONE" | "EVENT_WITHOUT_STATUS";

/** A delivery that there should be. */
export interface WantedDelivery {
  /** Made of the reminder, the occurrence, the recipient and the time, so that it exists once. */
  readonly id: Id<"delivery">;
  /** When it is due, and what it is about. */
  readonly trigger: ReminderTrigger;
  /** Whom it goes to. */
  readonly recipient: DeliveryRecipient;
  /** Why it is not to be sent as things stand; `null` if it is. */
  readonly reason: StandingReason | null;
}

/** The deliveries that a reminder wants at a time that it is due, one for each recipient. */
export const wantedAt = (
  reminder: Reminder,
  family: Pick<EventFamily, "event" | "guests">,
  trigger: ReminderTrigger,
): WantedDelivery[] =>
  recipientsOf(reminder, family, trigger.event).map((recipient) => ({
    id: deliveryId(reminder.id, trigger, recipient),
    trigger,
    recipient,
    reason: standingReason(trigger.event),
  }));

/** Only what is planned reminds. */
export const standingReason = ({ status }: Pick<CalendarEvent, "status">): StandingReason | null =>
  status === null ? "EVENT_WITHOUT_STATUS" : reasons[status];

const reasons = { planned: null, cancelled: "EVENT_CANCELLED", done: "EVENT_DONE" } as const;

/** Whether a reason is gone once the event is planned again. */
export const isStandingReason = (reason: string | null): boolean =>
  reason === "EVENT_WITHOUT_STATUS" || reason === reasons.cancelled || reason === reasons.done;

const deliveryId = (
  reminderId: string,
  { occurrence, triggerAt }: Pick<ReminderTrigger, "occurrence" | "triggerAt">,
  { userId, guestId }: DeliveryRecipient,
): Id<"delivery"> => {
  const recipient = guestId === null ? ["user", userId] : ["guest", guestId];
  return asId(
    "delivery",
    uuidFromText(JSON.stringify(["delivery", reminderId, occurrence, recipient, triggerAt.toISOString()])),
  );
};

/** A delivery that waits for its time. */
export const pendingDelivery = (
  { id, trigger, recipient }: WantedDelivery,
  { id: reminderId, companyId }: Reminder,
  eventId: Delivery["eventId"],
  now: Date,
): Delivery => ({
  ...firstVersion(id, companyId, now),
  reminderId,
  eventId,
  occurrenceStart: trigger.occurrence,
  occurrenceStartsAt: trigger.startsAt,
  ...recipient,
  recipient: null,
  triggerAt: trigger.triggerAt,
  state: "pending",
  leaseToken: null,
  leaseUntil: null,
  tries: 0,
  nextTryAt: trigger.triggerAt,
  reason: null,
  failureText: null,
  sentAt: null,
  emailMessageId: null,
});
