import type { Refusal } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import type { PipelineDefinition } from "./pipeline-definition.js";
import type { StatusRole } from "./status-roles.js";
import { isEnd, roleOfStatus, statusIdOfRole } from "./status-roles.js";

/** Why records cannot be taken out of the status that they are in. */
export type DisplacementRefusalCode =
  | "STATUS_HAS_ROLE"
  | "STATUS_IN_USE"
  | "STATUS_ROLE_IN_USE"
  | "STATUS_REPLACEMENT_UNKNOWN"
  | "STATUS_REPLACEMENT_RESERVED";

/** A status that records cannot stay in. */
export interface DisplacedStatus {
  /** The status. */
  readonly statusId: Id<"status">;
  /** The role that it plays until now. */
  readonly role: StatusRole | null;
  /** Whether it is removed; else it stops playing a closing role, or begins to. */
  readonly removed: boolean;
  /** The status that takes over its closing role, where its records must go; `null` where they may go anywhere. */
  readonly successor: Id<"status"> | null;
}

/**
 * The statuses that records cannot stay in: those removed, those that stop playing a closing role, for their records came
 * to that end, and those that begin to, for only losing, winning and converting lead there.
 */
export function displacedStatuses(current: PipelineDefinition | null, next: PipelineDefinition): DisplacedStatus[] {
  if (current === null) return [];
  return current.statuses.flatMap(({ id: statusId }) => {
    const role = roleOfStatus(current.pipeline, statusId);
    const taker = role !== null && isEnd(current.pipeline, statusId) ? statusIdOfRole(next.pipeline, role) : null;
    const successor = taker === statusId ? null : taker;
    const removed = !next.statuses.some(({ id }) => id === statusId);
    const begins = !isEnd(current.pipeline, statusId) && isEnd(next.pipeline, statusId);
    return removed || begins || successor !== null ? [{ statusId, role, removed, successor }] : [];
  });
}

/** What stands against the records' leaving the displaced statuses. */
export function displacements(
  current: PipelineDefinition | null,
  next: PipelineDefinition,
  bearers: readonly { readonly statusId: string | null }[],
  replacements: Readonly<Record<string, string>>,
): Refusal<DisplacementRefusalCode>[] {
  const displaced = displacedStatuses(current, next);
  return displaced.flatMap((one): Refusal<DisplacementRefusalCode>[] => {
    const { statusId, role, removed } = one;
    if (removed && role !== null) return [{ code: "STATUS_HAS_ROLE", path: ["statuses"], params: { statusId, role } }];
    const records = bearers.filter((bearer) => bearer.statusId === statusId).length;
    const target = Object.hasOwn(replacements, statusId) ? replacements[statusId] : undefined;
    return records === 0 ? [] : targetObjections(one, target, records, next, displaced);
  });
}

function targetObjections(
  { statusId, successor }: DisplacedStatus,
  target: string | undefined,
  records: number,
  next: PipelineDefinition,
  displaced: readonly DisplacedStatus[],
): Refusal<DisplacementRefusalCode>[] {
  const path = ["replacements", statusId];
  if (successor !== null)
    return target === successor ? [] : [{ code: "STATUS_ROLE_IN_USE", path, params: { statusId, records } }];
  if (target === undefined) return [{ code: "STATUS_IN_USE", path, params: { statusId, records } }];
  if (!next.statuses.some(({ id }) => id === target))
    return [{ code: "STATUS_REPLACEMENT_UNKNOWN", path, params: { statusId, target } }];
  const reserved = isEnd(next.pipeline, target) || displaced.some((one) => one.statusId === target);
  return reserved ? [{ code: "STATUS_REPLACEMENT_RESERVED", path, params: { statusId, target } }] : [];
}
