import { keyOf } from "../kernel/id.js";
import type { Lead } from "../model/lead.js";
import type { ReferenceTo } from "../model/references-to.js";
import { referencesTo } from "../model/references-to.js";
import { fieldValue } from "../query/field-value.js";
import type { Filter } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";

/** Of some leads those that other records refer to, also records that the actor may not see; the timeline and what was said of pairs aside. */
export async function usedLeads({ storage }: CrmScope, leads: readonly Lead[]): Promise<readonly string[]> {
  if (leads.length === 0) return [];
  const used = new Set<unknown>();
  const from = referencesTo("lead").filter(({ type }) => type !== "timelineEntry" && type !== "duplicateDismissal");
  for (const reference of from) {
    const { type, field } = reference;
    for await (const record of everyRecord(storage, type, refersTo(reference, leads)))
      for (const value of [fieldValue(record, field)].flat()) used.add(value);
  }
  return leads.map(({ id }) => id).filter((id) => used.has(id) || used.has(keyOf("lead", id)));
}

function refersTo({ field, many, byKey }: ReferenceTo, leads: readonly Lead[]): Filter {
  const values = leads.map(({ id }) => (byKey ? keyOf("lead", id) : id));
  return many ? { op: "overlaps", field, kind: "list", values } : { op: "in", field, kind: "text", values };
}
