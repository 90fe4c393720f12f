import { failureTextOf } from "../email/failure-text.js";
import type { MailerAnswer } from "../email/mailer-answer.js";
import { uuidFromText } from "../kernel/hash128.js";
import type { Id } from "../kernel/id.js";
import { asId } from "../kernel/id.js";
import type { Delivery } from "../model/delivery.js";
import type { EmailMessage } from "../model/email-message.js";
import type { Write } from "../plan/write.js";
import { insert, replace } from "../plan/write.js";
import type { ReminderRules } from "./reminder-rules.js";
import { planFailed, planSent } from "./settle-delivery.js";

/** A message that is handed to the mailer, and the deliveries that it settles. */
export interface Handover {
  /** The deliveries: one, or what of a recipient is late and comes together. */
  readonly deliveries: readonly Delivery[];
  /** The message. */
  readonly message: EmailMessage;
  /** Whether the message is stored already, so that it is the same however often it is handed over. */
  readonly isStored: boolean;
  /** Why it is told apart from what was sent in time; `null` for that. */
  readonly reason: "DELIVERY_LATE" | null;
}

/** The id of the message about some deliveries: the same for the same ones, and the key that the mailer gets. */
export const messageIdOf = (deliveries: readonly Pick<Delivery, "id">[]): Id<"emailMessage"> =>
  asId("emailMessage", uuidFromText(JSON.stringify(["emailMessage", ...deliveries.map(({ id }) => id).sort()])));

/** What has to be stored once the mailer has answered. */
export function planAnswered(
  { deliveries, message, isStored, reason }: Handover,
  answer: MailerAnswer,
  rules: Pick<ReminderRules, "retryMinutes">,
  now: Date,
): Write[] {
  const [recipient = ""] = message.toAddresses;
  if (answer.answer === "accepted") {
    const sent = { recipient, emailMessageId: message.id, reason };
    return [...deliveries.map((delivery) => planSent(delivery, sent, now)), ...storedMessage(message, isStored, now)];
  }
  const failed = deliveries.map((delivery) => planFailed(delivery, recipient, answer, rules, now));
  return isStored && answer.answer === "refused" ? [...failed, refusedMessage(message, answer, now)] : failed;
}

/** One that several workers hand over, each for its own deliveries, is told to be sent by the first. */
function storedMessage(message: EmailMessage, isStored: boolean, now: Date): Write[] {
  const taken = { state: "sent", sentAt: now, failureReason: null, failureText: null } as const;
  if (!isStored) return [insert("emailMessage", { ...message, ...taken })];
  return message.state === "sent" ? [] : [replace("emailMessage", message, taken, now)];
}

const refusedMessage = (
  message: EmailMessage,
  { reason, text }: Exclude<MailerAnswer, { readonly answer: "accepted" }>,
  now: Date,
): Write =>
  replace("emailMessage", message, { state: "failed", failureReason: reason, failureText: failureTextOf(text) }, now);
