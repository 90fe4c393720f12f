import type { AnyRecord, RecordType, RecordTypes } from "../model/record-types.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { nextVersion, storeNext } from "../plan/write.js";
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
  const changes = { archivedAt: archived ? env.now : null }; // every record has it
  const next = nextVersion<AnyRecord>(record, changes, env.now) as RecordTypes[T];
  return {
    writes: [storeNext(type, next)],
    entries: [newEntry(type, record, { kind: archived ? "archived" : "restored" }, env)],
    warnings: [],
    result: next,
  };
}
