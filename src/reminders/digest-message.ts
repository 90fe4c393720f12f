import { messageIdHeader } from "../email/message-id.js";
import type { EmailMessage } from "../model/email-message.js";
import type { ComposedDelivery } from "./compose-reminder.js";
import { messageIdOf } from "./handover.js";

const subjects = {
  en: (count: number) => `${count} reminders`,
  fr: (count: number) => `${count} rappels`,
} as const;

/** One message of several to one recipient that are late: each with its subject, the earliest due first. */
export function digestMessage(parts: readonly [ComposedDelivery, ...ComposedDelivery[]]): EmailMessage {
  const ordered = [...parts].sort((a, b) => a.delivery.triggerAt.getTime() - b.delivery.triggerAt.getTime());
  const [first] = parts;
  const id = messageIdOf(ordered.map(({ delivery }) => delivery));
  const subject = first.language.startsWith("fr") ? subjects.fr(ordered.length) : subjects.en(ordered.length);
  return {
    ...first.message,
    id,
    messageId: messageIdHeader(id, first.message.fromAddress),
    relatedKeys: [...new Set(ordered.flatMap(({ message }) => message.relatedKeys))].slice(0, 200),
    bccAddresses: [...new Set(ordered.flatMap(({ message }) => message.bccAddresses))],
    subject,
    bodyText: ordered.map(({ message }) => `${message.subject}\n\n${message.bodyText}`).join("\n\n\n"),
    bodyHtml: null,
    templateId: null,
  };
}
