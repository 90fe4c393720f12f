import type { ContactObjectionCode } from "../eligibility/can-contact.js";
import type { Id } from "../kernel/id.js";
import type { EmailMessage } from "../model/email-message.js";

/**
 * Why a contact gets no catalogue: what keeps anybody from being written to, or
 *
 * - `RECIPIENT_UNKNOWN`: there is no such contact that the actor may see.
 * - `RECIPIENT_TWICE`: a contact named before has the same address.
 */
export type CatalogLeftOutCode = ContactObjectionCode | "RECIPIENT_UNKNOWN" | "RECIPIENT_TWICE";

/** A contact with the message that was written to them. */
export interface CatalogRecipient {
  /** Who. */
  readonly contactId: Id<"contact">;
  /** The message. */
  readonly emailMessageId: Id<"emailMessage">;
}

/** A contact whose message the mailer has not taken. */
export interface UnsentCatalog extends CatalogRecipient {
  /** Code of why not; `null` where it was not asked yet, or has not answered. */
  readonly reason: string | null;
  /** What the mailer said, for people; `null` where it said nothing. */
  readonly text: string | null;
}

/** A contact who is not written to. */
export interface CatalogLeftOut {
  /** Who, as the command named them. */
  readonly contactId: Id<"contact">;
  /** Every reason, what they wish first. */
  readonly reasons: readonly CatalogLeftOutCode[];
}

/** What became of sending a catalogue: each contact named is in one of the lists, once. */
export interface CatalogSending {
  /** Those whose message the mailer took. */
  readonly sent: readonly CatalogRecipient[];
  /** Those whose message it has not taken yet: they are written to when the command comes again under its key. */
  readonly pending: readonly UnsentCatalog[];
  /** Those whose message it will never take. */
  readonly failed: readonly UnsentCatalog[];
  /** Those who are not written to. */
  readonly leftOut: readonly CatalogLeftOut[];
}

/** Tells what became of messages, by the contacts whom they were written to. */
export function catalogSending(
  messages: ReadonlyMap<Id<"contact">, EmailMessage>,
  leftOut: readonly CatalogLeftOut[],
): CatalogSending {
  const all = [...messages].map(([contactId, { id, state, failureReason: reason, failureText: text }]) => ({
    state,
    recipient: { contactId, emailMessageId: id },
    unsent: { contactId, emailMessageId: id, reason, text },
  }));
  const unsent = (of: EmailMessage["state"]) => all.flatMap((one) => (one.state === of ? [one.unsent] : []));
  return {
    sent: all.flatMap((one) => (one.state === "sent" ? [one.recipient] : [])),
    pending: unsent("pending"),
    failed: unsent("failed"),
    leftOut,
  };
}
