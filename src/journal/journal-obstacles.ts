import type { RecordKey } from "../kernel/id.js";
import type { AnyRecord } from "../model/record-types.js";
import { allChanges } from "../timeline/changed-fields.js";
import type { JournalStep } from "./journal-steps.js";

/** Why a step cannot be taken back. */
export interface JournalObstacle {
  /** The record. */
  readonly key: RecordKey;
  /** It was changed since, or others refer to it. */
  readonly why: "changed" | "used";
  /** How many others refer to it. */
  readonly uses: number;
}

/**
 * Lists what keeps steps from being taken back: a record that was made must be as it was left, and nobody may refer to
 * it; of one that was filled, the fields that were filled must be.
 */
export function journalObstacles(
  steps: readonly JournalStep[],
  records: ReadonlyMap<RecordKey, AnyRecord>,
  uses: ReadonlyMap<RecordKey, number>,
): JournalObstacle[] {
  return steps.flatMap((step): JournalObstacle[] => {
    const { key } = step;
    if (isChanged(step, records.get(key))) return [{ key, why: "changed", uses: 0 }];
    const others = step.changes === null ? (uses.get(key) ?? 0) : 0;
    return others > 0 ? [{ key, why: "used", uses: others }] : [];
  });
}

function isChanged({ version, changes }: JournalStep, record: AnyRecord | undefined): boolean {
  if (record === undefined) return true;
  if (changes === null) return record.version !== version;
  const left = Object.fromEntries(Object.entries(changes).map(([field, { to }]) => [field, to]));
  const now = Object.fromEntries(
    Object.keys(changes).map((field) => [field, (record as unknown as Record<string, unknown>)[field]]),
  );
  return Object.keys(allChanges<object>(left, now)).length > 0;
}
