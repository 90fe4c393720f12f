import type { Write } from "../plan/write.js";
import { check } from "../plan/write.js";
import type { PipelineDefinition } from "./pipeline-definition.js";
import { placeOfStatus } from "./pipeline-definition.js";

/** Lets a plan through only if the pipeline that a status stands in is still defined as it was when the plan was made. */
export function definitionCheck(statusId: string, definitions: readonly PipelineDefinition[]): Write[] {
  const place = placeOfStatus(definitions, statusId);
  if (place === undefined) return [];
  const { pipeline, stored } = place.definition;
  return [check("pipeline", pipeline.id, stored ? pipeline.version : null)];
}
