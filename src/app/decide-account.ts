import { accountCommandSchema, moveProspectSchema, updateAccountSchema } from "../accounts/account-commands.schema.js";
import { accountChoices } from "../accounts/account-fields.js";
import type { AccountInput, NewAccount } from "../accounts/account-input.schema.js";
import { accountInputSchema, newAccountSchema } from "../accounts/account-input.schema.js";
import type { AccountRules } from "../accounts/account-rules.js";
import { decideCreateAccount } from "../accounts/decide-create-account.js";
import { decideMoveProspect } from "../accounts/decide-move-prospect.js";
import { decideUpdateAccount } from "../accounts/decide-update-account.js";
import { choicesOfEntry } from "../entry/entry-choices.js";
import type { EntryState } from "../entry/entry-state.js";
import type { Decision } from "../kernel/decision.js";
import type { UnderKey } from "../kernel/under-key.js";
import type { Account } from "../model/account.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { decideArchive } from "./decide-archive.js";
import { findBoardPlace } from "./find-board-place.js";
import { loadLossReason } from "./lead-state.js";
import { loadEntryState } from "./load-entry-state.js";
import { loadPipelines } from "./load-pipelines.js";
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

/** What a command on one account comes to: refused, or the plan that a commit would carry out. */
export type AccountDecision = Decision<WritePlan<Account>>;

/** The rules for accounts as they are now: the settings and the stored pipelines. */
export async function loadAccountRules(scope: CrmScope): Promise<AccountRules> {
  const { accounts, leads } = scope.settings;
  return { ...accounts, sizeBands: leads.sizeBands, pipelines: await loadPipelines(scope, "prospect") };
}

type CreateState = ReferenceSource & { readonly entry: EntryState; readonly rules: AccountRules };

/** Makes ready the command that enters an account. */
export function createAccount(scope: CrmScope, input: unknown): ReferencedCommand<Once<CreateState, Account>, Account> {
  requireAction(scope, "accounts.create");
  const { idempotencyKey: key, ...command } = parseAccount<NewAccount & UnderKey>(scope, input, "new");
  const companyId = (
    command.companyId === undefined ? scope.actor.companyId : command.companyId
  ) as Account["companyId"]; // checked
  const making = { type: "account", key, command, resultOf: (account: Account) => account } as const;
  return makeReferencedOnce(scope, making, {
    load: async (): Promise<CreateState> => {
      const [entry, rules, source] = await Promise.all([
        loadEntryState(scope, choicesOfEntry(accountChoices, command), command),
        loadAccountRules(scope),
        loadReferenceSource(scope, ["account"], companyId),
      ]);
      return { entry, rules, ...source };
    },
    decide: ({ entry, rules }, { account: reference }, env) =>
      decideCreateAccount(command, { ...entry, reference }, rules, env),
  });
}

/** Loads what a command needs and decides; nothing is written. */
export const decideAccount = {
  update: async (scope: CrmScope, input: unknown): Promise<AccountDecision> => {
    requireAction(scope, "accounts.update");
    const { accountId, expectedVersion, changes } = parseInput(updateAccountSchema, input);
    const command = parseAccount<AccountInput>(scope, changes, "change", ["changes"]);
    const account = await loadWritable(scope, "account", accountId, expectedVersion);
    const [state, rules] = await Promise.all([
      loadEntryState(scope, choicesOfEntry(accountChoices, command), command),
      loadAccountRules(scope),
    ]);
    return underChanges(decideUpdateAccount(command, { ...state, account }, rules, decisionEnv(scope)));
  },

  move: async (scope: CrmScope, input: unknown): Promise<AccountDecision> => {
    requireAction(scope, "accounts.move");
    const command = parseInput(moveProspectSchema, input);
    const { accountId, expectedVersion, statusId, lostReasonId, note, afterAccountId: afterId } = command;
    const account = await loadWritable(scope, "account", accountId, expectedVersion);
    const [loss, rules, place] = await Promise.all([
      loadLossReason(scope, lostReasonId),
      loadAccountRules(scope),
      afterId === undefined ? undefined : findBoardPlace(scope, "account", account, { statusId, afterId }),
    ]);
    return decideMoveProspect({ statusId, note, place }, { account, loss }, rules, decisionEnv(scope));
  },

  archive: async (scope: CrmScope, input: unknown): Promise<AccountDecision> => archive(scope, input, true),

  restore: async (scope: CrmScope, input: unknown): Promise<AccountDecision> => archive(scope, input, false),
};

function archive(scope: CrmScope, input: unknown, archived: boolean): Promise<AccountDecision> {
  const { accountId: id, expectedVersion } = parseInput(accountCommandSchema, input);
  return decideArchive(scope, { type: "account", id, expectedVersion }, archived);
}

function parseAccount<Input extends AccountInput>(
  scope: CrmScope,
  input: unknown,
  mode: EntryCheck<Input>["mode"],
  at: readonly PropertyKey[] = [],
): Input {
  const schema = (mode === "new" ? newAccountSchema : accountInputSchema) as unknown as EntryCheck<Input>["schema"]; // ids are plain strings on the way in
  return parseEntry(scope, { type: "account", schema, mode }, input, at);
}
