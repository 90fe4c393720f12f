import type { Status } from "../model/status.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { PipelineDefinition } from "../status/pipeline-definition.js";
import { placeOfStatus, statusIdsWhere } from "../status/pipeline-definition.js";
import { shippedPipeline } from "../status/shipped-pipelines.js";
import type { CrmScope } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";
import { loadPipelines } from "./load-pipelines.js";

/** The statuses in which opportunities are open, and those in which they are won, by id. */
export interface OpportunityStanding {
  /** Open in any pipeline. */
  readonly open: readonly string[];
  /** With the role "won" of any pipeline. */
  readonly won: readonly string[];
}

/**
 * Tells open from won statuses by the pipelines as they are now. With `past`, statuses that were removed count too, as
 * open if they were open in the end: opportunities may have been in them.
 */
export async function opportunityStanding(scope: CrmScope, past: boolean): Promise<OpportunityStanding> {
  const definitions = await loadPipelines(scope, "opportunity");
  const won = definitions.flatMap(({ pipeline: { wonStatusId } }) => wonStatusId ?? []);
  const former = past ? await formerStatuses(scope, definitions) : [];
  const open = [...statusIdsWhere(definitions, true), ...former.filter((status) => status.open).map(({ id }) => id)];
  return { open: open.filter((id) => !won.some((one) => one === id)), won };
}

/** Statuses that no pipeline has any more. Those of the shipped pipeline need not have been stored. */
async function formerStatuses(
  { visible }: CrmScope,
  definitions: readonly PipelineDefinition[],
): Promise<readonly Status[]> {
  const pipelineIds = definitions.map(({ pipeline }) => pipeline.id);
  const archived: Filter = allOf(
    { op: "in", field: "pipelineId", kind: "text", values: pipelineIds },
    { op: "not", filter: { op: "eq", field: "archivedAt", kind: "instant", value: null } },
  );
  const found = new Map(shippedPipeline("opportunity").statuses.map((status) => [status.id, status]));
  for await (const status of everyRecord(visible, "status", archived)) found.set(status.id, status);
  return [...found.values()].filter(({ id }) => placeOfStatus(definitions, id) === undefined);
}
