/** What a mailer says of a message: it took it, it may take it later, or it will never. */
export type MailerAnswer =
  | {
      /** It took the message for all recipients. */
      readonly answer: "accepted";
    }
  | MailerRefusal;

/** Why a mailer did not take a message. */
export interface MailerRefusal {
  /** It did not take it now: to be handed over again, under the same key. Or it will never, however often. */
  readonly answer: "deferred" | "refused";
  /** Why. */
  readonly reason: MailerFailure;
  /** What the server said, for people. */
  readonly text: string;
}

/**
 * Why a message was not taken: an address is not taken, the message is not, the sender may not send, the server could not
 * be reached, it took too long, or something else.
 */
export type MailerFailure =
  | "RECIPIENT_REFUSED"
  | "MESSAGE_REFUSED"
  | "SENDER_REFUSED"
  | "MAILER_UNREACHABLE"
  | "MAILER_TIMEOUT"
  | "MAILER_FAILED";
