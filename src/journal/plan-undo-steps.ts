import type { RecordKey } from "../kernel/id.js";
import { splitKey } from "../kernel/id.js";
import type { AnyRecord, RecordType } from "../model/record-types.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Write } from "../plan/write.js";
import { remove, replace } from "../plan/write.js";
import type { JournalStep } from "./journal-steps.js";
import { valuesBefore } from "./values-before.js";

/** Makes the fields of a record that follow from the others. */
export type Derive = (type: RecordType, record: AnyRecord) => Partial<AnyRecord>;

/** Plans that steps are taken back, the last first: what was made is removed, what was changed gets its values back. */
export function planUndoSteps(
  steps: readonly JournalStep[],
  records: ReadonlyMap<RecordKey, AnyRecord>,
  derive: Derive,
  env: DecisionEnv,
): Write[] {
  return [...steps].reverse().flatMap(({ key, changes }): Write[] => {
    const record = records.get(key);
    if (record === undefined) return [];
    const type = splitKey(key).type as RecordType; // journals are written for records of the library alone
    if (changes === null) return [remove(type, record)];
    const before = valuesBefore(type, changes) as Partial<AnyRecord>; // they were values of that record
    const whole = { ...record, ...before } as AnyRecord;
    return [replace(type, record, { ...before, ...derive(type, whole) } as Partial<AnyRecord>, env.now)];
  });
}
