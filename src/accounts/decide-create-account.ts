import type { EntryState } from "../entry/entry-state.js";
import type { EntryRefusalCode } from "../entry/resolve-entry.js";
import { resolveEntry } from "../entry/resolve-entry.js";
import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import type { Account, AccountDetails } from "../model/account.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import { insert } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newBoardRank } from "../status/board-rank.js";
import { definitionCheck } from "../status/definition-check.js";
import { newEntry } from "../timeline/new-entry.js";
import { addressObjections, markedAddresses } from "./account-addresses.js";
import { accountChoices, emptyAccount } from "./account-fields.js";
import type { NewAccount } from "./account-input.schema.js";
import { accountName } from "./account-name.js";
import type { AccountRules } from "./account-rules.js";
import { deriveAccount } from "./derive-account.js";
import { prospectArrival } from "./prospect-arrival.js";
import type { FirstStatusRefusalCode } from "./prospect-status.js";
import { firstProspectStatus, firstStatusObjections, roleOfAccount } from "./prospect-status.js";

/** Why an account is not created. */
export type CreateAccountRefusalCode =
  | EntryRefusalCode
  | FirstStatusRefusalCode
  | "ACCOUNT_NAME_MISSING"
  | "ADDRESS_DEFAULT_TWICE";

/** What is loaded before an account is created. */
export interface CreateAccountState extends EntryState {
  /** The reference number that was drawn for it, `null` where no sequence is defined. */
  readonly reference: string | null;
}

/** Decides on a new account. The defaults are a company, a prospect, the current user, the user's active team and company. */
export function decideCreateAccount(
  { statusId, addresses = [], ...input }: NewAccount,
  state: CreateAccountState,
  rules: AccountRules,
  env: DecisionEnv,
): Decision<WritePlan<Account>, string> {
  const resolved = resolveEntry<AccountDetails>(accountChoices, input, state, rules, env);
  const entered: AccountDetails = {
    ...emptyAccount,
    assignedToId: env.actor.userId,
    teamId: env.actor.teamId,
    ...resolved.details,
    addresses: markedAddresses(addresses as Parameters<typeof markedAddresses>[0]), // completed by the schema
  };
  const found: readonly Refusal[] = [
    ...resolved.refusals,
    ...accountNameObjections(entered),
    ...addressObjections(entered.addresses),
    ...firstStatusObjections(statusId, entered.kinds, rules),
  ];
  return acceptUnless(found, () => {
    const { companyId, custom } = resolved;
    const account = newAccount(
      { details: entered, custom, companyId, statusId: statusId as Id<"status"> | undefined },
      state.reference,
      rules,
      env,
    );
    return {
      writes: [...resolved.writes, ...statusCheck(account, rules), insert("account", account)],
      entries: [
        ...resolved.entries,
        newEntry(
          "account",
          account,
          { kind: "created", toStatusId: account.statusId, data: { name: account.name } },
          env,
        ),
      ],
      warnings: [],
      result: account,
    };
  });
}

/** What a new account is made of. */
export interface AccountParts {
  /** What was entered, or carried over. */
  readonly details: AccountDetails;
  /** The host's own fields. */
  readonly custom: Account["custom"];
  /** The company; the actor's if it is left out. */
  readonly companyId?: Id<"company"> | null | undefined;
  /** The status of a prospect; the first one if it is left out. */
  readonly statusId?: Id<"status"> | undefined;
}

/** Makes a new account whole. */
export function newAccount(
  { details, custom, companyId, statusId }: AccountParts,
  reference: string | null,
  rules: Pick<AccountRules, "prospectStatuses" | "pipelines">,
  env: DecisionEnv,
): Account {
  const common = newRecord("account", env, { custom, ...(companyId === undefined ? {} : { companyId }) });
  const status = statusId ?? firstProspectStatus(details.kinds, rules);
  const arrival = prospectArrival(roleOfAccount({ statusId: status }, rules), details.kinds, env.now);
  return {
    ...common,
    ...details,
    ...deriveAccount(details, reference),
    ...arrival,
    reference,
    statusId: status,
    statusSince: status === null ? null : env.now,
    boardRank: status === null ? null : newBoardRank(env.now, common.id),
    projectKeys: [],
    mergedIntoId: null,
  };
}

/** Lets a plan through only if the statuses of prospects are still defined as they were. */
export const statusCheck = ({ statusId }: Pick<Account, "statusId">, { pipelines }: Pick<AccountRules, "pipelines">) =>
  statusId === null ? [] : definitionCheck(statusId, pipelines);

/** A company needs a name, an individual a first or last name. */
export const accountNameObjections = (details: AccountDetails): Refusal<"ACCOUNT_NAME_MISSING">[] =>
  accountName(details).trim() === ""
    ? [{ code: "ACCOUNT_NAME_MISSING", path: [details.isCompany ? "name" : "lastName"] }]
    : [];
