import type { OccurrenceStart } from "../kernel/local-date-time.js";
import { startOfWall } from "./occurrences-from.js";
import type { RecurringTimes } from "./recurring-times.js";
import { ruleOfTimes } from "./series-walls.js";
import { wallsFrom } from "./walls-from.js";

/** The first start that the rule falls on, that of the series or a later one; `null` where it never does. */
export function alignStart(times: RecurringTimes): OccurrenceStart | null {
  for (const wall of wallsFrom(ruleOfTimes(times), Number.NEGATIVE_INFINITY)) return startOfWall(times, wall);
  return null;
}
