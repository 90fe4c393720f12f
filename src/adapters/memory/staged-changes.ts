import type { AnyRecord, RecordType } from "../../model/record-types.js";
import type { MemoryTables } from "./memory-tables.js";
import type { RecordTable } from "./record-table.js";

/** What a commit will change, once all of it was found to be possible. */
export interface StagedChanges {
  /** Plans that a record be stored, or under its id none. */
  readonly stage: (type: RecordType, id: string, record: AnyRecord | null) => void;
  /** What is planned for a type: records by id, `null` for what is taken out. */
  readonly of: (type: RecordType) => ReadonlyMap<string, AnyRecord | null>;
  /** Carries out everything. */
  readonly apply: () => void;
}

/** Begins with no changes. */
export function stagedChanges(tables: MemoryTables): StagedChanges {
  const staged = new Map<RecordTable, Map<string, AnyRecord | null>>();
  return {
    stage: (type, id, record) => {
      const table = tables(type);
      const changes = staged.get(table) ?? new Map<string, AnyRecord | null>();
      changes.set(id, record);
      staged.set(table, changes);
    },
    of: (type) => staged.get(tables(type)) ?? new Map(),
    apply: () => {
      for (const [table, changes] of staged) {
        for (const [id, record] of changes) {
          if (record === null) table.take(id);
          else table.put(record);
        }
      }
    },
  };
}
