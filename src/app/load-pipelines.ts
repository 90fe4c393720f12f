import { CrmError } from "../kernel/crm-error.js";
import { keyOf } from "../kernel/id.js";
import type { Pipeline } from "../model/pipeline.js";
import type { Status, StatusKind } from "../model/status.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { SortKey } from "../query/query.js";
import type { PipelineDefinition } from "../status/pipeline-definition.js";
import { shippedPipeline } from "../status/shipped-pipelines.js";
import type { CrmScope } from "./crm-scope.js";

const inUse: Filter = { op: "eq", field: "archivedAt", kind: "instant", value: null };
const most = 10_000;

/**
 * The pipelines of a kind that the actor works with: those stored, the company's own first; the shipped one while it is
 * not stored. There are none for prospects where the settings leave their statuses off.
 */
export async function loadPipelines(scope: CrmScope, kind: StatusKind): Promise<readonly PipelineDefinition[]> {
  if (!hasStatuses(scope, kind)) return [];
  const { visible } = scope;
  const ofKind: Filter = { op: "eq", field: "kind", kind: "text", value: kind };
  const { records: pipelines } = await visible.find({
    type: "pipeline",
    filter: allOf(inUse, ofKind),
    sort: [byText("companyId"), byText("id")],
    after: null,
    limit: most,
  });
  const statuses = pipelines.length === 0 ? [] : await loadStatuses(visible, pipelines);
  const stored = pipelines.map((pipeline) => ({
    pipeline,
    stored: true,
    statuses: statuses.filter(({ pipelineId }) => pipelineId === pipeline.id),
  }));
  const shipped = shippedPipeline(kind);
  if (stored.some(({ pipeline }) => pipeline.id === shipped.pipeline.id)) return stored;
  const isDefault = !stored.some(({ pipeline }) => pipeline.isDefault && pipeline.companyId === null);
  return [...stored, { ...shipped, pipeline: { ...shipped.pipeline, isDefault } }];
}

/** Whether records of a kind have statuses: prospects have them only where the settings say so. */
export const hasStatuses = ({ settings }: Pick<CrmScope, "settings">, kind: StatusKind): boolean =>
  kind !== "prospect" || settings.accounts.prospectStatuses;

/** The pipeline of an id. @throws CrmError `NOT_FOUND` where the actor works with none of that id. */
export function requireDefinition(definitions: readonly PipelineDefinition[], pipelineId: string): PipelineDefinition {
  const found = definitions.find(({ pipeline }) => pipeline.id === pipelineId);
  if (found === undefined) throw new CrmError("NOT_FOUND", { record: keyOf("pipeline", pipelineId) });
  return found;
}

async function loadStatuses(visible: CrmScope["visible"], pipelines: readonly Pipeline[]): Promise<readonly Status[]> {
  const ofPipelines: Filter = { op: "in", field: "pipelineId", kind: "text", values: pipelines.map(({ id }) => id) };
  const bySequence: SortKey = { field: "sequence", kind: "number", direction: "asc", nulls: "last" };
  const { records } = await visible.find({
    type: "status",
    filter: allOf(inUse, ofPipelines),
    sort: [bySequence, byText("id")],
    after: null,
    limit: most,
  });
  return records;
}

const byText = (field: string): SortKey => ({ field, kind: "text", direction: "asc", nulls: "last" });
