import { CrmError } from "../../kernel/crm-error.js";
import { keyOf } from "../../kernel/id.js";
import type { RecordType } from "../../model/record-types.js";
import { repeatedRecords } from "../../plan/repeated-records.js";
import type { Check, Remove, Replace, Write } from "../../plan/write.js";
import type { Commit } from "../../ports/storage.js";
import type { MemoryTables } from "./memory-tables.js";
import { reassignRecords } from "./reassign-records.js";
import type { StagedChanges } from "./staged-changes.js";
import { stagedChanges } from "./staged-changes.js";

/** A commit that was found to be possible. */
export interface StagedCommit {
  /** What it changes. */
  readonly changes: StagedChanges;
  /** How many records each `reassign` changes. */
  readonly reassigned: readonly number[];
  /** The ids of new timeline entries, in order. */
  readonly entered: readonly string[];
  /** The ids of timeline entries that are taken out. */
  readonly removed: ReadonlySet<string>;
}

/** Checks a commit against what is stored and plans its changes; nothing is changed yet. @throws CrmError where it is not possible. */
export function stageCommit(tables: MemoryTables, commit: Commit): StagedCommit {
  const refusals = repeatedRecords(commit);
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
  const changes = stagedChanges(tables);
  for (const write of commit.writes) stageWrite(tables, write, changes);
  for (const entry of commit.entries) requireNew(tables, "timelineEntry", entry.id);
  const reassigned = commit.writes.flatMap((write) =>
    write.op === "reassign" ? [reassignRecords(tables(write.type), write, changes)] : [],
  );
  const entries = tables("timelineEntry");
  for (const entry of commit.entries) changes.stage("timelineEntry", entry.id, entries.copyIn(entry));
  const ids = (op: "insert" | "remove"): string[] =>
    commit.writes.flatMap((write) => (write.op === op && write.type === "timelineEntry" ? [idOf(write)] : []));
  const entered = [...ids("insert"), ...commit.entries.map(({ id }) => id)];
  return { changes, reassigned, entered, removed: new Set(ids("remove")) };
}

function stageWrite(tables: MemoryTables, write: Write, changes: StagedChanges): void {
  if (write.op === "reassign") return;
  if (write.op === "insert") requireNew(tables, write.type, write.record.id);
  else requireVersion(tables, write);
  if (write.op === "remove") changes.stage(write.type, write.id, null);
  if (write.op === "insert" || write.op === "replace") {
    changes.stage(write.type, write.record.id, tables(write.type).copyIn(write.record));
  }
}

function requireNew(tables: MemoryTables, type: RecordType, id: string): void {
  if (tables(type).rows.has(id)) throw new CrmError("DUPLICATE_ID", { record: keyOf(type, id) });
}

function requireVersion(tables: MemoryTables, write: Replace | Remove | Check): void {
  const id = idOf(write);
  const stored = tables(write.type).rows.get(id)?.record.version ?? null;
  if (stored !== write.expectedVersion) throw new CrmError("VERSION_CONFLICT", { record: keyOf(write.type, id) });
}

const idOf = (write: Exclude<Write, { readonly op: "reassign" }> | Replace | Remove | Check): string =>
  "record" in write ? write.record.id : write.id;
