import type { AnyRecord } from "../model/record-types.js";
import { fieldValue } from "../query/field-value.js";
import type { Filter } from "../query/filter.js";
import type { Reassign } from "./write.js";

/** Holds for the records that a reassign changes. */
export const holdersOf = ({ field, many, from }: Pick<Reassign, "field" | "many" | "from">): Filter =>
  many ? { op: "overlaps", field, kind: "list", values: [from] } : { op: "eq", field, kind: "text", value: from };

/** What a reassign makes of a record that holds the old value: its next version. */
export function reassignRecord(record: AnyRecord, { field, many, from, to, at }: Reassign): AnyRecord {
  const list = many ? fieldValue(record, field) : null;
  const value = Array.isArray(list) ? [...new Set(list.map((item) => (item === from ? to : item)))] : to;
  // The field holds an id or a list of ids before and after.
  return { ...record, [field]: value, version: record.version + 1, updatedAt: new Date(at.getTime()) } as AnyRecord;
}
