import { compareText } from "../kernel/compare-text.js";
import { isEmptyValue } from "./is-empty-value.js";
import { mergeRulesOf } from "./merge-rules.js";
import type { SurvivorRule } from "./merge-sure.schema.js";
import type { Mergeable, MergeableType } from "./mergeable-type.js";

/**
 * Orders records as they are merged: the one that remains, and the others as they fill what it lacks. The rules let a
 * lead that was converted be merged into no other.
 */
export function survivorFirst<R extends Mergeable>(
  type: MergeableType,
  records: readonly R[],
  rule: SurvivorRule,
): readonly R[] {
  if (rule === "first") return records;
  const filled = new Map(records.map((record) => [record.id, rule === "oldest" ? 0 : filledFields(type, record)]));
  return [...records].sort(
    (a, b) =>
      Number(isConverted(b)) - Number(isConverted(a)) ||
      (filled.get(b.id) ?? 0) - (filled.get(a.id) ?? 0) ||
      a.createdAt.getTime() - b.createdAt.getTime() ||
      compareText(a.id, b.id),
  );
}

const isConverted = (record: Mergeable): boolean => "convertedAt" in record && record.convertedAt !== null;

/** Counts the fields that say something: those that are entered, and the host's own. */
function filledFields(type: MergeableType, record: Mergeable): number {
  const entered = Object.entries(mergeRulesOf(type, record)).filter(([, rule]) => rule !== "own");
  const values = [
    ...entered.map(([field]) => (record as unknown as Readonly<Record<string, unknown>>)[field]), // the rules name its fields
    ...Object.values(record.custom),
  ];
  return values.filter((value) => !isEmptyValue(value)).length;
}
