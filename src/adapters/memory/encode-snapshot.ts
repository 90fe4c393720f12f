import type { JsonRecord } from "../../model/record-json.js";
import { recordToJson } from "../../model/record-json.js";
import type { RecordType } from "../../model/record-types.js";
import type { MemorySnapshot } from "./memory-snapshot.js";
import type { MemoryTables } from "./memory-tables.js";
import { recordTypes } from "./memory-tables.js";
import type { RecordTable } from "./record-table.js";
import type { TimelineLog } from "./timeline-log.js";

/** Writes down all that a storage holds. */
export function encodeSnapshot(tables: MemoryTables, log: TimelineLog): MemorySnapshot {
  const stored = recordTypes.map((type) => [type, encodeTable(type, tables(type))] as const);
  const records = Object.fromEntries(stored.filter(([, list]) => list.length > 0));
  return { format: "crmkit-memory", version: 1, records, timeline: log.places() };
}

const encodeTable = (type: RecordType, { rows }: RecordTable): JsonRecord[] =>
  [...rows.values()].map(({ record }) => recordToJson(type, record as never)); // the table of a type holds its records
