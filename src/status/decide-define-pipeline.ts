import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import type { Account } from "../model/account.js";
import type { Lead } from "../model/lead.js";
import type { Opportunity } from "../model/opportunity.js";
import type { Pipeline } from "../model/pipeline.js";
import type { Status, StatusKind } from "../model/status.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Write } from "../plan/write.js";
import { insert, nextVersion, replace } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newEntry } from "../timeline/new-entry.js";
import type { PipelineDefinition } from "./pipeline-definition.js";
import { closingRoles, roleOfStatus, rolesOfKind, statusIdOfRole } from "./status-roles.js";
import type { PipelineFaultCode } from "./verify-pipeline.js";
import { verifyPipeline } from "./verify-pipeline.js";

/** Why a definition is not stored. */
export type DefinePipelineRefusalCode =
  | PipelineFaultCode
  | "STATUS_HAS_ROLE"
  | "STATUS_IN_USE"
  | "STATUS_ROLE_IN_USE"
  | "STATUS_REPLACEMENT_UNKNOWN"
  | "STATUS_REPLACEMENT_RESERVED";

/** A record that has a status. */
export type StatusBearer = Lead | Account | Opportunity;

/** The type of record that has the statuses of a kind. */
export const bearerOfKind = { lead: "lead", prospect: "account", opportunity: "opportunity" } as const satisfies Record<
  StatusKind,
  string
>;

/** A definition that is to hold, and what becomes of records whose status it takes away. */
export interface DefinePipeline {
  /** The pipeline as it is to be; `stored` tells whether it replaces a stored one. */
  readonly next: PipelineDefinition;
  /** Where records go whose status is removed, or loses a closing role, by the id of that status. */
  readonly replacements: Readonly<Record<string, string>>;
}

/** What is loaded before the decision. */
export interface DefinePipelineState {
  /** The definition that holds now, `null` for a new pipeline. */
  readonly current: PipelineDefinition | null;
  /** The other pipelines of the kind. */
  readonly others: readonly PipelineDefinition[];
  /** Every record in a status that is removed or loses a closing role; see {@link displacedStatusIds}. */
  readonly bearers: readonly StatusBearer[];
}

/** The statuses whose records must go elsewhere: those removed, and those that stop playing a closing role. */
export function displacedStatusIds(current: PipelineDefinition | null, next: PipelineDefinition): Id<"status">[] {
  if (current === null) return [];
  const removed = current.statuses
    .filter(({ id }) => !next.statuses.some((status) => status.id === id))
    .map(({ id }) => id);
  return [...new Set([...removed, ...lostRoles(current.pipeline, next.pipeline).map(({ from }) => from)])];
}

/** Decides whether a definition holds from now on: it is checked as a whole, and no record is left in a status that is gone. */
export function decideDefinePipeline(
  { next, replacements }: DefinePipeline,
  { current, others, bearers }: DefinePipelineState,
  env: DecisionEnv,
): Decision<WritePlan<PipelineDefinition>, DefinePipelineRefusalCode> {
  const found = [...verifyPipeline(next), ...displacements(current, next, bearers, replacements)];
  return acceptUnless(found, () => {
    const moved = bearers.map((bearer) => moveBearer(next.pipeline.kind, bearer, replacements, env));
    return {
      writes: [
        ...definitionWrites(current, next, env),
        ...undefaulted(next, others, env),
        ...moved.flatMap(({ writes }) => writes),
        ...stragglers(current, next, replacements, env),
      ],
      entries: [
        newEntry(
          "pipeline",
          next.pipeline,
          { kind: "statusesDefined", data: { statuses: next.statuses.map(({ id }) => id) } },
          env,
        ),
        ...moved.map(({ entry }) => entry),
      ],
      warnings: [],
      result: { ...next, stored: true },
    };
  });
}

interface LostRole {
  readonly from: Id<"status">;
  readonly to: Id<"status"> | null;
}

function lostRoles(before: Pipeline, after: Pipeline): LostRole[] {
  return rolesOfKind[before.kind].flatMap((role) => {
    const from = statusIdOfRole(before, role);
    const to = statusIdOfRole(after, role);
    return closingRoles.has(role) && from !== null && from !== to ? [{ from, to }] : [];
  });
}

