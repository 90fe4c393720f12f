import type { PipelineDefinition } from "./pipeline-definition.js";
import { placeOfStatus } from "./pipeline-definition.js";
import type { StatusRole } from "./status-roles.js";
import { roleOfStatus } from "./status-roles.js";

/** The role of a status; `null` for an ordinary one, for none, and for one that no pipeline knows any more. */
export function roleAmong(pipelines: readonly PipelineDefinition[], statusId: string | null): StatusRole | null {
  const place = statusId === null ? undefined : placeOfStatus(pipelines, statusId);
  return place === undefined ? null : roleOfStatus(place.definition.pipeline, place.status.id);
}
