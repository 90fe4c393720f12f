import type { EmailSender } from "../email/email-sender.js";
import type { MailerAnswer } from "../email/mailer-answer.js";

/** A file that goes with a message. */
export interface OutgoingAttachment {
  /** Name of the file. Never blank. */
  readonly fileName: string;
  /** Media type, such as `application/pdf`. */
  readonly mediaType: string;
  /** The file. */
  readonly content: Uint8Array;
}

/** A message that is to be sent. */
export interface OutgoingEmail {
  /** The same for the same message, however often it is handed over: a mailer that can, sends it once. */
  readonly idempotencyKey: string;
  /** Message-ID of RFC 5322, in angle brackets, made from that key. */
  readonly messageId: string;
  /** Whom it is from. */
  readonly from: EmailSender;
  /** Where answers go; `null` for whom it is from. */
  readonly replyTo: EmailSender | null;
  /** Addresses that it goes to: one at least, here or among the copies. */
  readonly to: readonly string[];
  /** Addresses that get a copy. */
  readonly cc: readonly string[];
  /** Addresses that get a copy without the others knowing. */
  readonly bcc: readonly string[];
  /** What it is about, in one line. */
  readonly subject: string;
  /** What it says, as plain text. */
  readonly text: string;
  /** What it says, as HTML; `null` for a message of plain text. */
  readonly html: string | null;
  /** The files that go with it. */
  readonly attachments: readonly OutgoingAttachment[];
}

/**
 * Sends messages: what a host implements over its mail server or a provider. Each clause is a promise, with cases of the
 * same id in the kit.
 */
export interface Mailer {
  /**
   * Hands a message over.
   *
   * - `mailer.send`: sends it to all its recipients, as it is, under its Message-ID, and answers `accepted`; nobody sees
   *   the hidden copies.
   * - `mailer.again`: takes a message again under the key of one that it took, and then answers `accepted`; whether it sends
   *   it again is up to what it sends through.
   * - `mailer.answer`: tells in its answer that a message was not taken; what it throws counts as `MAILER_FAILED` for now.
   */
  send(email: OutgoingEmail): Promise<MailerAnswer>;
}
