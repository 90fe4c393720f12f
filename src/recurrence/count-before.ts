import type { OccurrenceStart } from "../kernel/local-date-time.js";
import { wallSecondsOf } from "../kernel/local-date-time.js";
import type { RecurringTimes } from "./recurring-times.js";
import { ruleOfTimes } from "./series-walls.js";
import { wallsFrom } from "./walls-from.js";

/** How many occurrences the rule has before a start; excluded ones count, extra ones do not. */
export function countBefore(times: RecurringTimes, start: OccurrenceStart): number {
  const before = wallSecondsOf(start);
  let count = 0;
  for (const wall of wallsFrom(ruleOfTimes(times), Number.NEGATIVE_INFINITY)) {
    if (wall >= before) break;
    count++;
  }
  return count;
}
