import type { AnyRecord, Commit, Reassign, RecordType, Write } from "crmkit";
import { CrmError, keyOf, reassignedRecords, recordToJson, repeatedRecords } from "crmkit";
import type { Changes, Tables } from "./tables.js";

type Staged = Map<RecordType, Map<string, AnyRecord | null>>;

/**
 * Works out what a commit changes, and how many records each `reassign` does. Nothing is changed yet.
 * @throws CrmError where the commit is not possible.
 */
export function stageCommit(
  tables: Tables,
  { writes, entries }: Commit,
): { readonly changes: Changes; readonly reassigned: readonly number[] } {
  const refusals = repeatedRecords({ writes, entries });
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
  const staged: Staged = new Map();
  for (const write of writes) stageWrite(tables, staged, write);
  for (const { id } of entries) requireNew(tables, "timelineEntry", id);
  const reassigned = writes.flatMap((write) => (write.op === "reassign" ? [stageReassign(tables, staged, write)] : []));
  for (const entry of entries) stage(staged, "timelineEntry", entry.id, entry);
  return { changes: changesOf(staged), reassigned };
}

function stageWrite(tables: Tables, staged: Staged, write: Write): void {
  if (write.op === "reassign") return;
  const id = "record" in write ? write.record.id : write.id;
  if (write.op === "insert") requireNew(tables, write.type, id);
  else if ((tables.of(write.type).get(id)?.version ?? null) !== write.expectedVersion)
    throw new CrmError("VERSION_CONFLICT", { record: keyOf(write.type, id) });
  if (write.op !== "check") stage(staged, write.type, id, write.op === "remove" ? null : write.record);
}

function requireNew(tables: Tables, type: RecordType, id: string): void {
  if (tables.of(type).has(id)) throw new CrmError("DUPLICATE_ID", { record: keyOf(type, id) });
}

function stage(staged: Staged, type: RecordType, id: string, record: AnyRecord | null): void {
  staged.set(type, (staged.get(type) ?? new Map()).set(id, record));
}

/** Looks at the records as the writes and the reassigns before it leave them. */
function stageReassign(tables: Tables, staged: Staged, reassign: Reassign): number {
  const { type } = reassign;
  const records = new Map<string, AnyRecord | null>([...tables.of(type), ...(staged.get(type) ?? [])]);
  const present = [...records.values()].filter((record) => record !== null);
  const changed = reassignedRecords(present, reassign);
  for (const record of changed) stage(staged, type, record.id, record);
  return changed.length;
}

const changesOf = (staged: Staged): Changes =>
  [...staged].flatMap(([type, records]) =>
    [...records].map(([id, record]) => [type, id, record === null ? null : recordToJson(type, record)] as const),
  );
