import { subjectOfContact } from "../duplicates/match-subject.js";
import { recordKeys } from "../duplicates/record-keys.js";
import { emailDomain } from "../email/email-domain.js";
import { searchTextOf } from "../entry/search-text.js";
import type { Contact, ContactDetails } from "../model/contact.js";
import { contactName } from "./contact-name.js";

/** The fields of a contact that the library makes of the others. */
export type DerivedContact = Pick<Contact, "fullName" | "emailDomain" | "searchText" | "matchKeys">;

/** Makes the fields that follow from what was entered. */
export function deriveContact(details: ContactDetails, reference: string | null): DerivedContact {
  return {
    fullName: contactName(details),
    emailDomain: emailDomain(details.email),
    searchText: searchTextOf({ ...details, reference, addresses: [details.address] }),
    matchKeys: recordKeys("contact", subjectOfContact(details)),
  };
}
