import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import { asId } from "../kernel/id.js";
import type { Account } from "../model/account.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { nextVersion, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { LossRefusalCode } from "../reference-data/loss-objections.js";
import { lossObjections } from "../reference-data/loss-objections.js";
import type { LossReason } from "../reference-data/resolve-loss-reason.js";
import type { BoardPlace } from "../status/board-place.js";
import type { MoveRefusalCode } from "../status/move-objections.js";
import { moveObjections } from "../status/move-objections.js";
import { planBoardPlace, planReorder } from "../status/plan-board-place.js";
import { roleAmong } from "../status/role-among.js";
import { statusChangedEntry } from "../status/status-changed-entry.js";
import type { StatusRole } from "../status/status-roles.js";
import type { AccountRules } from "./account-rules.js";
import { statusCheck } from "./decide-create-account.js";
import { prospectArrival } from "./prospect-arrival.js";
import { roleOfAccount } from "./prospect-status.js";

/** Why a prospect does not move. Guards of the host add codes of their own. */
export type MoveProspectRefusalCode =
  | MoveRefusalCode
  | LossRefusalCode
  | "PROSPECT_STATUSES_OFF"
  | "ACCOUNT_NOT_PROSPECT"
  | "PROSPECT_ALREADY_LOST"
  | "ACCOUNT_ARCHIVED"
  | "ACCOUNT_NOT_IN_COLUMN"
  | "LOSS_NOT_LOSING";

/** Where a prospect is to go, and why where it is lost. */
export interface MoveProspect {
  /** The status to move to; won and lost are reached like any other (guide: a click on the status). */
  readonly statusId: string;
  /** What there is to say besides the reason of a loss. */
  readonly note?: string | null | undefined;
  /** The place in the column; `undefined` keeps the rank, `null` stands for a neighbour that is not in the column. */
  readonly place?: BoardPlace<Account> | null | undefined;
}

/** What is loaded before a prospect moves. */
export interface MoveProspectState {
  /** The prospect. */
  readonly account: Account;
  /** The reason of the loss, as it was given. */
  readonly loss: LossReason;
}

/** Decides whether a prospect moves to a status. Won makes it a customer; losing may carry a reason; leaving lost clears it. */
export function decideMoveProspect(
  command: MoveProspect,
  { account, loss }: MoveProspectState,
  rules: AccountRules,
  env: DecisionEnv,
): Decision<WritePlan<Account>, string> {
  const role = roleAmong(rules.pipelines, command.statusId);
  const staying = account.statusId === command.statusId;
  const found: readonly Refusal[] = [
    ...stateObjections(account, role, staying && command.place !== undefined, rules),
    ...(staying ? [] : moveObjections(rules, account, command.statusId, env)),
    ...reasonObjections(command, role, loss),
    ...(command.place === null ? [{ code: "ACCOUNT_NOT_IN_COLUMN", path: ["afterAccountId"] }] : []),
  ];
  return acceptUnless(found, () =>
    staying ? planReorder("account", account, command.place, env) : planMove(command, account, loss, rules, env),
  );
}

function stateObjections(
  account: Account,
  target: StatusRole | null,
  reordering: boolean,
  rules: AccountRules,
): Refusal<MoveProspectRefusalCode>[] {
  const params = { account: account.name };
  if (!rules.prospectStatuses) return [{ code: "PROSPECT_STATUSES_OFF" }];
  if (!account.kinds.includes("prospect")) return [{ code: "ACCOUNT_NOT_PROSPECT", params }];
  const again = target === "lost" && roleOfAccount(account, rules) === "lost" && !reordering;
  return [
    ...(account.archivedAt === null ? [] : [{ code: "ACCOUNT_ARCHIVED", params } as const]),
    ...(again ? [{ code: "PROSPECT_ALREADY_LOST", params } as const] : []),
  ];
}

function reasonObjections(
  { note = null }: MoveProspect,
  role: StatusRole | null,
  loss: LossReason,
): Refusal<MoveProspectRefusalCode>[] {
  if (role === "lost") return lossObjections(note, loss, { reasonRequired: false });
  const given = [...(loss.reason === null ? [] : ["lostReasonId"]), ...(note === null ? [] : ["note"])];
  return [...loss.refusals, ...given.map((field) => ({ code: "LOSS_NOT_LOSING" as const, path: [field] }))];
}

function planMove(
  { statusId, place, note = null }: MoveProspect,
  account: Account,
  { reason, writes, entries }: LossReason,
  rules: AccountRules,
  env: DecisionEnv,
): WritePlan<Account> {
  const loss = { lostReasonId: reason?.id ?? null, lostNote: note };
  const rank = planBoardPlace("account", account, place, env);
  const changes: Partial<Account> = {
    ...prospectArrival(roleAmong(rules.pipelines, statusId), account.kinds, env.now, loss),
    ...rank.changes,
    statusId: asId("status", statusId),
    statusSince: env.now,
  };
  const result = nextVersion(account, changes, env.now);
  const data = reason === null && note === null ? null : { ...loss, lostReason: reason?.name ?? null };
  return {
    writes: [...writes, ...statusCheck(result, rules), storeNext("account", result), ...rank.writes],
    entries: [...entries, statusChangedEntry("account", account, result.statusId, env, data)],
    warnings: [],
    result,
  };
}
