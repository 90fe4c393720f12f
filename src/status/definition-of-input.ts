import { asId } from "../kernel/id.js";
import type { Pipeline } from "../model/pipeline.js";
import type { Status } from "../model/status.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import { nextVersion } from "../plan/write.js";
import type { PipelineDefinition } from "./pipeline-definition.js";
import type { PipelineInput, StatusInput } from "./pipeline-input.schema.js";

/**
 * Makes the definition that was entered: existing statuses keep their ids and what was not said of them, new ones get
 * ids. The shipped pipelines are shared by all companies, and so is what takes their place.
 */
export function definitionOfInput(
  input: PipelineInput,
  current: PipelineDefinition | null,
  env: DecisionEnv,
): PipelineDefinition {
  const old = current?.pipeline ?? null;
  const pipelineId = old?.id ?? env.newId("pipeline");
  const companyId = old === null ? env.actor.companyId : old.companyId;
  const common =
    old === null || current?.stored !== true
      ? newRecord("pipeline", env, { id: pipelineId, companyId })
      : nextVersion(old, {}, env.now);
  const { roles } = input;
  const role = (id: string | undefined) => (id === undefined ? null : asId("status", id));
  const pipeline: Pipeline = {
    ...common,
    kind: input.kind,
    name: input.name ?? old?.name ?? "default",
    isDefault: input.isDefault ?? old?.isDefault ?? false,
    newStatusId: asId("status", roles.new ?? ""),
    convertedStatusId: input.kind === "lead" ? role(roles.converted) : null,
    propositionStatusId: input.kind === "opportunity" ? role(roles.proposition) : null,
    wonStatusId: input.kind === "lead" ? null : role(roles.won),
    lostStatusId: asId("status", roles.lost ?? ""),
  };
  const statuses = input.statuses.map((status, sequence) => statusOf(status, sequence, pipeline, current, env));
  return { pipeline, statuses, stored: current?.stored ?? false };
}

function statusOf(
  input: StatusInput,
  sequence: number,
  pipeline: Pipeline,
  current: PipelineDefinition | null,
  env: DecisionEnv,
): Status {
  const id = input.id === undefined ? env.newId("status") : asId("status", input.id);
  const old = current?.statuses.find((status) => status.id === id);
  const kept =
    old !== undefined && current?.stored === true
      ? nextVersion(old, {}, env.now)
      : newRecord("status", env, { id, companyId: pipeline.companyId });
  const { labels, open } = input;
  return {
    ...kept,
    pipelineId: pipeline.id,
    labels,
    sequence,
    open,
    color: input.color ?? old?.color ?? "#7a869a",
    probability: input.probability === undefined ? (old?.probability ?? null) : input.probability,
    nextStatusIds: (input.nextStatusIds === undefined
      ? (old?.nextStatusIds ?? null)
      : input.nextStatusIds) as Status["nextStatusIds"],
    requiredFields: input.requiredFields ?? old?.requiredFields ?? [],
    allowedUserIds: (input.allowedUserIds ?? old?.allowedUserIds ?? []) as Status["allowedUserIds"],
    allowedTeamIds: (input.allowedTeamIds ?? old?.allowedTeamIds ?? []) as Status["allowedTeamIds"],
  };
}
