import { withAddress } from "../accounts/account-addresses.js";
import { emptyAccount } from "../accounts/account-fields.js";
import { newAccount, statusCheck } from "../accounts/decide-create-account.js";
import { deriveAccount } from "../accounts/derive-account.js";
import { prospectArrival } from "../accounts/prospect-arrival.js";
import { firstProspectStatus, roleOfAccount } from "../accounts/prospect-status.js";
import type { Id, RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import { sameValue } from "../kernel/same-value.js";
import type { Account, AccountDetails } from "../model/account.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Write } from "../plan/write.js";
import { check, insert, nextVersion, storeNext } from "../plan/write.js";
import { newBoardRank } from "../status/board-rank.js";
import { statusChangedEntry } from "../status/status-changed-entry.js";
import { newEntry } from "../timeline/new-entry.js";
import { companyFields, individualFields } from "./carried-fields.js";
import { carryCustom } from "./carry-custom.js";
import { carryToExisting, carryToNew } from "./carry-over.js";
import type { ConversionReport } from "./conversion-report.js";
import { emptyReport, mergeReports } from "./conversion-report.js";
import type { ConversionRules } from "./conversion-rules.js";
import type { ConversionState } from "./conversion-state.js";
import type { Conversion } from "./convert-lead.schema.js";

/** What becomes of one of the records that a conversion makes or fills. */
export interface ConvertedPart<R> {
  /** The key of the record. */
  readonly key: RecordKey;
  /** The record as it is afterwards. */
  readonly record: R;
  /** The record as it was, `null` for a new one. */
  readonly before: R | null;
  /** What is written. */
  readonly writes: readonly Write[];
  /** What the timeline tells. */
  readonly entries: readonly TimelineEntry[];
  /** What of the lead went where. */
  readonly report: ConversionReport;
}

/** Plans the account: a new one of the lead's company, or of the person where the lead has none; or the one that was chosen. */
export function planConversionAccount(
  command: Conversion,
  state: ConversionState,
  rules: ConversionRules,
  env: DecisionEnv,
): ConvertedPart<Account> {
  return state.account === undefined
    ? planNewAccount(command, state, rules, env)
    : planExistingAccount(command, state, state.account, rules, env);
}

function planNewAccount(
  { account, prospectStatusId }: Conversion,
  { lead, references }: ConversionState,
  rules: ConversionRules,
  env: DecisionEnv,
): ConvertedPart<Account> {
  const isCompany = lead.companyName !== null;
  const fields = isCompany ? companyFields : individualFields;
  const { changes, report } = carryToNew<AccountDetails>(lead, fields, "account");
  const { custom, report: customReport } = carryCustom(lead.custom, null, rules.customFields.account, "account");
  const addresses = lead.address === null ? [] : withAddress([], lead.address);
  const kinds = ("create" in account ? account.kinds : undefined) ?? emptyAccount.kinds;
  const record = newAccount(
    {
      details: { ...emptyAccount, ...changes, isCompany, kinds, addresses },
      custom,
      companyId: lead.companyId ?? env.actor.companyId,
      statusId: prospectStatusId as Id<"status"> | undefined, // the objections made sure that there is one
    },
    references.account,
    rules.accounts,
    env,
  );
  const told = newEntry(
    "account",
    record,
    { kind: "created", related: [keyOf("lead", lead.id)], toStatusId: record.statusId, data: { name: record.name } },
    env,
  );
  return {
    key: keyOf("account", record.id),
    record,
    before: null,
    writes: [...statusCheck(record, rules.accounts), insert("account", record)],
    entries: [told],
    report: mergeReports([report, customReport, addressReport(lead.address, null)]),
  };
}

function planExistingAccount(
  { choose, prospectStatusId }: Conversion,
  { lead }: ConversionState,
  before: Account,
  rules: ConversionRules,
  env: DecisionEnv,
): ConvertedPart<Account> {
  const fields = before.isCompany ? companyFields : individualFields;
  const { changes, report } = carryToExisting<AccountDetails>(lead, before, fields, "account", choose?.account);
  const custom = carryCustom(
    lead.custom,
    before.custom,
    rules.customFields.account,
    "account",
    choose?.account?.custom,
  );
  const addresses = lead.address === null ? before.addresses : withAddress(before.addresses, lead.address);
  const filled: Account = { ...before, ...changes, addresses, custom: custom.custom, kinds: kindsAfter(before.kinds) };
  const status = prospectStatus(filled, prospectStatusId as Id<"status"> | undefined, rules, env);
  const entered: Account = { ...filled, ...status };
  const merged: Account = { ...entered, ...deriveAccount(entered, before.reference) };
  const reports = [report, custom.report, addressReport(lead.address, before)];
  const unchanged = sameValue(merged, before);
  const next = unchanged ? before : nextVersion(before, merged, env.now);
  return {
    key: keyOf("account", before.id),
    record: next,
    before,
    writes: unchanged
      ? [check("account", before.id, before.version)]
      : [...(status === null ? [] : statusCheck(next, rules.accounts)), storeNext("account", next)],
    entries: status === null ? [] : [statusChangedEntry("account", before, next.statusId, env)],
    report: mergeReports(reports),
  };
}

/** A customer stays one and becomes no prospect; any other account becomes a prospect besides what it is. */
const kindsAfter = (kinds: Account["kinds"]): Account["kinds"] =>
  kinds.includes("customer") || kinds.includes("prospect") ? kinds : [...kinds, "prospect"];

/** The status that was chosen, else the first one for a prospect without a status; one that has a status keeps it. */
function prospectStatus(
  account: Account,
  chosen: Id<"status"> | undefined,
  { accounts }: ConversionRules,
  env: DecisionEnv,
): Partial<Account> | null {
  const statusId = chosen ?? (account.statusId === null ? firstProspectStatus(account.kinds, accounts) : null);
  if (statusId === null || statusId === account.statusId) return null;
  return {
    ...prospectArrival(roleOfAccount({ statusId }, accounts), account.kinds, env.now),
    statusId,
    statusSince: env.now,
    boardRank: account.boardRank ?? newBoardRank(env.now, account.id),
  };
}

/** An address is added as a copy, unless the account has it already. */
function addressReport(
  address: Account["addresses"][number]["address"] | null,
  before: Account | null,
): ConversionReport {
  if (address === null) return emptyReport;
  const place = { from: "address", to: "account.addresses" };
  if (before === null) return { ...emptyReport, carried: [place] };
  const added = withAddress(before.addresses, address) !== before.addresses;
  return { ...emptyReport, [added ? "filled" : "same"]: [place] };
}
