import type { RecordIndexes } from "../../model/indexes.js";
import { indexesOf } from "../../model/indexes.js";
import { recordSchemas } from "../../model/record-schemas.js";
import type { RecordType } from "../../model/record-types.js";
import type { RecordTable } from "./record-table.js";
import { recordTable } from "./record-table.js";

/** The table of each type of record. @throws Error for a type that there is not. */
export type MemoryTables = (type: RecordType) => RecordTable;

/** Every type of record there is. */
export const recordTypes = Object.keys(recordSchemas) as RecordType[];

/** Makes an empty table for every type of record. */
export function memoryTables(indexes: RecordIndexes | undefined): MemoryTables {
  const tables = new Map(recordTypes.map((type) => [type, recordTable(type, indexesOf(type, indexes))]));
  return (type) => {
    const table = tables.get(type);
    if (table === undefined) throw new Error(`there is no type of record called ${String(type)}`);
    return table;
  };
}