function displacements(
  current: PipelineDefinition | null,
  next: PipelineDefinition,
  bearers: readonly StatusBearer[],
  replacements: Readonly<Record<string, string>>,
): Refusal<DefinePipelineRefusalCode>[] {
  if (current === null) return [];
  return displacedStatusIds(current, next).flatMap((statusId): Refusal<DefinePipelineRefusalCode>[] => {
    const removed = !next.statuses.some(({ id }) => id === statusId);
    const role = roleOfStatus(current.pipeline, statusId);
    if (removed && role !== null) return [{ code: "STATUS_HAS_ROLE", path: ["statuses"], params: { statusId, role } }];
    const records = bearers.filter((bearer) => bearer.statusId === statusId).length;
    if (records === 0) return [];
    const path = ["replacements", statusId];
    const target = Object.hasOwn(replacements, statusId) ? replacements[statusId] : undefined;
    if (!removed) {
      const successor = lostRoles(current.pipeline, next.pipeline).find(({ from }) => from === statusId)?.to;
      return target === successor ? [] : [{ code: "STATUS_ROLE_IN_USE", path, params: { statusId, records } }];
    }
    if (target === undefined) return [{ code: "STATUS_IN_USE", path, params: { statusId, records } }];
    if (!next.statuses.some(({ id }) => id === target))
      return [{ code: "STATUS_REPLACEMENT_UNKNOWN", path, params: { statusId, target } }];
    const targetRole = roleOfStatus(next.pipeline, target);
    return targetRole !== null && closingRoles.has(targetRole)
      ? [{ code: "STATUS_REPLACEMENT_RESERVED", path, params: { statusId, target } }]
      : [];
  });
}

function definitionWrites(current: PipelineDefinition | null, next: PipelineDefinition, env: DecisionEnv): Write[] {
  if (current?.stored !== true)
    return [insert("pipeline", next.pipeline), ...next.statuses.map((status) => insert("status", status))];
  const before = new Map(current.statuses.map((status) => [status.id, status]));
  const kept = next.statuses.map((status) => {
    const old = before.get(status.id);
    return old === undefined ? insert("status", status) : replace("status", old, status, env.now);
  });
  const removed = current.statuses.filter(({ id }) => !next.statuses.some((status) => status.id === id));
  return [
    replace("pipeline", current.pipeline, next.pipeline, env.now),
    ...kept,
    ...removed.map((status) => replace("status", status, { archivedAt: env.now }, env.now)),
  ];
}

/** There is one default: another gives way. */
function undefaulted(next: PipelineDefinition, others: readonly PipelineDefinition[], env: DecisionEnv): Write[] {
  if (!next.pipeline.isDefault) return [];
  const giving = others.filter(
    ({ pipeline, stored }) => stored && pipeline.isDefault && pipeline.companyId === next.pipeline.companyId,
  );
  return giving.map(({ pipeline }) => replace("pipeline", pipeline, { isDefault: false }, env.now));
}

function moveBearer(
  kind: StatusKind,
  bearer: StatusBearer,
  replacements: Readonly<Record<string, string>>,
  env: DecisionEnv,
): { writes: Write[]; entry: TimelineEntry } {
  const from = bearer.statusId;
  const to = (replacements[from ?? ""] ?? from) as Id<"status">;
  const type = bearerOfKind[kind];
  const since = bearer.statusSince?.getTime() ?? env.now.getTime();
  const record = nextVersion<StatusBearer>(bearer, { statusId: to, statusSince: env.now }, env.now);
  return {
    writes: [{ op: "replace", type, record, expectedVersion: bearer.version } as Write],
    entry: newEntry(
      type,
      bearer,
      { kind: "statusChanged", fromStatusId: from, toStatusId: to, spentMs: env.now.getTime() - since },
      env,
    ),
  };
}

/** Catches records that came to a removed status since they were looked for: none stays behind. */
function stragglers(
  current: PipelineDefinition | null,
  next: PipelineDefinition,
  replacements: Readonly<Record<string, string>>,
  env: DecisionEnv,
): Write[] {
  const removed = (current?.statuses ?? []).filter(({ id }) => !next.statuses.some((status) => status.id === id));
  return removed.map(({ id }: Status) => ({
    op: "reassign",
    type: bearerOfKind[next.pipeline.kind],
    field: "statusId",
    many: false,
    from: id,
    to: replacements[id] ?? next.pipeline.newStatusId,
    at: env.now,
  }));
}
