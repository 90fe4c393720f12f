import { zoneTable } from "../kernel/zone-table.js";
import { occurrencesFrom } from "./occurrences-from.js";
import type { Occurrence, OccurrenceWindow, RecurringTimes } from "./recurring-times.js";
import { wallsAround } from "./walls-around.js";
import { requireWindow } from "./window-faults.js";

/**
 * The occurrences that start within a window, in ascending order of their instants, each computed when it is asked for.
 * Excluded starts are left out, and extra ones are among them. Two that come at the same instant, because the clocks
 * skip the time of one, are one.
 * @throws CrmError `INPUT_INVALID` for a window that ends before it begins, that is longer than 3,660 days, or whose
 * limit is not 1 to 10,000; and for a rule that is kept as text and is none.
 */
export function occurrencesBetween(times: RecurringTimes, window: OccurrenceWindow): Generator<Occurrence, void> {
  requireWindow(window);
  const { from, to, limit } = window;
  const walls = wallsAround(zoneTable(times.timeZone), from, to);
  return occurrencesFrom(times, walls.from, walls.to, { earliest: from.getTime(), end: to.getTime(), limit });
}
