import type {
  ContactCommand,
  LinkContactCommand,
  UnlinkContactCommand,
  UpdateContactCommand,
} from "../contacts/contact-commands.schema.js";
import type { NewContact } from "../contacts/contact-input.schema.js";
import type { UnderKey } from "../kernel/under-key.js";
import type { UnmergeContactCommand } from "../merge/merge.schema.js";
import type { AccountContact } from "../model/account-contact.js";
import type { Addressee } from "../model/addressee.js";
import type { Contact } from "../model/contact.js";
import { id } from "../model/text.schema.js";
import type { CommercialPage } from "../ports/commercial-documents.js";
import type { DunningItem } from "../ports/dunning.js";
import type { SortKey } from "../query/query.js";
import { contactAddressee } from "./addressee.js";
import type { ContactLists } from "./contact-list.js";
import { contactLists } from "./contact-list.js";
import type { AccountOfContact } from "./contacts-of-account.js";
import { accountsOfContact } from "./contacts-of-account.js";
import type { CrmScope } from "./crm-scope.js";
import type { ContactDecision } from "./decide-contact.js";
import { createContact, decideContact, decideContactLink } from "./decide-contact.js";
import { duplicatesBy } from "./duplicates-by.js";
import type { DuplicateGroups, DuplicateSearchWatch, DuplicatesByQuery } from "./duplicates-by.schema.js";
import type { DocumentsQuery } from "./host-ports.js";
import { claimsOn, documentsOf } from "./host-ports.js";
import { linkedContacts } from "./linked-contacts.js";
import type { ListQuery, Page } from "./list-records.js";
import { maskedDecision } from "./masked-decision.js";
import type { MergeCommands, MergePreviews } from "./merge-commands.js";
import { mergeCommands, mergePreviews } from "./merge-commands.js";
import { parseInput } from "./parse-input.js";
import type { RecordLists } from "./record-lists.js";
import { recordLists } from "./record-lists.js";
import { keysOfContact } from "./related-keys.js";
import type { RelatedRecords } from "./related-records.js";
import { relatedRecords } from "./related-records.js";
import { runCommand } from "./run-command.js";
import { previewReferenced, runReferenced } from "./run-referenced.js";
import { warnOfDuplicates } from "./warn-of-duplicates.js";

/** The commands on one contact, each giving `Result`. */
export interface ContactCommands<Result> {
  /** Enters a contact, with the accounts that it belongs to. It gets a reference where a sequence is defined. */
  create(contact: NewContact & UnderKey): Promise<Result>;
  /** Changes what was entered. */
  update(command: UpdateContactCommand): Promise<Result>;
  /** Puts the contact away. */
  archive(command: ContactCommand): Promise<Result>;
  /** Takes the contact out again. */
  restore(command: ContactCommand): Promise<Result>;
}

/** Contacts, on behalf of one actor. Commands throw a `CrmError` as those on leads do. */
export interface Contacts
  extends ContactCommands<Contact>,
    MergeCommands<Contact, UnmergeContactCommand>,
    RecordLists<Contact>,
    RelatedRecords,
    ContactLists<Contact> {
  /** The same commands without writing; references are those that come next. */
  readonly preview: ContactCommands<ContactDecision> & MergePreviews<Contact, UnmergeContactCommand>;
  /** Says that a contact belongs to an account, what it is there, and whether the account is its main one. */
  link(command: LinkContactCommand): Promise<AccountContact>;
  /** Parts a contact from an account; where that was the main one, the oldest of the others becomes it. */
  unlink(command: UnlinkContactCommand): Promise<void>;
  /** Lists the quotes and orders of a contact's accounts, the latest first (guide: « Devis / commandes »); the host's port tells. */
  documents(contactId: string, query?: DocumentsQuery): Promise<CommercialPage>;
  /** Lists the claims on a contact's accounts, the one due first first (guide: « Voir relance client »); the host's port tells. */
  claims(contactId: string): Promise<readonly DunningItem[]>;
  /**
   * Tells whom an envelope to a contact names, for `envelopePdf` of `crmkit/pdf` (guide: « Enveloppe »): at the contact's own
   * address, else at the main account's; `null` where there is neither.
   */
  addressee(contactId: string): Promise<Addressee | null>;
  /** Lists the accounts of a contact, the main one first. */
  accounts(contactId: string): Promise<readonly AccountOfContact[]>;
  /**
   * Finds contacts that are equal in chosen fields, whatever the spelling (guide: « Vérifier doublons »). What was put away is
   * left out unless said otherwise.
   */
  duplicatesBy(query: DuplicatesByQuery<Contact>, watch?: DuplicateSearchWatch): Promise<DuplicateGroups<Contact>>;
  /**
   * Lists the other contacts whose e-mail addresses share the domain (guide: « Contacts liés »); none where there is no
   * address, or a public mail provider's.
   */
  linked(contactId: string, query?: ListQuery<Contact>): Promise<Page<Contact>>;
}

const byName: readonly SortKey[] = [
  { field: "fullName", kind: "text", direction: "asc", nulls: "last" },
  { field: "id", kind: "text", direction: "asc", nulls: "last" },
];

type Decide = (scope: CrmScope, input: unknown) => Promise<ContactDecision>;

/** Makes the façade of contacts for one actor. */
export function contacts(scope: CrmScope): Contacts {
  const { visible, storage } = scope;
  const required = (contactId: unknown): Promise<Contact> =>
    visible.require("contact", parseInput(id("contact"), contactId, ["contactId"]));
  const accountIdsOf = async (contactId: unknown): Promise<string[]> =>
    (await accountsOfContact(scope, (await required(contactId)).id)).map(({ account }) => account.id);
  const carried = (decide: Decide) => async (command: unknown) =>
    visible.mask("contact", await runCommand(storage, () => decide(scope, command)));
  const previewed = (decide: Decide) => async (command: unknown) =>
    maskedDecision(scope, "contact", await decide(scope, command));
  const warned = async (decision: ContactDecision): Promise<ContactDecision> =>
    maskedDecision(scope, "contact", await warnOfDuplicates(scope, "contact", decision));
  return {
    create: async (contact) => visible.mask("contact", await runReferenced(scope, createContact(scope, contact))),
    update: carried(decideContact.update),
    archive: carried(decideContact.archive),
    restore: carried(decideContact.restore),
    preview: {
      create: async (contact) => warned(await previewReferenced(scope, createContact(scope, contact))),
      update: async (command) => warned(await decideContact.update(scope, command)),
      archive: previewed(decideContact.archive),
      restore: previewed(decideContact.restore),
      ...mergePreviews(scope, "contact"),
    },
    ...mergeCommands(scope, "contact"),
    ...recordLists(scope, "contact", byName),
    ...contactLists(scope, "contact", byName),
    ...relatedRecords(scope, async (contactId) => keysOfContact(scope, (await required(contactId)).id)),
    link: (command) => runCommand(storage, () => decideContactLink.link(scope, command)),
    unlink: async (command) => void (await runCommand(storage, () => decideContactLink.unlink(scope, command))),
    documents: async (contactId, query = {}) => documentsOf(scope, () => accountIdsOf(contactId), query),
    claims: async (contactId) => claimsOn(scope, await accountIdsOf(contactId)),
    addressee: async (contactId) => contactAddressee(scope, await required(contactId)),
    accounts: async (contactId) => accountsOfContact(scope, (await required(contactId)).id),
    duplicatesBy: (query, watch = {}) => duplicatesBy(scope, "contact", query, watch),
    linked: async (contactId, query = {}) => linkedContacts(scope, () => required(contactId), query, byName),
  };
}
