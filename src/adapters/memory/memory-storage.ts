import { copyValue } from "../../kernel/copy-value.js";
import { CrmError, isCrmError } from "../../kernel/crm-error.js";
import type { RecordIndexes } from "../../model/indexes.js";
import type { AnyRecord, RecordType, RecordTypes } from "../../model/record-types.js";
import type { Commit, CommitReceipt, Storage, TimelinePage } from "../../ports/storage.js";
import type { FindQuery, Found } from "../../query/query.js";
import { aggregateTable } from "./aggregate-table.js";
import { decodeSnapshot } from "./decode-snapshot.js";
import { drawNumbers } from "./draw-numbers.js";
import { encodeSnapshot } from "./encode-snapshot.js";
import { findPage } from "./find-page.js";
import type { MemorySnapshot } from "./memory-snapshot.js";
import type { MemoryTables } from "./memory-tables.js";
import { memoryTables, recordTypes } from "./memory-tables.js";
import type { RecordTable } from "./record-table.js";
import { stageCommit } from "./stage-commit.js";
import type { TimelineLog } from "./timeline-log.js";
import { timelineLog } from "./timeline-log.js";

/** How a memory storage is made. */
export interface MemoryStorageOptions {
  /** What it holds at first; nothing unless said otherwise. */
  readonly snapshot?: MemorySnapshot | undefined;
  /** Its indexes; those of the model unless said otherwise. Answers are the same with any, or `{}` for none. */
  readonly indexes?: RecordIndexes | undefined;
}

/** A storage that keeps everything in the memory of the process, and can write it down. */
export interface MemoryStorage extends Storage {
  /** Writes down all it holds, as plain JSON. */
  readonly snapshot: () => MemorySnapshot;
  /**
   * Makes another storage that holds the same now, with the same indexes; what is written to one is not seen by the other.
   * Nothing is checked anew, which makes it much quicker than a snapshot: for tests that each begin with the same records.
   */
  readonly copy: () => MemoryStorage;
}

/**
 * Makes a storage that keeps everything in the memory of the process: for tests, demonstrations, and programs that
 * keep their data themselves.
 * @throws CrmError `INPUT_INVALID` for a damaged snapshot; the refusals name what is damaged.
 */
export function memoryStorage({ snapshot, indexes }: MemoryStorageOptions = {}): MemoryStorage {
  const tables = memoryTables(indexes);
  return openTables(tables, openLog(tables, snapshot), indexes);
}

function openTables(tables: MemoryTables, log: TimelineLog, indexes: RecordIndexes | undefined): MemoryStorage {
  return {
    get: async (type, ids) => typed(() => readByIds(tables, type, ids)),
    find: async (query) => typed(() => readPage(tables, query)),
    aggregate: async (query) => typed(() => copyValue(aggregateTable(tables(query.type), query))),
    commit: async (commit) => typed(() => applyCommit(tables, log, commit)),
    draw: async (sequenceId, count) => typed(() => drawNumbers(tables("sequence"), sequenceId, count)),
    follow: async (after, limit) => typed(() => readTimeline(tables, log, after, limit)),
    snapshot: () => encodeSnapshot(tables, log),
    copy: () => {
      const copies = memoryTables(indexes);
      for (const type of recordTypes) fill(copies(type), recordsIn(tables(type)));
      return openTables(copies, timelineLog(log.places()), indexes);
    },
  };
}

/** Runs one method from end to end, without letting any other in between; whatever fails besides is `STORAGE_FAILED`. */
function typed<T>(method: () => T): T {
  try {
    return method();
  } catch (error) {
    throw isCrmError(error) ? error : new CrmError("STORAGE_FAILED", { cause: error });
  }
}

function openLog(tables: MemoryTables, snapshot: MemorySnapshot | undefined): TimelineLog {
  if (snapshot === undefined) return timelineLog([]);
  const { records, timeline } = decodeSnapshot(snapshot);
  for (const [type, list] of records) fill(tables(type), list);
  return timelineLog(timeline);
}

function fill(table: RecordTable, records: Iterable<AnyRecord>): void {
  for (const record of records) table.put(table.copyIn(record));
}

function* recordsIn({ rows }: RecordTable): Generator<AnyRecord> {
  for (const { record } of rows.values()) yield record;
}

function readByIds<T extends RecordType>(tables: MemoryTables, type: T, ids: readonly string[]): RecordTypes[T][] {
  const { rows, copyOut } = tables(type);
  const asked = ids.length === 1 ? ids : new Set(ids);
  const records: RecordTypes[T][] = [];
  for (const id of asked) {
    const row = rows.get(id);
    // The table of a type holds records of that type.
    if (row !== undefined) records.push(copyOut(row.record) as RecordTypes[T]);
  }
  return records;
}

function readPage<T extends RecordType>(tables: MemoryTables, query: FindQuery<T>): Found<T> {
  const table = tables(query.type);
  const { records, more } = findPage(table, query);
  // The table of a type holds records of that type.
  return { records: records.map((record) => table.copyOut(record) as RecordTypes[T]), more };
}

function applyCommit(tables: MemoryTables, log: TimelineLog, commit: Commit): CommitReceipt {
  const { changes, reassigned, entered, removed } = stageCommit(tables, commit);
  changes.apply();
  log.forget(removed);
  log.append(entered);
  return { reassigned };
}

function readTimeline(tables: MemoryTables, log: TimelineLog, after: string | null, limit: number): TimelinePage {
  const { ids, cursor } = log.after(after, limit);
  return { entries: readByIds(tables, "timelineEntry", ids), cursor };
}
