import type { Id, RecordKey } from "../kernel/id.js";
import type { CrmRecord } from "./record.js";

/**
 * Where a message stands: `pending` until the mailer was asked, `sent` when it took the message, `failed` when it
 * refused it for good.
 */
export type EmailState = "pending" | "sent" | "failed";

/** A message that was sent from a record, kept as it was sent. Its attachments are records that relate to it. */
export interface EmailMessage extends CrmRecord<"emailMessage"> {
  /** The records that it is listed on. */
  readonly relatedKeys: readonly RecordKey[];
  /** Who sent it; `null` for the library itself, as reminders are. */
  readonly senderId: Id<"user"> | null;
  /** E-mail address that it is from. */
  readonly fromAddress: string;
  /** Name that it is from; `null` for the address alone. */
  readonly fromName: string | null;
  /** Normalised e-mail addresses that it goes to. */
  readonly toAddresses: readonly string[];
  /** Normalised e-mail addresses that get a copy. */
  readonly ccAddresses: readonly string[];
  /** Normalised e-mail addresses that get a copy without the others knowing. */
  readonly bccAddresses: readonly string[];
  /** What it is about; may be empty. */
  readonly subject: string;
  /** What it says, as plain text. */
  readonly bodyText: string;
  /** What it says, as HTML; `null` for a message of plain text. */
  readonly bodyHtml: string | null;
  /** The template that it was made with; `null` for one written by hand. */
  readonly templateId: Id<"template"> | null;
  /** The catalogue that it brings; `null` for any other message. */
  readonly catalogId: Id<"catalog"> | null;
  /** Where it stands. */
  readonly state: EmailState;
  /** Message-ID of RFC 5322, in angle brackets. */
  readonly messageId: string;
  /** When the mailer took it; `null` until it did. */
  readonly sentAt: Date | null;
  /** Code of why it failed, or of why it was not taken yet while it is pending; `null` otherwise. */
  readonly failureReason: string | null;
  /** What the mailer said of the failure, for people; `null` unless it failed. */
  readonly failureText: string | null;
}
