import { instantOfWall } from "../kernel/instant-of-wall.js";
import type { OccurrenceStart } from "../kernel/local-date-time.js";
import { secondsPerDay, wallSecondsOf } from "../kernel/local-date-time.js";
import { zoneTable } from "../kernel/zone-table.js";
import { occurrencesFrom } from "./occurrences-from.js";
import type { RecurringTimes } from "./recurring-times.js";

/** Whether an occurrence takes place that starts so by the rule or besides it. */
export function occursAt(times: RecurringTimes, start: OccurrenceStart): boolean {
  const wall = wallSecondsOf(start);
  for (const occurrence of occurrencesFrom(times, wall, wall + reach(times.timeZone, wall)))
    if (occurrence.start === start) return true;
  return false;
}

/** How far to look for what comes at the same instant: where the clocks skip a time, up to a day. */
function reach(timeZone: string, wall: number): number {
  const zone = zoneTable(timeZone);
  const instant = instantOfWall(zone, wall * 1000);
  return instant + zone.offsetAt(instant) === wall * 1000 ? 1 : secondsPerDay + 1;
}
