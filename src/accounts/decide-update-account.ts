import type { EntryState } from "../entry/entry-state.js";
import { resolveEntry } from "../entry/resolve-entry.js";
import { toldChanges } from "../entry/told-changes.js";
import type { Decision } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Account, AccountDetails } from "../model/account.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { nextVersion, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newBoardRank } from "../status/board-rank.js";
import { changedFields } from "../timeline/changed-fields.js";
import { newEntry } from "../timeline/new-entry.js";
import { addressObjections, markedAddresses } from "./account-addresses.js";
import { accountChoices } from "./account-fields.js";
import type { AccountInput } from "./account-input.schema.js";
import type { AccountRules } from "./account-rules.js";
import { accountNameObjections, statusCheck } from "./decide-create-account.js";
import { deriveAccount } from "./derive-account.js";
import { firstProspectStatus } from "./prospect-status.js";

/** What is loaded before an account is changed. */
export interface UpdateAccountState extends EntryState {
  /** The account. */
  readonly account: Account;
}

/** Decides on changes of what was entered. An account that becomes a prospect gets the first status. Nothing is written where nothing changes. */
export function decideUpdateAccount(
  { addresses, ...changes }: AccountInput,
  state: UpdateAccountState,
  rules: AccountRules,
  env: DecisionEnv,
): Decision<WritePlan<Account>, string> {
  const { account } = state;
  const resolved = resolveEntry<AccountDetails>(accountChoices, changes, { ...state, before: account }, rules, env);
  const entered: Partial<Account> = {
    ...resolved.details,
    ...(addresses === undefined
      ? {}
      : { addresses: markedAddresses(addresses as Parameters<typeof markedAddresses>[0]) }), // completed by the schema
    ...(resolved.companyId === undefined ? {} : { companyId: resolved.companyId }),
    custom: { ...account.custom, ...resolved.custom },
  };
  const merged: Account = { ...account, ...entered };
  const found = [...resolved.refusals, ...accountNameObjections(merged), ...addressObjections(merged.addresses)];
  return acceptUnless(found, () => {
    const derived = { ...entered, ...deriveAccount(merged, account.reference) };
    const begun = begunProspect(merged, rules, env);
    const changed = changedFields(account, { ...account, ...derived });
    if (Object.keys(changed).length === 0 && begun === null)
      return { writes: [], entries: [], warnings: [], result: account };
    const next = nextVersion(account, { ...derived, ...begun }, env.now);
    return {
      writes: [...resolved.writes, ...(begun === null ? [] : statusCheck(begun, rules)), storeNext("account", next)],
      entries: [
        ...resolved.entries,
        ...toldChanges("account", account, changed, env),
        ...(begun === null
          ? []
          : [newEntry("account", account, { kind: "statusChanged", toStatusId: begun.statusId }, env)]),
      ],
      warnings: [],
      result: next,
    };
  });
}

/** A prospect without a status gets the first one, where prospects have statuses. */
function begunProspect(
  account: Account,
  rules: AccountRules,
  env: DecisionEnv,
): Pick<Account, "statusId" | "statusSince" | "boardRank"> | null {
  const statusId = account.statusId === null ? firstProspectStatus(account.kinds, rules) : null;
  return statusId === null ? null : { statusId, statusSince: env.now, boardRank: newBoardRank(env.now, account.id) };
}
