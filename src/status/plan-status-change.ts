import type { Id } from "../kernel/id.js";
import type { RecordTypes } from "../model/record-types.js";
import type { Json, TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Write } from "../plan/write.js";
import { nextVersion, storeNext } from "../plan/write.js";
import type { BearerType } from "./bearer-type.js";
import { statusChangedEntry } from "./status-changed-entry.js";

/** A change of status: the record as it will be, the write, and the line of history. */
export interface StatusChange<T extends BearerType> {
  /** The record in its new status. */
  readonly record: RecordTypes[T];
  /** What is written. */
  readonly write: Write;
  /** What is told. */
  readonly entry: TimelineEntry;
}

/** Plans that a record gets another status: the one place where that happens. The history tells from, to, and the time spent. */
export function planStatusChange<T extends BearerType>(
  type: T,
  before: RecordTypes[T],
  statusId: Id<"status">,
  changes: Partial<RecordTypes[T]>,
  env: DecisionEnv,
  data: Json = null,
): StatusChange<T> {
  const all: Partial<RecordTypes[T]> = { ...changes, statusId, statusSince: env.now };
  const record = nextVersion(before, all, env.now);
  return {
    record,
    write: storeNext(type, record),
    entry: statusChangedEntry(type, before, statusId, env, data),
  };
}
