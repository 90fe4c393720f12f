import type { Refusal } from "../kernel/decision.js";
import type { Contact } from "../model/contact.js";

/** What stands against a contact that something is to be attached to. */
export function contactObjections(
  contact: Contact | undefined,
  contactId: string,
  path: readonly PropertyKey[],
): Refusal<"CONTACT_UNKNOWN" | "CONTACT_ARCHIVED">[] {
  if (contact === undefined) return [{ code: "CONTACT_UNKNOWN", path, params: { contactId } }];
  return contact.archivedAt === null ? [] : [{ code: "CONTACT_ARCHIVED", path, params: { contact: contact.fullName } }];
}
