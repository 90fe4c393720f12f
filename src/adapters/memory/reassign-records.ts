import type { AnyRecord } from "../../model/record-types.js";
import type { Reassign } from "../../plan/write.js";
import { fieldValue } from "../../query/field-value.js";
import type { Filter } from "../../query/filter.js";
import { matcherOf } from "../../query/matches.js";
import type { RecordTable } from "./record-table.js";
import { rowSource } from "./row-source.js";
import type { StagedChanges } from "./staged-changes.js";

/** Plans a reassignment, of what is stored and of what is planned already; gives the number of records that change. */
export function reassignRecords(table: RecordTable, reassign: Reassign, changes: StagedChanges): number {
  const filter = holdersOf(reassign);
  const matches = matcherOf(filter);
  const planned = changes.of(reassign.type);
  const holders: AnyRecord[] = [];
  for (const { record } of rowSource(table, filter)?.rows() ?? table.rows.values()) {
    if (!planned.has(record.id) && matches(record)) holders.push(record);
  }
  for (const record of planned.values()) if (record !== null && matches(record)) holders.push(record);
  for (const record of holders) changes.stage(reassign.type, record.id, table.copyIn(reassigned(record, reassign)));
  return holders.length;
}

const holdersOf = ({ field, many, from }: Reassign): Filter =>
  many ? { op: "overlaps", field, kind: "list", values: [from] } : { op: "eq", field, kind: "text", value: from };

function reassigned(record: AnyRecord, { field, many, from, to, at }: Reassign): AnyRecord {
  const list = many ? fieldValue(record, field) : null;
  const value = Array.isArray(list) ? [...new Set(list.map((item) => (item === from ? to : item)))] : to;
  // The field holds an id or a list of ids before and after.
  return { ...record, [field]: value, version: record.version + 1, updatedAt: new Date(at.getTime()) } as AnyRecord;
}
