import type { OccurrenceStart } from "../kernel/local-date-time.js";
import { wallSecondsOf } from "../kernel/local-date-time.js";
import { startOfWall } from "./occurrences-from.js";
import { occursAt } from "./occurs-at.js";
import type { RecurringTimes } from "./recurring-times.js";
import { ruleOfTimes, seriesWallsBefore } from "./series-walls.js";

/** The start of the last occurrence that takes place before a start, by calendar and clock; `null` where none does. */
export function occurrenceBefore(times: RecurringTimes, start: OccurrenceStart): OccurrenceStart | null {
  for (const wall of seriesWallsBefore(ruleOfTimes(times), times, wallSecondsOf(start))) {
    const before = startOfWall(times, wall);
    if (occursAt(times, before)) return before;
  }
  return null;
}
