import type { AccountCommand, MoveProspectCommand, UpdateAccountCommand } from "../accounts/account-commands.schema.js";
import type { NewAccount } from "../accounts/account-input.schema.js";
import { possibleProspectMoves } from "../accounts/possible-prospect-moves.js";
import type { UnderKey } from "../kernel/under-key.js";
import type { UnmergeAccountCommand } from "../merge/merge.schema.js";
import type { Account } from "../model/account.js";
import { id } from "../model/text.schema.js";
import type { CommercialPage } from "../ports/commercial-documents.js";
import type { DunningItem } from "../ports/dunning.js";
import type { SortKey } from "../query/query.js";
import type { PossibleMove } from "../status/possible-move.js";
import type { StatusStay } from "../status/status-stays.js";
import type { ContactLists } from "./contact-list.js";
import { contactLists } from "./contact-list.js";
import type { ContactOfAccount } from "./contacts-of-account.js";
import { contactsOfAccount } from "./contacts-of-account.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv } from "./crm-scope.js";
import type { AccountDecision } from "./decide-account.js";
import { createAccount, decideAccount, loadAccountRules } from "./decide-account.js";
import { duplicatesBy } from "./duplicates-by.js";
import type { DuplicateGroups, DuplicateSearchWatch, DuplicatesByQuery } from "./duplicates-by.schema.js";
import type { DocumentsQuery, RequestProjectCommand } from "./host-ports.js";
import { claimsOn, documentsOf, requestProject } from "./host-ports.js";
import { maskedDecision } from "./masked-decision.js";
import type { MergeCommands, MergePreviews } from "./merge-commands.js";
import { mergeCommands, mergePreviews } from "./merge-commands.js";
import { movesAllowed } from "./moves-allowed.js";
import { parseInput } from "./parse-input.js";
import type { RecordLists } from "./record-lists.js";
import { recordLists } from "./record-lists.js";
import { keysOfAccount } from "./related-keys.js";
import type { RelatedRecords } from "./related-records.js";
import { relatedRecords } from "./related-records.js";
import { runCommand } from "./run-command.js";
import { previewReferenced, runReferenced } from "./run-referenced.js";
import { statusHistory } from "./status-history.js";
import { warnOfDuplicates } from "./warn-of-duplicates.js";

/** The commands on one account, each giving `Result`. */
export interface AccountCommands<Result> {
  /** Enters an account: a company and a prospect unless said otherwise. It gets a reference where a sequence is defined. */
  create(account: NewAccount & UnderKey): Promise<Result>;
  /** Changes what was entered. */
  update(command: UpdateAccountCommand): Promise<Result>;
  /** Moves a prospect to another status, won and lost included, to a place on the board, or both. Won makes it a customer. */
  move(command: MoveProspectCommand): Promise<Result>;
  /** Puts the account away. */
  archive(command: AccountCommand): Promise<Result>;
  /** Takes the account out again. */
  restore(command: AccountCommand): Promise<Result>;
}

/**
 * Accounts (guide: « tiers »), prospects and customers among them, on behalf of one actor. Commands throw a `CrmError`
 * as those on leads do.
 */
export interface Accounts
  extends AccountCommands<Account>,
    MergeCommands<Account, UnmergeAccountCommand>,
    RecordLists<Account>,
    RelatedRecords,
    ContactLists<Account> {
  /** The same commands without writing; references are those that come next. */
  readonly preview: AccountCommands<AccountDecision> & MergePreviews<Account, UnmergeAccountCommand>;
  /** Lists the contacts of an account, with what each is there. */
  contacts(accountId: string): Promise<readonly ContactOfAccount[]>;
  /** Lists the quotes and orders of an account, the latest first; the host's port tells. */
  documents(accountId: string, query?: DocumentsQuery): Promise<CommercialPage>;
  /** Lists the claims on an account, the one due first first (guide: « relance client »); the host's port tells. */
  claims(accountId: string): Promise<readonly DunningItem[]>;
  /** Has the host make a project for the account, which keeps it when it becomes a customer. */
  requestProject(command: RequestProjectCommand): Promise<Account>;
  /** Lists the other statuses of a prospect with what keeps it from them; none where prospects have no statuses. */
  possibleMoves(accountId: string): Promise<readonly PossibleMove[]>;
  /** Reads the statuses that a prospect went through, with the time spent in each. */
  statusHistory(accountId: string): Promise<readonly StatusStay[]>;
  /**
   * Finds accounts that are equal in chosen fields, whatever the spelling (guide: « Vérifier doublons »). What was put away is
   * left out unless said otherwise.
   */
  duplicatesBy(query: DuplicatesByQuery<Account>, watch?: DuplicateSearchWatch): Promise<DuplicateGroups<Account>>;
}

const byName: readonly SortKey[] = [
  { field: "name", kind: "text", direction: "asc", nulls: "last" },
  { field: "id", kind: "text", direction: "asc", nulls: "last" },
];

/** Makes the façade of accounts for one actor. */
export function accounts(scope: CrmScope): Accounts {
  const { visible, storage } = scope;
  const required = (accountId: unknown): Promise<Account> =>
    visible.require("account", parseInput(id("account"), accountId, ["accountId"]));
  const carried =
    (decide: (scope: CrmScope, input: unknown) => Promise<AccountDecision>) =>
    async (command: unknown): Promise<Account> =>
      visible.mask("account", await runCommand(storage, () => decide(scope, command)));
  const previewed =
    (decide: (scope: CrmScope, input: unknown) => Promise<AccountDecision>) =>
    async (command: unknown): Promise<AccountDecision> =>
      maskedDecision(scope, "account", await decide(scope, command));
  const warned = async (decision: AccountDecision): Promise<AccountDecision> =>
    maskedDecision(scope, "account", await warnOfDuplicates(scope, "account", decision));
  return {
    create: async (account) => visible.mask("account", await runReferenced(scope, createAccount(scope, account))),
    update: carried(decideAccount.update),
    move: carried(decideAccount.move),
    archive: carried(decideAccount.archive),
    restore: carried(decideAccount.restore),
    preview: {
      create: async (account) => warned(await previewReferenced(scope, createAccount(scope, account))),
      update: async (command) => warned(await decideAccount.update(scope, command)),
      move: previewed(decideAccount.move),
      archive: previewed(decideAccount.archive),
      restore: previewed(decideAccount.restore),
      ...mergePreviews(scope, "account"),
    },
    ...mergeCommands(scope, "account"),
    ...recordLists(scope, "account", byName),
    ...contactLists(scope, "account", byName),
    ...relatedRecords(scope, async (accountId) => keysOfAccount(scope, (await required(accountId)).id)),
    contacts: async (accountId) => contactsOfAccount(scope, (await required(accountId)).id),
    documents: async (accountId, query = {}) => documentsOf(scope, async () => [(await required(accountId)).id], query),
    claims: async (accountId) => claimsOn(scope, [(await required(accountId)).id]),
    requestProject: async (command) => visible.mask("account", await requestProject(scope, command)),
    possibleMoves: async (accountId) => {
      const [account, rules] = await Promise.all([required(accountId), loadAccountRules(scope)]);
      const moves = possibleProspectMoves(account, rules, decisionEnv(scope));
      return movesAllowed(scope, "account", account, moves, () => "accounts.move");
    },
    statusHistory: async (accountId) => statusHistory(scope, "account", (await required(accountId)).id),
    duplicatesBy: (query, watch = {}) => duplicatesBy(scope, "account", query, watch),
  };
}
