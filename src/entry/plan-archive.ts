import type { AnyRecord, RecordType, RecordTypes } from "../model/record-types.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { nextVersion, replace } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newEntry } from "../timeline/new-entry.js";

/** Plans that a record is put away, or taken out again. Nothing is written where it is so already. */
export function planArchive<T extends RecordType>(
  type: T,
  record: RecordTypes[T],
  archived: boolean,
  env: DecisionEnv,
): WritePlan<RecordTypes[T]> {
  if ((record.archivedAt !== null) === archived) return { writes: [], entries: [], warnings: [], result: record };
  const changes = { archivedAt: archived ? env.now : null } as Partial<RecordTypes[T]>; // every record has it
  return {
    writes: [replace(type, record, changes, env.now)],
    entries: [newEntry(type, record, { kind: archived ? "archived" : "restored" }, env)],
    warnings: [],
    result: nextVersion<AnyRecord>(record, changes, env.now) as RecordTypes[T],
  };
}
