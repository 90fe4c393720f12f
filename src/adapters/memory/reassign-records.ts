import type { AnyRecord } from "../../model/record-types.js";
import { holdersOf, reassignRecord, requireExpected } from "../../plan/reassign-record.js";
import type { Reassign } from "../../plan/write.js";
import { matcherOf } from "../../query/matches.js";
import type { RecordTable } from "./record-table.js";
import { rowSource } from "./row-source.js";
import type { StagedChanges } from "./staged-changes.js";

/** Plans a reassignment, of what is stored and of what is planned already; gives the number of records that change. @throws CrmError where it is not the number expected. */
export function reassignRecords(table: RecordTable, reassign: Reassign, changes: StagedChanges): number {
  const filter = holdersOf(reassign);
  const matches = matcherOf(filter);
  const planned = changes.of(reassign.type);
  const holders: AnyRecord[] = [];
  for (const { record } of rowSource(table, filter)?.rows() ?? table.rows.values()) {
    if (!planned.has(record.id) && matches(record)) holders.push(record);
  }
  for (const record of planned.values()) if (record !== null && matches(record)) holders.push(record);
  requireExpected(reassign, holders.length);
  for (const record of holders) changes.stage(reassign.type, record.id, table.copyIn(reassignRecord(record, reassign)));
  return holders.length;
}
