import { occurrencesFrom } from "./occurrences-from.js";
import type { Occurrence, RecurringTimes } from "./recurring-times.js";

/** The first occurrence that takes place; `null` where none does. */
export function firstOccurrence(times: RecurringTimes): Occurrence | null {
  for (const occurrence of occurrencesFrom(times, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY))
    return occurrence;
  return null;
}
