import type { AnyRecord, JsonRecord, RecordType, RecordTypes } from "crmkit";
import { isRecordType, recordOfJson } from "crmkit";

/** What a commit changes, as it stands in the log: each record as it is afterwards, `null` where it is removed. */
export type Changes = readonly (readonly [type: RecordType, id: string, record: JsonRecord | null])[];

/** All that is stored, in memory, where it can be looked up. */
export interface Tables {
  /** The records of a type by their ids. @throws Error for a type that there is not. */
  readonly of: <T extends RecordType>(type: T) => ReadonlyMap<string, RecordTypes[T]>;
  /** The ids of timeline entries in commit order; `null` where one was removed, so that the others keep their places. */
  readonly timeline: readonly (string | null)[];
  /** Carries out what a commit changes. */
  readonly apply: (changes: Changes) => void;
}

/** Begins with nothing. */
export function emptyTables(): Tables {
  const tables = new Map<RecordType, Map<string, AnyRecord>>();
  const timeline: (string | null)[] = [];
  const tableOf = (type: RecordType): Map<string, AnyRecord> => {
    if (!isRecordType(type)) throw new Error(`there is no type of record called ${String(type)}`);
    const table = tables.get(type) ?? new Map<string, AnyRecord>();
    tables.set(type, table);
    return table;
  };
  const applyOne = ([type, id, record]: Changes[number]): void => {
    const table = tableOf(type);
    if (type === "timelineEntry" && record === null) timeline[timeline.indexOf(id)] = null;
    if (type === "timelineEntry" && record !== null && !table.has(id)) timeline.push(id);
    if (record === null) table.delete(id);
    else table.set(id, recordOfJson(type, record));
  };
  return {
    // The table of a type holds records of that type.
    of: <T extends RecordType>(type: T) => tableOf(type) as unknown as ReadonlyMap<string, RecordTypes[T]>,
    timeline,
    apply: (changes) => changes.forEach(applyOne),
  };
}
