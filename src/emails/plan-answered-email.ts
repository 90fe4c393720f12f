import { failureTextOf } from "../email/failure-text.js";
import type { MailerAnswer } from "../email/mailer-answer.js";
import { clipText } from "../kernel/clip-text.js";
import type { EmailMessage } from "../model/email-message.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { nextVersion, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newEntry } from "../timeline/new-entry.js";

/** Plans what is stored of a message once the mailer has answered: that it was sent, that it never will be, or why not yet. */
export function planAnsweredEmail(
  message: EmailMessage,
  answer: MailerAnswer,
  env: DecisionEnv,
): WritePlan<EmailMessage> {
  if (message.state !== "pending") return { writes: [], entries: [], warnings: [], result: message };
  const next = nextVersion(message, outcomeOf(answer, env.now), env.now);
  const { id, subject, relatedKeys: related } = message;
  const told = (kind: "emailSent" | "emailFailed", data: { subject: string; reason?: string }) => [
    newEntry("emailMessage", { id, companyId: message.companyId }, { kind, related, data }, env),
  ];
  const entries =
    answer.answer === "accepted"
      ? told("emailSent", { subject })
      : answer.answer === "refused"
        ? told("emailFailed", { subject, reason: answer.reason })
        : [];
  return { writes: [storeNext("emailMessage", next)], entries, warnings: [], result: next };
}

function outcomeOf(answer: MailerAnswer, now: Date): Partial<EmailMessage> {
  if (answer.answer === "accepted") return { state: "sent", sentAt: now, failureReason: null, failureText: null };
  const failure = { failureReason: clipText(answer.reason, 128), failureText: failureTextOf(answer.text) };
  return answer.answer === "refused" ? { state: "failed", ...failure } : failure;
}
