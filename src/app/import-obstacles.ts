import type { Refusal } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import type { Lead } from "../model/lead.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import { everyPage, everyRecord } from "./every-record.js";
import { importedChanges } from "./imported-changes.js";
import { usedLeads } from "./used-leads.js";

/** The leads that keep an import from being taken back whole. */
export interface ImportObstacles {
  /** Leads that were changed since. */
  readonly changed: readonly string[];
  /** Leads that the import made and that other records refer to. */
  readonly inUse: readonly string[];
}

/** The leads that an import made. */
export const ofImport = (batchId: Id<"importBatch">): Filter => ({
  op: "eq",
  field: "importBatchId",
  kind: "text",
  value: batchId,
});

/** What was merged into another lead is seen nowhere, but the other may have taken something over. */
const merged: Filter = { op: "not", filter: { op: "eq", field: "mergedIntoId", kind: "text", value: null } };

/** A lead that the import made is as it made it at its first version. */
export const isUntouched = ({ version }: Lead): boolean => version === 1;

/**
 * Looks for leads that stand in the way of taking an import back.
 * @throws CrmError `FORBIDDEN` for a lead that the actor may see but not change.
 */
export async function importObstacles(scope: CrmScope, batchId: Id<"importBatch">): Promise<ImportObstacles> {
  const changed: string[] = [];
  const inUse: string[] = [];
  for await (const leads of everyPage(scope.visible, "lead", ofImport(batchId))) {
    for (const lead of leads) scope.visible.requireWritable("lead", lead);
    changed.push(...leads.filter((lead) => !isUntouched(lead)).map(({ id }) => id));
    inUse.push(...(await usedLeads(scope, leads.filter(isUntouched))));
  }
  for await (const { id } of everyRecord(scope.storage, "lead", allOf(ofImport(batchId), merged))) changed.push(id);
  const changes = await importedChanges(scope, batchId);
  const leads = await scope.visible.getUnmerged(
    "lead",
    changes.map(({ leadId }) => leadId),
  );
  for (const lead of leads.values()) scope.visible.requireWritable("lead", lead);
  const since = changes.filter(({ leadId, version }) => leads.get(leadId)?.version !== version);
  return { changed: [...changed, ...since.map(({ leadId }) => leadId)], inUse };
}

/** Why an import is not taken back; of the leads in the way the first hundred are named. */
export function obstacleRefusals({ changed, inUse }: ImportObstacles): Refusal[] {
  const refusal = (code: string, ids: readonly string[]): Refusal[] =>
    ids.length === 0 ? [] : [{ code, params: { leads: ids.length, ids: ids.slice(0, 100) } }];
  return [...refusal("IMPORT_LEADS_CHANGED", changed), ...refusal("IMPORT_LEADS_IN_USE", inUse)];
}
