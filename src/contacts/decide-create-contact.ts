import { accountObjections } from "../accounts/account-objections.js";
import type { EntryState } from "../entry/entry-state.js";
import type { EntryRefusalCode } from "../entry/resolve-entry.js";
import { resolveEntry } from "../entry/resolve-entry.js";
import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import { asId, keyOf } from "../kernel/id.js";
import type { Account } from "../model/account.js";
import type { AccountContact } from "../model/account-contact.js";
import type { Contact, ContactDetails } from "../model/contact.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import type { Write } from "../plan/write.js";
import { check, insert } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { namedResolver } from "../reference-data/resolve-named.js";
import { newEntry } from "../timeline/new-entry.js";
import { contactChoices, emptyContact } from "./contact-fields.js";
import type { AccountLinkInput, NewContact } from "./contact-input.schema.js";
import { newLink } from "./contact-link.js";
import { contactName } from "./contact-name.js";
import { deriveContact } from "./derive-contact.js";

/** Why a contact is not created. */
export type CreateContactRefusalCode =
  | EntryRefusalCode
  | "CONTACT_NAME_MISSING"
  | "ACCOUNT_UNKNOWN"
  | "ACCOUNT_ARCHIVED"
  | "CONTACT_LINKED_TWICE"
  | "CONTACT_MAIN_TWICE";

/** What is loaded before a contact is created. */
export interface CreateContactState extends EntryState {
  /** The accounts that the contact is to belong to, by id, as far as the actor may see them. */
  readonly accounts: ReadonlyMap<string, Account>;
  /** The reference number that was drawn for it, `null` where no sequence is defined. */
  readonly reference: string | null;
}

/** Decides on a new contact. The defaults are the current user, the user's active team and company. */
export function decideCreateContact(
  { accounts = [], ...input }: NewContact,
  state: CreateContactState,
  env: DecisionEnv,
): Decision<WritePlan<Contact>, string> {
  const resolved = resolveEntry<ContactDetails>(contactChoices, input, state, { sizeBands: [] }, env);
  const details: ContactDetails = {
    ...emptyContact,
    assignedToId: env.actor.userId,
    teamId: env.actor.teamId,
    ...resolved.details,
  };
  const roles = namedResolver(state, env);
  const roleIds = accounts.map(({ roleId }, i) =>
    roleId === undefined || roleId === null ? null : roles.idOf("role", roleId, ["accounts", i, "roleId"]),
  );
  const found: readonly Refusal[] = [
    ...resolved.refusals,
    ...roles.refusals,
    ...contactNameObjections(details),
    ...linkObjections(accounts, state),
  ];
  return acceptUnless(found, () => {
    const { custom, companyId } = resolved;
    const main = accounts.find(({ isMain }) => isMain === true) ?? accounts[0];
    const mainAccountId = main?.accountId ?? null;
    const contact = newContact({ details, custom, companyId, mainAccountId }, state.reference, env);
    const links = accounts.map(({ accountId }, i) => linkOf(contact, accountId, roleIds[i] ?? null, env));
    return {
      writes: [
        ...resolved.writes,
        ...roles.writes,
        ...accountChecks(accounts, state),
        insert("contact", contact),
        ...links.map((link) => insert("accountContact", link)),
      ],
      entries: [...resolved.entries, ...roles.entries, contactCreated(contact, links, env)],
      warnings: [],
      result: contact,
    };
  });
}

const linkOf = (contact: Contact, accountId: string, roleId: Id<"role"> | null, env: DecisionEnv): AccountContact => {
  const { id: contactId, companyId, mainAccountId } = contact;
  const parts = { accountId: asId("account", accountId), contactId, companyId, roleId };
  return newLink({ ...parts, isMain: accountId === mainAccountId }, env);
};

/** What a new contact is made of. */
export interface ContactParts {
  /** What was entered, or carried over. */
  readonly details: ContactDetails;
  /** The host's own fields. */
  readonly custom: Contact["custom"];
  /** The company; the actor's if it is left out. */
  readonly companyId?: Id<"company"> | null | undefined;
  /** The main account. */
  readonly mainAccountId: string | null;
}

/** Makes a new contact whole. */
export const newContact = (
  { details, custom, companyId, mainAccountId }: ContactParts,
  reference: string | null,
  env: DecisionEnv,
): Contact => ({
  ...newRecord("contact", env, { custom, ...(companyId === undefined ? {} : { companyId }) }),
  ...details,
  ...deriveContact(details, reference),
  reference,
  mainAccountId: mainAccountId === null ? null : asId("account", mainAccountId),
  mergedIntoId: null,
});

/** Tells of a new contact, on the timelines of its accounts too. */
export const contactCreated = (
  contact: Contact,
  links: readonly Pick<AccountContact, "accountId">[],
  env: DecisionEnv,
) =>
  newEntry(
    "contact",
    contact,
    {
      kind: "created",
      related: links.map(({ accountId }) => keyOf("account", accountId)),
      data: { name: contact.fullName },
    },
    env,
  );

/** The first or the last name is mandatory. */
export const contactNameObjections = (
  details: Pick<ContactDetails, "firstName" | "lastName">,
): Refusal<"CONTACT_NAME_MISSING">[] =>
  contactName(details).trim() === "" ? [{ code: "CONTACT_NAME_MISSING", path: ["lastName"] }] : [];

function linkObjections(
  links: readonly AccountLinkInput[],
  { accounts }: CreateContactState,
): Refusal<CreateContactRefusalCode>[] {
  const ids = links.map(({ accountId }) => accountId);
  const mains = links.flatMap(({ isMain }, i) => (isMain === true ? [i] : []));
  return [
    ...links.flatMap(({ accountId }, i) =>
      accountObjections(accounts.get(accountId), accountId, ["accounts", i, "accountId"]),
    ),
    ...ids.flatMap((accountId, i): Refusal<CreateContactRefusalCode>[] =>
      ids.indexOf(accountId) < i
        ? [{ code: "CONTACT_LINKED_TWICE", path: ["accounts", i, "accountId"], params: { accountId } }]
        : [],
    ),
    ...mains.slice(1).map((i) => ({ code: "CONTACT_MAIN_TWICE" as const, path: ["accounts", i, "isMain"] })),
  ];
}

/** Lets a plan through only if the accounts are as they were found: nothing is attached to one that was merged away meanwhile. */
const accountChecks = (links: readonly AccountLinkInput[], { accounts }: CreateContactState): Write[] =>
  links.flatMap(({ accountId }) => {
    const account = accounts.get(accountId);
    return account === undefined ? [] : [check("account", account.id, account.version)];
  });
