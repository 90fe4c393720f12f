import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import { asId } from "../kernel/id.js";
import type { Account } from "../model/account.js";
import type { LostReason } from "../model/reference-data.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { check, nextVersion, replace } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { BoardPlace } from "../status/board-place.js";
import { rankBetween } from "../status/board-rank.js";
import type { LossInput, LossRefusalCode } from "../status/loss-objections.js";
import { lossObjections } from "../status/loss-objections.js";
import type { MoveRefusalCode } from "../status/move-objections.js";
import { moveObjections } from "../status/move-objections.js";
import { placeOfStatus } from "../status/pipeline-definition.js";
import { roleOfStatus } from "../status/status-roles.js";
import { newEntry } from "../timeline/new-entry.js";
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
  | "ACCOUNT_NOT_IN_COLUMN"
  | "LOSS_NOT_LOSING";

/** Where a prospect is to go, and why where it is lost. */
export interface MoveProspect extends LossInput {
  /** The status to move to; won and lost are reached like any other (guide: a click on the status). */
  readonly statusId: string;
  /** The place in the column; `undefined` keeps the rank, `null` stands for a neighbour that is not in the column. */
  readonly place?: BoardPlace | null | undefined;
}

/** What is loaded before a prospect moves. */
export interface MoveProspectState {
  /** The prospect. */
  readonly account: Account;
  /** What was found under the id of the reason given. */
  readonly reason: LostReason | undefined;
}

/** Decides whether a prospect moves to a status. Won makes it a customer; losing may carry a reason; leaving lost clears it. */
export function decideMoveProspect(
  command: MoveProspect,
  { account, reason }: MoveProspectState,
  rules: AccountRules,
  env: DecisionEnv,
): Decision<WritePlan<Account>, string> {
  const role = roleOfTarget(command.statusId, rules);
  const staying = account.statusId === command.statusId;
  const found: readonly Refusal[] = [
    ...stateObjections(account, role, staying && command.place !== undefined, rules),
    ...(staying ? [] : moveObjections(rules, account, command.statusId, env)),
    ...reasonObjections(command, role, reason),
    ...(command.place === null ? [{ code: "ACCOUNT_NOT_IN_COLUMN", path: ["afterAccountId"] }] : []),
  ];
  return acceptUnless(found, () => (staying ? planPlace(command, account, env) : planMove(command, account, reason, rules, env)));
}

const roleOfTarget = (statusId: string, { pipelines }: AccountRules) => {
  const place = placeOfStatus(pipelines, statusId);
  return place === undefined ? null : roleOfStatus(place.definition.pipeline, statusId);
};

function stateObjections(
  account: Account,
  target: ReturnType<typeof roleOfTarget>,
  reordering: boolean,
  rules: AccountRules,
): Refusal<MoveProspectRefusalCode>[] {
  const params = { account: account.name };
  if (!rules.prospectStatuses) return [{ code: "PROSPECT_STATUSES_OFF" }];
  if (!account.kinds.includes("prospect")) return [{ code: "ACCOUNT_NOT_PROSPECT", params }];
  const again = target === "lost" && roleOfAccount(account, rules) === "lost" && !reordering;
  return again ? [{ code: "PROSPECT_ALREADY_LOST", params }] : [];
}

function reasonObjections(
  command: MoveProspect,
  role: ReturnType<typeof roleOfTarget>,
  reason: LostReason | undefined,
): Refusal<MoveProspectRefusalCode>[] {
  if (role === "lost") return lossObjections(command, reason, { reasonRequired: false });
  const given = (["lostReasonId", "note"] as const).filter((field) => (command[field] ?? null) !== null);
  return given.map((field) => ({ code: "LOSS_NOT_LOSING", path: [field] }));
}

function planPlace({ place }: MoveProspect, account: Account, env: DecisionEnv): WritePlan<Account> {
  const boardRank = place === undefined || place === null ? account.boardRank : rankBetween(place.after, place.before);
  if (boardRank === account.boardRank) return { writes: [], entries: [], warnings: [], result: account };
  return {
    writes: [replace("account", account, { boardRank }, env.now)],
    entries: [],
    warnings: [],
    result: nextVersion(account, { boardRank }, env.now),
  };
}

function planMove(
  { statusId, place, note }: MoveProspect,
  account: Account,
  reason: LostReason | undefined,
  rules: AccountRules,
  env: DecisionEnv,
): WritePlan<Account> {
  const loss = { lostReasonId: reason?.id ?? null, lostNote: note ?? null };
  const changes: Partial<Account> = {
    ...prospectArrival(roleOfTarget(statusId, rules), account.kinds, env.now, loss),
    ...(place === undefined || place === null ? {} : { boardRank: rankBetween(place.after, place.before) }),
    statusId: asId("status", statusId),
    statusSince: env.now,
  };
  const result = nextVersion(account, changes, env.now);
  const facts = {
    kind: "statusChanged",
    fromStatusId: account.statusId,
    toStatusId: result.statusId,
    spentMs: account.statusSince === null ? null : env.now.getTime() - account.statusSince.getTime(),
    data: reason === undefined && loss.lostNote === null ? null : { ...loss, lostReason: reason?.name ?? null },
  } as const;
  return {
    writes: [
      ...(reason === undefined ? [] : [check("lostReason", reason.id, reason.version)]),
      ...statusCheck(result, rules),
      replace("account", account, changes, env.now),
    ],
    entries: [newEntry("account", account, facts, env)],
    warnings: [],
    result,
  };
}
