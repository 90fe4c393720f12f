import type { Id } from "../kernel/id.js";
import { asId } from "../kernel/id.js";
import type { Pipeline } from "../model/pipeline.js";
import type { CrmRecord } from "../model/record.js";
import type { Status } from "../model/status.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import { nextVersion } from "../plan/write.js";
import type { PipelineDefinition } from "./pipeline-definition.js";
import type { ParsedPipelineInput } from "./pipeline-input.schema.js";

/** What an input builds on. */
export interface DefinitionSources {
  /** The definition that holds now, `null` for a new pipeline. */
  readonly current: PipelineDefinition | null;
  /** Stored statuses that the input names and that `current` does not have: removed earlier, or not its own. */
  readonly elsewhere: readonly Status[];
}

/**
 * Makes the definition that was entered: existing statuses keep their ids and what was not said of them, new ones get
 * ids. The shipped pipelines are shared by all companies, and so is what takes their place.
 */
export function definitionOfInput(
  input: ParsedPipelineInput,
  sources: DefinitionSources,
  env: DecisionEnv,
): PipelineDefinition {
  const { current } = sources;
  const old = current?.pipeline ?? null;
  const { roles } = input;
  const pipeline: Pipeline = {
    ...commonOf("pipeline", old, current?.stored === true, { companyId: env.actor.companyId }, env),
    kind: input.kind,
    name: input.name ?? old?.name ?? "default",
    isDefault: input.isDefault ?? old?.isDefault ?? false,
    newStatusId: asId("status", roles.new ?? ""),
    convertedStatusId: roles.converted ?? null,
    propositionStatusId: roles.proposition ?? null,
    wonStatusId: roles.won ?? null,
    lostStatusId: asId("status", roles.lost ?? ""),
  };
  const statuses = input.statuses.map((status, sequence) => statusOf(status, sequence, pipeline, sources, env));
  return { pipeline, statuses, stored: current?.stored ?? false };
}

function statusOf(
  input: ParsedPipelineInput["statuses"][number],
  sequence: number,
  pipeline: Pipeline,
  { current, elsewhere }: DefinitionSources,
  env: DecisionEnv,
): Status {
  const kept = current?.statuses.find(({ id }) => id === input.id);
  const removed = elsewhere.find(({ id, pipelineId }) => id === input.id && pipelineId === pipeline.id);
  const old = kept ?? removed ?? null;
  const stored = old !== null && (removed !== undefined || current?.stored === true);
  const given = { companyId: pipeline.companyId, ...(input.id === undefined ? {} : { id: input.id }) };
  const { labels, open } = input;
  return {
    ...commonOf("status", old, stored, given, env),
    pipelineId: pipeline.id,
    labels,
    sequence,
    open,
    color: input.color ?? old?.color ?? "#7a869a",
    probability: input.probability === undefined ? (old?.probability ?? null) : input.probability,
    nextStatusIds: input.nextStatusIds === undefined ? (old?.nextStatusIds ?? null) : input.nextStatusIds,
    requiredFields: input.requiredFields ?? old?.requiredFields ?? [],
    allowedUserIds: input.allowedUserIds ?? old?.allowedUserIds ?? [],
    allowedTeamIds: input.allowedTeamIds ?? old?.allowedTeamIds ?? [],
  };
}

/** The common fields: of a stored record its next version, of a shipped one a new record under its id. */
function commonOf<Type extends "pipeline" | "status">(
  type: Type,
  old: CrmRecord<Type> | null,
  stored: boolean,
  given: { readonly id?: Id<Type>; readonly companyId: Id<"company"> | null },
  env: DecisionEnv,
): CrmRecord<Type> {
  if (old === null) return newRecord(type, env, given);
  if (stored) return nextVersion<CrmRecord<Type>>(old, { archivedAt: null }, env.now);
  return newRecord(type, env, { id: old.id, companyId: old.companyId });
}
