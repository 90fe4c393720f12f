import type { Status } from "../model/status.js";
import type { PipelineDefinition } from "./pipeline-definition.js";
import { allowsNext } from "./pipeline-definition.js";
import { roleOfStatus } from "./status-roles.js";

/** The statuses that records of one can come to in one step. A converted lead stays so, and a lost one is only reset. */
export function statusesAfter({ pipeline, statuses }: PipelineDefinition, from: Status): readonly Status[] {
  const role = pipeline.kind === "lead" ? roleOfStatus(pipeline, from.id) : null;
  if (role === "converted") return [];
  return statuses.filter(({ id }) => (role === "lost" ? id === pipeline.newStatusId : allowsNext(from, id)));
}
