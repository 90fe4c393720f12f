import type { ConversionCandidates } from "../conversion/conversion-candidates.js";
import { accountKeys, contactKeys, rankCandidates } from "../conversion/conversion-candidates.js";
import { domainKeysOf } from "../duplicates/domain-keys.js";
import type { Lead } from "../model/lead.js";
import type { RecordType } from "../model/record-types.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { SortKey } from "../query/query.js";
import type { CrmScope } from "./crm-scope.js";

/** How many records that share a key are looked at, of each type: those made last. */
const most = 200;

const newest: readonly SortKey[] = [
  { field: "createdAt", kind: "instant", direction: "desc", nulls: "last" },
  { field: "id", kind: "text", direction: "desc", nulls: "last" },
];

/** Finds what is there already when a lead is to be converted. */
export async function conversionCandidates(scope: CrmScope, lead: Lead): Promise<ConversionCandidates> {
  const [accounts, contacts, leads] = await Promise.all([
    sharing(scope, "account", accountKeys(lead)),
    sharing(scope, "contact", contactKeys(lead)),
    sharing(scope, "lead", domainKeysOf(lead), [
      { op: "not", filter: { op: "eq", field: "id", kind: "text", value: lead.id } },
      { op: "eq", field: "convertedAt", kind: "instant", value: null },
    ]),
  ]);
  return {
    accounts: rankCandidates(accounts, accountKeys(lead)),
    contacts: rankCandidates(contacts, contactKeys(lead)),
    leads,
  };
}

/** The records of a type that share a key, as the actor may see them. */
async function sharing<T extends Extract<RecordType, "account" | "contact" | "lead">>(
  { visible }: CrmScope,
  type: T,
  keys: readonly string[],
  more: readonly Filter[] = [],
) {
  if (keys.length === 0) return [];
  const filter = allOf(
    { op: "overlaps", field: "matchKeys", kind: "list", values: keys },
    { op: "eq", field: "archivedAt", kind: "instant", value: null },
    ...more,
  );
  const { records } = await visible.find({ type, filter, sort: newest, after: null, limit: most });
  return records;
}
