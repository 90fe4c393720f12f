import type { CheckedRow } from "../import/decide-import-row.js";
import type { RowCandidates } from "../import/match-row.js";
import { rowKeys } from "../import/row-keys.js";
import type { Id } from "../kernel/id.js";
import type { Lead } from "../model/lead.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";

/** Reads the stored leads that rows may be like, by key; those of the import itself aside, for rows are compared with rows. */
export async function loadStored(
  scope: CrmScope,
  rows: readonly CheckedRow[],
  batchId: Id<"importBatch">,
): Promise<RowCandidates["stored"]> {
  const leads = new Map<string, Lead>();
  for (const filter of lookups(rows))
    for await (const lead of everyRecord(scope.visible, "lead", allOf(filter, notOf(batchId))))
      leads.set(lead.id, lead);
  const wanted = new Set(rows.flatMap(({ keys }) => keys.map(({ key }) => key)));
  const stored = new Map<string, Lead[]>();
  for (const lead of leads.values())
    for (const { key } of rowKeys(lead)) if (wanted.has(key)) stored.set(key, [...(stored.get(key) ?? []), lead]);
  return stored;
}

function lookups(rows: readonly CheckedRow[]): Filter[] {
  const keys = [
    ...new Set(rows.flatMap((row) => row.keys.filter(({ by }) => by !== "externalId").map(({ key }) => key))),
  ];
  const ids = [...new Set(rows.flatMap(({ lead }) => lead?.externalId ?? []))];
  const byKey: Filter = { op: "overlaps", field: "matchKeys", kind: "list", values: keys };
  const byId: Filter = { op: "in", field: "externalId", kind: "text", values: ids };
  return [...(keys.length > 0 ? [byKey] : []), ...(ids.length > 0 ? [byId] : [])];
}

const notOf = (batchId: Id<"importBatch">): Filter => ({
  op: "not",
  filter: { op: "eq", field: "importBatchId", kind: "text", value: batchId },
});
