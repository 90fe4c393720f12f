import {
  contactCommandSchema,
  linkContactSchema,
  unlinkContactSchema,
  updateContactSchema,
} from "../contacts/contact-commands.schema.js";
import { contactChoices } from "../contacts/contact-fields.js";
import type { ContactInput, NewContact } from "../contacts/contact-input.schema.js";
import { contactInputSchema, newContactSchema } from "../contacts/contact-input.schema.js";
import type { CreateContactState } from "../contacts/decide-create-contact.js";
import { decideCreateContact } from "../contacts/decide-create-contact.js";
import { decideLinkContact, decideUnlinkContact } from "../contacts/decide-link-contact.js";
import { decideUpdateContact } from "../contacts/decide-update-contact.js";
import type { EntryChoice } from "../entry/entry-choices.js";
import { choicesOfEntry } from "../entry/entry-choices.js";
import type { Decision } from "../kernel/decision.js";
import type { UnderKey } from "../kernel/under-key.js";
import type { AccountContact } from "../model/account-contact.js";
import type { Contact } from "../model/contact.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { NamedChoice } from "../reference-data/named-kinds.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { decideArchive } from "./decide-archive.js";
import type { Followed } from "./follow-merged.js";
import { followMerged, withChecks } from "./follow-merged.js";
import { linksOfContacts } from "./links-of-contacts.js";
import { loadEntryState } from "./load-entry-state.js";
import { loadNamed } from "./load-named.js";
import { loadWritable } from "./load-writable.js";
import type { Once } from "./make-once.js";
import { makeReferencedOnce } from "./make-once.js";
import type { EntryCheck } from "./parse-entry.js";
import { parseEntry } from "./parse-entry.js";
import { parseInput } from "./parse-input.js";
import type { ReferenceSource } from "./references.js";
import { loadReferenceSource } from "./references.js";
import type { ReferencedCommand } from "./run-referenced.js";
import { underChanges } from "./under-changes.js";

/** What a command on one contact comes to: refused, or the plan that a commit would carry out. */
export type ContactDecision = Decision<WritePlan<Contact>>;

type CreateState = ReferenceSource & Followed<NewContact> & { readonly entry: Omit<CreateContactState, "reference"> };

/** Makes ready the command that enters a contact. */
export function createContact(scope: CrmScope, input: unknown): ReferencedCommand<Once<CreateState, Contact>, Contact> {
  requireAction(scope, "contacts.create");
  const { idempotencyKey: key, ...entered } = parseContact<NewContact & UnderKey>(scope, input, "new");
  const companyId = (
    entered.companyId === undefined ? scope.actor.companyId : entered.companyId
  ) as Contact["companyId"]; // checked
  const making = { type: "contact", key, command: entered, resultOf: (contact: Contact) => contact } as const;
  return makeReferencedOnce(scope, making, {
    load: async (): Promise<CreateState> => {
      const { command, checks } = await followMerged(scope, entered);
      const { accounts = [] } = command;
      const choices = [
        ...choicesOfEntry(contactChoices, command),
        ...accounts.flatMap(({ roleId }) => roleChoice(roleId)),
      ];
      const accountIds = accounts.map(({ accountId }) => accountId);
      const [entry, found, source] = await Promise.all([
        loadEntryState(scope, choices, command),
        scope.visible.get("account", accountIds),
        loadReferenceSource(scope, ["contact"], companyId),
      ]);
      return { command, checks, entry: { ...entry, accounts: found }, ...source };
    },
    decide: ({ command, checks, entry }, { contact: reference }, env) =>
      withChecks(decideCreateContact(command, { ...entry, reference }, env), checks),
  });
}

/** Loads what a command needs and decides; nothing is written. */
export const decideContact = {
  update: async (scope: CrmScope, input: unknown): Promise<ContactDecision> => {
    requireAction(scope, "contacts.update");
    const { contactId, expectedVersion, changes } = parseInput(updateContactSchema, input);
    const command = parseContact<ContactInput>(scope, changes, "change", ["changes"]);
    const contact = await loadWritable(scope, "contact", contactId, expectedVersion);
    const state = await loadEntryState(scope, choicesOfEntry(contactChoices, command), command);
    return underChanges(decideUpdateContact(command, { ...state, contact }, decisionEnv(scope)));
  },

  archive: async (scope: CrmScope, input: unknown): Promise<ContactDecision> => archive(scope, input, true),

  restore: async (scope: CrmScope, input: unknown): Promise<ContactDecision> => archive(scope, input, false),
};

/** Decides on the accounts of a contact. */
export const decideContactLink = {
  link: async (scope: CrmScope, input: unknown): Promise<Decision<WritePlan<AccountContact>>> => {
    requireAction(scope, "contacts.link");
    const given = await followMerged(scope, parseInput(linkContactSchema, input));
    const { contactId, expectedVersion, ...command } = given.command;
    const contact = await loadWritable(scope, "contact", contactId, expectedVersion);
    const [accounts, links, named] = await Promise.all([
      scope.visible.get("account", [command.accountId]),
      linksOfContacts(scope, [contactId]),
      loadNamed(scope, roleChoice(command.roleId)),
    ]);
    const account = accounts.get(command.accountId);
    return withChecks(
      decideLinkContact(command, { ...named, contact, account, links }, decisionEnv(scope)),
      given.checks,
    );
  },

  unlink: async (scope: CrmScope, input: unknown): Promise<Decision<WritePlan<null>>> => {
    requireAction(scope, "contacts.link");
    const given = await followMerged(scope, parseInput(unlinkContactSchema, input));
    const { contactId, expectedVersion, accountId } = given.command;
    const contact = await loadWritable(scope, "contact", contactId, expectedVersion);
    const links = await linksOfContacts(scope, [contactId]);
    return withChecks(decideUnlinkContact(accountId, { contact, links }, decisionEnv(scope)), given.checks);
  },
};

const roleChoice = (choice: NamedChoice | null | undefined): EntryChoice[] =>
  choice === undefined || choice === null ? [] : [{ kind: "role", choice }];

function archive(scope: CrmScope, input: unknown, archived: boolean): Promise<ContactDecision> {
  const { contactId: id, expectedVersion } = parseInput(contactCommandSchema, input);
  return decideArchive(scope, { type: "contact", id, expectedVersion }, archived);
}

function parseContact<Input extends ContactInput>(
  scope: CrmScope,
  input: unknown,
  mode: EntryCheck<Input>["mode"],
  at: readonly PropertyKey[] = [],
): Input {
  const schema = (mode === "new" ? newContactSchema : contactInputSchema) as unknown as EntryCheck<Input>["schema"]; // ids are plain strings on the way in
  return parseEntry(scope, { type: "contact", schema, mode }, input, at);
}
