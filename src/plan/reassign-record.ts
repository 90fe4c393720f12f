import { CrmError } from "../kernel/crm-error.js";
import type { AnyRecord } from "../model/record-types.js";
import { fieldValue } from "../query/field-value.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import { matcherOf } from "../query/matches.js";
import type { Reassign } from "./write.js";

/** Holds for the records that a reassign changes. */
export function holdersOf({ field, many, from, only }: Pick<Reassign, "field" | "many" | "from" | "only">): Filter {
  const holds: Filter = many
    ? { op: "overlaps", field, kind: "list", values: [from] }
    : { op: "eq", field, kind: "text", value: from };
  return only === undefined ? holds : allOf(holds, { op: "in", field: "id", kind: "text", values: only });
}

/** @throws CrmError `VERSION_CONFLICT`, naming the field, where another number of records is there to change than was expected. */
export function requireExpected({ type, field, expected }: Reassign, changed: number): void {
  if (expected !== undefined && changed !== expected)
    throw new CrmError("VERSION_CONFLICT", { record: `${type}/${field}` });
}

/** What a reassign makes of a record that holds the old value: its next version. */
export function reassignRecord(record: AnyRecord, { field, many, from, to, at }: Reassign): AnyRecord {
  const list = many ? fieldValue(record, field) : null;
  const value = Array.isArray(list) ? [...new Set(list.map((item) => (item === from ? to : item)))] : to;
  // The field holds an id or a list of ids before and after.
  return { ...record, [field]: value, version: record.version + 1, updatedAt: new Date(at.getTime()) } as AnyRecord;
}

/** The records that a reassign changes, as it leaves them. @throws CrmError where there are not as many as it expects. */
export function reassignedRecords(records: Iterable<AnyRecord>, reassign: Reassign): AnyRecord[] {
  const holders = [...records].filter(matcherOf(holdersOf(reassign)));
  requireExpected(reassign, holders.length);
  return holders.map((record) => reassignRecord(record, reassign));
}
