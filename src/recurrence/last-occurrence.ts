import { secondsPerDay, wallSecondsOf } from "../kernel/local-date-time.js";
import { occurrencesFrom } from "./occurrences-from.js";
import type { Occurrence, RecurringTimes } from "./recurring-times.js";
import { partsOfTimes, ruleOfTimes, seriesWallsBefore } from "./series-walls.js";

/** The last occurrence that takes place; `null` for a rule without end, and where none takes place. */
export function lastOccurrence(times: RecurringTimes): Occurrence | null {
  if (partsOfTimes(times).end.kind === "never") return null;
  const excluded = new Set(times.excludedStarts.map(wallSecondsOf));
  for (const wall of seriesWallsBefore(ruleOfTimes(times), times, Number.POSITIVE_INFINITY)) {
    if (excluded.has(wall)) continue;
    const last = [...occurrencesFrom(times, wall - secondsPerDay, Number.POSITIVE_INFINITY)].at(-1); // skipped times may come later
    if (last !== undefined) return last;
  }
  return null;
}
