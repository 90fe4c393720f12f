import type { ImportOpportunitiesCommand, OpportunityRow } from "../opportunities/import-opportunities.schema.js";
import { importedOpportunityId } from "../opportunities/imported-opportunity-id.js";
import type { OpportunityImportState } from "../opportunities/opportunity-import-state.js";
import type { StageStatuses } from "../opportunities/stage-statuses.js";
import { stageStatuses } from "../opportunities/stage-statuses.js";
import type { PipelineDefinition } from "../status/pipeline-definition.js";
import { defaultDefinition } from "../status/pipeline-definition.js";
import type { CrmScope } from "./crm-scope.js";
import { loadForeign } from "./load-entry-state.js";
import { loadNamed } from "./load-named.js";
import { loadPipelines, requireDefinition } from "./load-pipelines.js";
import { loadReferenceSource } from "./references.js";

/** The pipeline that opportunities are imported to, and what the stages of the other system are there. */
export interface ImportStages extends StageStatuses {
  /** The pipeline. */
  readonly definition: PipelineDefinition;
}

/**
 * Reads the pipeline that opportunities are imported to, and looks up what the stages are there.
 * @throws CrmError `NOT_FOUND` for an unknown pipeline.
 */
export async function loadImportStages(
  scope: CrmScope,
  { stages, pipelineId }: Pick<ImportOpportunitiesCommand, "stages" | "pipelineId">,
): Promise<ImportStages> {
  const definitions = await loadPipelines(scope, "opportunity");
  const definition =
    pipelineId === undefined ? defaultDefinition(definitions) : requireDefinition(definitions, pipelineId);
  return { definition, ...stageStatuses(stages, definition) };
}

/** Reads what the rows of an import are decided by; each kind of record with one question. */
export async function loadOpportunityImport(
  scope: CrmScope,
  command: Pick<ImportOpportunitiesCommand, "stages" | "pipelineId">,
  rows: readonly OpportunityRow[],
): Promise<OpportunityImportState> {
  const { visible, actor, settings } = scope;
  const ids = rows.map(({ externalId }) => importedOpportunityId(actor, externalId));
  const reasons = idsIn(rows, "lostReasonId").map((choice) => ({ kind: "lostReason", choice }) as const);
  const [{ definition, statuses }, stored, seen, accounts, contacts, named, foreign, { company }] = await Promise.all([
    loadImportStages(scope, command),
    visible.get("opportunity", ids),
    visible.visibility("opportunity", ids),
    visible.get("account", idsIn(rows, "accountId")),
    visible.get("contact", idsIn(rows, "contactId")),
    loadNamed(scope, reasons),
    loadForeign(scope, { users: idsIn(rows, "assignedToId"), teams: idsIn(rows, "teamId") }),
    loadReferenceSource(scope, [], actor.companyId),
  ]);
  const concealed = new Set(ids.filter((id) => seen.get(id) === false));
  const currency = company?.currency ?? settings.currency;
  return { definition, statuses, stored, concealed, accounts, contacts, named, foreign, currency };
}

type IdField = "accountId" | "contactId" | "lostReasonId" | "assignedToId" | "teamId";

/** The ids that rows have in a field, each once. */
const idsIn = (rows: readonly OpportunityRow[], field: IdField): string[] => [
  ...new Set(rows.flatMap((row) => row[field] ?? [])),
];
