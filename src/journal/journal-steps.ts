import type { RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { Journal, JournalChange } from "../model/journal.js";
import type { AnyRecord } from "../model/record-types.js";
import type { Write } from "../plan/write.js";
import { changedFields } from "../timeline/changed-fields.js";

/** One record that was written, and what was done to it. */
export interface JournalStep extends JournalChange {
  /** The record. */
  readonly key: RecordKey;
}

/** The steps of a journal, in order. */
export const stepsOfJournal = ({ writtenKeys, changes }: Pick<Journal, "writtenKeys" | "changes">): JournalStep[] =>
  writtenKeys.flatMap((key, i) => {
    const change = changes[i];
    return change === undefined ? [] : [{ key, ...change }];
  });

/**
 * What has to be known to take writes back: for a record that is made its key, for one that is replaced what changes;
 * fields that follow from others are made anew.
 * @param before the records as they were, by key.
 */
export function journalSteps(writes: readonly Write[], before: ReadonlyMap<RecordKey, AnyRecord>): JournalStep[] {
  return writes.flatMap((write): JournalStep[] => {
    if (write.op !== "insert" && write.op !== "replace") return [];
    const key = keyOf(write.type, write.record.id);
    const { version } = write.record;
    if (write.op === "insert") return [{ key, version, changes: null }];
    const old = before.get(key);
    return old === undefined ? [] : [{ key, version, changes: changedFields(old, write.record) }];
  });
}
