import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import type { RecordTypes } from "../model/record-types.js";
import type { StatusKind } from "../model/status.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Write } from "../plan/write.js";
import { insert, replace } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newEntry } from "../timeline/new-entry.js";
import type { BearerType } from "./bearer-type.js";
import type { DefinitionSources } from "./definition-of-input.js";
import type { DisplacementRefusalCode } from "./displacements.js";
import { displacedStatuses, displacements } from "./displacements.js";
import type { PipelineDefinition } from "./pipeline-definition.js";
import { placeOfStatus } from "./pipeline-definition.js";
import { planStatusChange } from "./plan-status-change.js";
import type { PipelineFaultCode } from "./verify-pipeline.js";
import { verifyPipeline } from "./verify-pipeline.js";

/** Why a definition is not stored. */
export type DefinePipelineRefusalCode =
  | PipelineFaultCode
  | DisplacementRefusalCode
  | "STATUS_ID_TAKEN"
  | "PROSPECT_STATUSES_OFF";

/** A record that has a status. */
export type StatusBearer = RecordTypes[BearerType];

/** The type of record that has the statuses of a kind. */
export const bearerOfKind = {
  lead: "lead",
  prospect: "account",
  opportunity: "opportunity",
} as const satisfies Record<StatusKind, BearerType>;

/** A definition that is to hold, and what becomes of records whose status it takes away. */
export interface DefinePipeline {
  /** The pipeline as it is to be; `stored` tells whether it replaces a stored one. */
  readonly next: PipelineDefinition;
  /** Where records go whose status is removed, or loses a closing role, by the id of that status. */
  readonly replacements: Readonly<Record<string, string>>;
}

/** What is loaded before the decision. */
export interface DefinePipelineState extends DefinitionSources {
  /** The other pipelines of the kind. */
  readonly others: readonly PipelineDefinition[];
  /** Every record in a displaced status; see {@link displacedStatuses}. */
  readonly bearers: readonly StatusBearer[];
}

/** The configuration that a definition is judged by. */
export interface DefinePipelineRules {
  /** The fields that may be required on entry. */
  readonly fields: ReadonlySet<string>;
}

/** Decides whether a definition holds from now on: it is checked as a whole, and no record is left in a status that is gone. */
export function decideDefinePipeline(
  { next, replacements }: DefinePipeline,
  state: DefinePipelineState,
  { fields }: DefinePipelineRules,
  env: DecisionEnv,
): Decision<WritePlan<PipelineDefinition>, DefinePipelineRefusalCode> {
  const { current, bearers } = state;
  const found: Refusal<DefinePipelineRefusalCode>[] = [
    ...verifyPipeline(next, fields),
    ...takenIds(next, state),
    ...displacements(current, next, bearers, replacements),
  ];
  return acceptUnless(found, () => {
    const type = bearerOfKind[next.pipeline.kind];
    const moved = bearers.map((bearer) =>
      planStatusChange<BearerType>(type, bearer, (replacements[bearer.statusId ?? ""] ?? "") as Id<"status">, {}, env),
    );
    const data = { statuses: next.statuses.map(({ id }) => id) };
    return {
      writes: [
        ...definitionWrites(next, state, env),
        ...undefaulted(next, state.others, env),
        ...moved.map(({ write }) => write),
        ...stragglers(current, next, replacements, env),
      ],
      entries: [
        newEntry("pipeline", next.pipeline, { kind: "statusesDefined", data }, env),
        ...moved.map(({ entry }) => entry),
      ],
      warnings: [],
      result: { ...next, stored: true },
    };
  });
}

/** Ids of statuses are the storage's, not the pipeline's: one that another pipeline uses, or used, is not free. */
function takenIds(
  { pipeline, statuses }: PipelineDefinition,
  { current, elsewhere, others }: DefinePipelineState,
): Refusal<"STATUS_ID_TAKEN">[] {
  return statuses.flatMap(({ id }, i): Refusal<"STATUS_ID_TAKEN">[] => {
    if (current?.statuses.some((status) => status.id === id) === true) return [];
    const foreign = elsewhere.some((status) => status.id === id && status.pipelineId !== pipeline.id);
    return foreign || placeOfStatus(others, id) !== undefined
      ? [{ code: "STATUS_ID_TAKEN", path: ["statuses", i, "id"], params: { statusId: id } }]
      : [];
  });
}

function definitionWrites(
  next: PipelineDefinition,
  { current, elsewhere }: DefinePipelineState,
  env: DecisionEnv,
): Write[] {
  const before = new Map(
    [...(current?.stored === true ? current.statuses : []), ...elsewhere].map((one) => [one.id, one]),
  );
  const kept = next.statuses.map((status) => {
    const old = before.get(status.id);
    return old === undefined ? insert("status", status) : replace("status", old, status, env.now);
  });
  if (current?.stored !== true) return [insert("pipeline", next.pipeline), ...kept];
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

/**
 * Catches records that came to a status since they were looked for, though it is removed or no longer an end. None stays
 * behind, but their history does not tell of this step.
 */
function stragglers(
  current: PipelineDefinition | null,
  next: PipelineDefinition,
  replacements: Readonly<Record<string, string>>,
  env: DecisionEnv,
): Write[] {
  const left = displacedStatuses(current, next).filter(({ removed, successor }) => removed || successor !== null);
  return left.map(({ statusId, successor }) => ({
    op: "reassign",
    type: bearerOfKind[next.pipeline.kind],
    field: "statusId",
    many: false,
    from: statusId,
    to: successor ?? replacements[statusId] ?? next.pipeline.newStatusId,
    at: env.now,
  }));
}
