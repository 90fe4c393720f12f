import type { Pipeline } from "../model/pipeline.js";
import type { Status } from "../model/status.js";
import type { Storage } from "../ports/storage.js";
import type { Filter } from "../query/filter.js";
import type { PipelineDefinition } from "../status/pipeline-definition.js";
import { everyRecord } from "./every-record.js";

const inUse: Filter = { op: "eq", field: "archivedAt", kind: "instant", value: null };

/** Reads the pipelines in use of every company, with their statuses in order. */
export async function loadDefinitions(storage: Storage): Promise<readonly PipelineDefinition[]> {
  const statuses = new Map<string, Status[]>();
  for await (const status of everyRecord(storage, "status", inUse))
    statuses.set(status.pipelineId, [...(statuses.get(status.pipelineId) ?? []), status]);
  const pipelines: Pipeline[] = [];
  for await (const pipeline of everyRecord(storage, "pipeline", inUse)) pipelines.push(pipeline);
  return pipelines.map((pipeline) => ({
    pipeline,
    statuses: (statuses.get(pipeline.id) ?? []).sort((one, other) => one.sequence - other.sequence),
    stored: true,
  }));
}
