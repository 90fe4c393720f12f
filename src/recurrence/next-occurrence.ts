import { zoneTable } from "../kernel/zone-table.js";
import { occurrencesFrom } from "./occurrences-from.js";
import type { Occurrence, RecurringTimes } from "./recurring-times.js";
import { wallsAround } from "./walls-around.js";

/** The first occurrence that starts after an instant; `null` where none does. */
export function nextOccurrence(times: RecurringTimes, after: Date): Occurrence | null {
  const { from } = wallsAround(zoneTable(times.timeZone), after, after);
  for (const occurrence of occurrencesFrom(times, from, Number.POSITIVE_INFINITY))
    if (occurrence.startsAt > after) return occurrence;
  return null;
}
