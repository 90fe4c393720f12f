import { emailKey } from "../duplicates/match-keys.js";
import { canContact } from "../eligibility/can-contact.js";
import type { Id } from "../kernel/id.js";
import { asId } from "../kernel/id.js";
import type { Contact } from "../model/contact.js";
import type { EmailMessage } from "../model/email-message.js";
import type { CatalogLeftOut, CatalogLeftOutCode } from "./catalog-sending.js";

/** What is known of the contacts whom a catalogue is to go to. */
export interface CatalogAudience {
  /** Those whom the actor may see, as far as it may, by the ids that they were named by: of one that was merged the survivor. */
  readonly contacts: ReadonlyMap<string, Contact>;
  /** The messages that were written to them under the same key, by the same ids. */
  readonly messages: ReadonlyMap<string, EmailMessage>;
  /** The addresses among theirs of people who wish to get no e-mail. */
  readonly declining: ReadonlySet<string>;
}

/** The contacts of a command, parted. */
export interface CatalogRecipients {
  /** Messages that were written before and stand, by contact. */
  readonly kept: ReadonlyMap<Id<"contact">, EmailMessage>;
  /** Who is still to be written to, each at an address of their own. */
  readonly added: readonly { readonly contact: Contact; readonly address: string }[];
  /** Who is not written to. */
  readonly leftOut: readonly CatalogLeftOut[];
}

/**
 * Parts those who are written to from those who are not. An address counts where it stands first, those of messages that
 * were written before count before all; what is still pending is not for those who may not be written to any more.
 */
export function catalogRecipients(contactIds: readonly string[], audience: CatalogAudience): CatalogRecipients {
  const { contacts, messages } = audience;
  const kept = new Map<Id<"contact">, EmailMessage>();
  const added: { contact: Contact; address: string }[] = [];
  const leftOut: CatalogLeftOut[] = [];
  const taken = new Set([...messages.values()].flatMap(({ toAddresses }) => toAddresses));
  for (const contactId of new Set(contactIds.map((one) => asId("contact", one)))) {
    const contact = contacts.get(contactId);
    const message = messages.get(contactId);
    const address = emailKey(contact?.email ?? "");
    const reasons = objections(contactId, contact, message, audience.declining);
    if (message !== undefined && (message.state !== "pending" || reasons.length === 0)) kept.set(contactId, message);
    else if (contact === undefined || reasons.length > 0) leftOut.push({ contactId, reasons });
    else if (taken.has(address)) leftOut.push({ contactId, reasons: ["RECIPIENT_TWICE"] });
    else {
      taken.add(address);
      added.push({ contact, address });
    }
  }
  return { kept, added, leftOut };
}

function objections(
  contactId: string,
  contact: Contact | undefined,
  message: EmailMessage | undefined,
  declining: ReadonlySet<string>,
): readonly CatalogLeftOutCode[] {
  if (contact === undefined) return ["RECIPIENT_UNKNOWN"];
  if (contact.id !== contactId) return ["RECIPIENT_MERGED"]; // the survivor can be named itself
  const answer = canContact(contact, "email");
  if (!answer.allowed) return answer.reasons;
  const addresses = message === undefined ? [emailKey(contact.email ?? "")] : addressesOf(message);
  return addresses.some((address) => declining.has(address)) ? ["RECIPIENT_DECLINES_EMAIL"] : [];
}

/** Every address that a message goes to. */
export const addressesOf = ({ toAddresses, ccAddresses, bccAddresses }: EmailMessage): readonly string[] => [
  ...toAddresses,
  ...ccAddresses,
  ...bccAddresses,
];
