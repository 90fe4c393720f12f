import { deriveAccount } from "../accounts/derive-account.js";
import { deriveContact } from "../contacts/derive-contact.js";
import { deriveLead } from "../leads/derive-lead.js";
import type { LeadRules } from "../leads/lead-rules.js";
import type { Account } from "../model/account.js";
import type { Contact } from "../model/contact.js";
import type { Lead } from "../model/lead.js";
import type { Mergeable, MergeableType } from "./mergeable-type.js";

/** The configuration that merges go by. */
export type MergeSettings = Pick<LeadRules, "scoring">;

/** Makes the fields of a record that follow from its others. */
export function deriveMerged(type: MergeableType, record: Mergeable, settings: MergeSettings): Partial<Mergeable> {
  if (type === "lead") return deriveLead(record as Lead, settings); // the type tells which record it is
  if (type === "contact") return deriveContact(record as Contact, (record as Contact).reference);
  return deriveAccount(record as Account, (record as Account).reference);
}
