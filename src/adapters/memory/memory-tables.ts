import type { RecordIndexes } from "../../model/indexes.js";
import { indexesOf } from "../../model/indexes.js";
import { isRecordType, recordSchemas } from "../../model/record-schemas.js";
import type { RecordType } from "../../model/record-types.js";
import type { RecordTable } from "./record-table.js";
import { recordTable } from "./record-table.js";

/** The table of each type of record. @throws Error for a type that there is not. */
export type MemoryTables = (type: RecordType) => RecordTable;

/** Every type of record there is. */
export const recordTypes = Object.keys(recordSchemas) as RecordType[];

/** Makes a table for every type of record, each when it is first asked for. */
export function memoryTables(indexes: RecordIndexes | undefined): MemoryTables {
  const tables = new Map<RecordType, RecordTable>();
  return (type) => {
    const known = tables.get(type);
    if (known !== undefined) return known;
    if (!isRecordType(type)) throw new Error(`there is no type of record called ${String(type)}`);
    const made = recordTable(type, indexesOf(type, indexes));
    tables.set(type, made);
    return made;
  };
}
