import { failureTextOf } from "../email/failure-text.js";
import type { MailerAnswer } from "../email/mailer-answer.js";
import type { Id } from "../kernel/id.js";
import type { Delivery } from "../model/delivery.js";
import type { Write } from "../plan/write.js";
import { replace } from "../plan/write.js";
import type { ReminderRules } from "./reminder-rules.js";

const released = { leaseToken: null, leaseUntil: null } as const;

/** A delivery that was not sent, and will not be. */
export const planSkipped = (delivery: Delivery, reason: string, now: Date): Write =>
  replace("delivery", delivery, { ...released, state: "skipped", reason, nextTryAt: null }, now);

/** A delivery that the mailer took. */
export const planSent = (
  delivery: Delivery,
  sent: { readonly recipient: string; readonly emailMessageId: Id<"emailMessage">; readonly reason: string | null },
  now: Date,
): Write =>
  replace(
    "delivery",
    delivery,
    { ...released, ...sent, state: "sent", nextTryAt: null, failureText: null, sentAt: now },
    now,
  );

/** A delivery that the mailer did not take: it is tried again later, or parked after the last time, or when it never will. */
export function planFailed(
  delivery: Delivery,
  recipient: string | null,
  { answer, reason, text }: Exclude<MailerAnswer, { readonly answer: "accepted" }>,
  { retryMinutes }: Pick<ReminderRules, "retryMinutes">,
  now: Date,
): Write {
  const minutes = answer === "refused" ? undefined : retryMinutes[delivery.tries - 1];
  const nextTryAt = minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
  const failureText = failureTextOf(text);
  return replace(
    "delivery",
    delivery,
    { ...released, state: "failed", recipient, reason, failureText, nextTryAt },
    now,
  );
}
