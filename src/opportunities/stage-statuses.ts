import type { Refusal } from "../kernel/decision.js";
import type { Status } from "../model/status.js";
import type { PipelineDefinition } from "../status/pipeline-definition.js";
import { statusIdOfRole } from "../status/status-roles.js";
import type { ImportStage } from "./import-opportunities.schema.js";

/** The statuses that the stages of another system are here. */
export interface StageStatuses {
  /** By the name of the stage there. */
  readonly statuses: ReadonlyMap<string, Status>;
  /** The stages that are given a status that the pipeline does not have, or a role that none of its statuses plays. */
  readonly refusals: readonly Refusal<"STATUS_UNKNOWN" | "STATUS_ROLE_MISSING">[];
}

/** Looks up what each stage of another system is in a pipeline. */
export function stageStatuses(
  stages: Readonly<Record<string, ImportStage>>,
  definition: PipelineDefinition,
): StageStatuses {
  const statuses = new Map<string, Status>();
  const refusals: StageStatuses["refusals"][number][] = [];
  for (const [name, stage] of Object.entries(stages)) {
    const status = statusOf(stage, definition);
    if (status !== undefined) statuses.set(name, status);
    else if (typeof stage === "string")
      refusals.push({ code: "STATUS_ROLE_MISSING", path: ["stages", name], params: { role: stage } });
    else
      refusals.push({
        code: "STATUS_UNKNOWN",
        path: ["stages", name, "statusId"],
        params: { statusId: stage.statusId },
      });
  }
  return { statuses, refusals };
}

function statusOf(stage: ImportStage, { pipeline, statuses }: PipelineDefinition): Status | undefined {
  const statusId = typeof stage === "string" ? statusIdOfRole(pipeline, stage) : stage.statusId;
  return statuses.find(({ id }) => id === statusId);
}
