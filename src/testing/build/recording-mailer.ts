import type { MailerAnswer, MailerRefusal } from "../../email/mailer-answer.js";
import type { Mailer, OutgoingEmail } from "../../ports/mailer.js";

/** A mailer that sends nothing and keeps what it was given. */
export interface RecordingMailer extends Mailer {
  /** The messages that it took, each once, in order. */
  readonly sent: readonly OutgoingEmail[];
  /** Every message that was handed over, those that it did not take and those handed over again included, in order. */
  readonly handed: readonly OutgoingEmail[];
  /**
   * Lets the next message that is new fail, once for each call, in order: with the answer or the error given, else as a
   * mailer that could not be reached.
   */
  readonly failNext: (failure?: MailerRefusal | Error) => void;
}

/**
 * Makes a mailer that keeps messages instead of sending them. A message whose key it took already is not kept again.
 * @param answer what it says of a message, for failures; it takes all unless said otherwise. What it throws is thrown.
 */
export function recordingMailer(answer: (email: OutgoingEmail) => MailerAnswer = accept): RecordingMailer {
  const handed: OutgoingEmail[] = [];
  const sent = new Map<string, OutgoingEmail>();
  const failures: (MailerAnswer | Error)[] = [];
  return {
    handed,
    get sent() {
      return [...sent.values()];
    },
    failNext: (failure = unreachable) => void failures.push(failure),
    send: async (email) => {
      handed.push(email);
      if (sent.has(email.idempotencyKey)) return accept();
      const answered = failures.shift() ?? answer(email);
      if (answered instanceof Error) throw answered;
      if (answered.answer === "accepted") sent.set(email.idempotencyKey, email);
      return answered;
    },
  };
}

const accept = (): MailerAnswer => ({ answer: "accepted" });

const unreachable = { answer: "deferred", reason: "MAILER_UNREACHABLE", text: "It was told to fail." } as const;
