import { emptyContact } from "../contacts/contact-fields.js";
import { newLink } from "../contacts/contact-link.js";
import { contactCreated, newContact } from "../contacts/decide-create-contact.js";
import { deriveContact } from "../contacts/derive-contact.js";
import { keyOf } from "../kernel/id.js";
import { sameValue } from "../kernel/same-value.js";
import type { Account } from "../model/account.js";
import type { AccountContact } from "../model/account-contact.js";
import type { Contact, ContactDetails } from "../model/contact.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Write } from "../plan/write.js";
import { check, insert, nextVersion, storeNext } from "../plan/write.js";
import { newEntry } from "../timeline/new-entry.js";
import { contactFields } from "./carried-fields.js";
import { carryCustom } from "./carry-custom.js";
import { carryToExisting, carryToNew } from "./carry-over.js";
import { emptyReport, mergeReports } from "./conversion-report.js";
import type { ConversionRules } from "./conversion-rules.js";
import type { ConversionState } from "./conversion-state.js";
import type { Conversion } from "./convert-lead.schema.js";
import type { ConvertedPart } from "./plan-conversion-account.js";

/** Plans the contacts: none, a new one, or those that were chosen; each belongs to the account. */
export function planConversionContacts(
  command: Conversion,
  account: Account,
  state: ConversionState,
  rules: ConversionRules,
  env: DecisionEnv,
): ConvertedPart<Contact>[] {
  const { contact } = command;
  if (contact === undefined || contact === null) return [];
  if ("create" in contact) return [planNewContact(account, state, rules, env)];
  const found = contact.ids.flatMap((id) => state.contacts.get(id) ?? []);
  const chosen = [...new Map(found.map((one) => [one.id, one])).values()]; // several may have been merged into one
  return chosen.map((one) => planExistingContact(one, chosen.length === 1, command, account, state, rules, env));
}

function planNewContact(
  account: Account,
  { lead, references }: ConversionState,
  rules: ConversionRules,
  env: DecisionEnv,
): ConvertedPart<Contact> {
  const { changes, report } = carryToNew<ContactDetails>(lead, contactFields, "contact");
  const { custom, report: customReport } = carryCustom(lead.custom, null, rules.customFields.contact, "contact");
  const details = { ...emptyContact, ...changes };
  const companyId = lead.companyId ?? env.actor.companyId;
  const record = newContact({ details, custom, companyId, mainAccountId: account.id }, references.contact, env);
  const link = linkTo(account, record, true, env);
  return {
    key: keyOf("contact", record.id),
    record,
    before: null,
    writes: [insert("contact", record), insert("accountContact", link)],
    entries: [contactCreated(record, [link], env)],
    report: mergeReports([report, customReport]),
  };
}

/** One contact that was chosen stands for the person; where several were, they are linked only. */
function planExistingContact(
  before: Contact,
  isPerson: boolean,
  { choose }: Conversion,
  account: Account,
  { lead, links }: ConversionState,
  rules: ConversionRules,
  env: DecisionEnv,
): ConvertedPart<Contact> {
  const own = links.filter(({ contactId }) => contactId === before.id);
  const link = own.some(({ accountId }) => accountId === account.id)
    ? null
    : linkTo(account, before, before.mainAccountId === null, env, own);
  const { changes, report } = isPerson
    ? carryToExisting<ContactDetails>(lead, before, contactFields, "contact", choose?.contact)
    : { changes: {}, report: emptyReport };
  const custom = isPerson
    ? carryCustom(lead.custom, before.custom, rules.customFields.contact, "contact", choose?.contact?.custom)
    : { custom: before.custom, report: emptyReport };
  const mainAccountId = link?.isMain === true ? account.id : before.mainAccountId;
  const entered: Contact = { ...before, ...changes, custom: custom.custom, mainAccountId };
  const merged: Contact = { ...entered, ...deriveContact(entered, before.reference) };
  const unchanged = sameValue(merged, before);
  const next = unchanged ? before : nextVersion(before, merged, env.now);
  const written: Write = unchanged ? check("contact", before.id, before.version) : storeNext("contact", next);
  return {
    key: keyOf("contact", before.id),
    record: next,
    before,
    writes: [written, ...(link === null ? [] : [insert("accountContact", link)])],
    entries: link === null ? [] : [linked(before, link, env)],
    report: mergeReports([report, custom.report]),
  };
}

const linkTo = (
  { id: accountId }: Account,
  { id: contactId, companyId }: Contact,
  isMain: boolean,
  env: DecisionEnv,
  links: readonly AccountContact[] = [],
): AccountContact => newLink({ accountId, contactId, companyId, roleId: null, isMain }, env, links);

const linked = (contact: Contact, { accountId, isMain }: AccountContact, env: DecisionEnv) =>
  newEntry(
    "contact",
    contact,
    { kind: "contactLinked", related: [keyOf("account", accountId)], data: { accountId, roleId: null, isMain } },
    env,
  );
