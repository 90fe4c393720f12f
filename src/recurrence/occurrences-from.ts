import { civilDateOf } from "../kernel/civil-date.js";
import { instantOfWall } from "../kernel/instant-of-wall.js";
import type { OccurrenceStart } from "../kernel/local-date-time.js";
import { localDateTimeOf, secondsPerDay, wallSecondsOf } from "../kernel/local-date-time.js";
import { startOfDate } from "../kernel/time-zone.js";
import { zoneTable } from "../kernel/zone-table.js";
import type { WallInstant } from "./in-instant-order.js";
import { inInstantOrder } from "./in-instant-order.js";
import { setOf } from "./integer-math.js";
import type { Occurrence, RecurringTimes } from "./recurring-times.js";
import { ruleOfTimes, seriesWallsFrom } from "./series-walls.js";

/** Which of the occurrences within times on the wall are wanted. */
interface Wanted {
  /** The earliest instant, in milliseconds. */
  readonly earliest?: number;
  /** The first instant that is too late, in milliseconds. */
  readonly end?: number;
  /** The most occurrences. */
  readonly limit?: number;
}

/**
 * The occurrences that take place, in the order of their instants.
 * @param from - The first time on the wall, in seconds, that is looked at.
 * @param to - The first that is not.
 */
export function occurrencesFrom(
  times: RecurringTimes,
  from: number,
  to: number,
  {
    earliest = Number.NEGATIVE_INFINITY,
    end = Number.POSITIVE_INFINITY,
    limit = Number.POSITIVE_INFINITY,
  }: Wanted = {},
): Generator<Occurrence, void> {
  const walls = seriesWallsFrom(ruleOfTimes(times), times, from);
  const excluded = setOf(times.excludedStarts.map(wallSecondsOf));
  const occurrenceOf = ({ wall, instant }: WallInstant): Occurrence | null =>
    instant < earliest || instant >= end || excluded.has(wall)
      ? null
      : { start: startOfWall(times, wall), startsAt: new Date(instant) };
  return inInstantOrder(walls, to, instantOf(times), occurrenceOf, limit);
}

/** A time on the wall as the start of an occurrence: a date for whole days. */
export const startOfWall = ({ start }: RecurringTimes, wall: number): OccurrenceStart =>
  isWholeDays(start) ? civilDateOf(wall / secondsPerDay) : localDateTimeOf(wall);

/** Finds the instants of times on the wall. */
function instantOf({ start, timeZone }: RecurringTimes): (wall: number) => WallInstant {
  const zone = zoneTable(timeZone);
  const wholeDays = isWholeDays(start);
  return (wall) => {
    const instant = wholeDays
      ? startOfDate(timeZone, civilDateOf(wall / secondsPerDay)).getTime()
      : instantOfWall(zone, wall * 1000);
    return { wall, instant, isSkipped: instant + zone.offsetAt(instant) !== wall * 1000 };
  };
}

const isWholeDays = (start: OccurrenceStart): boolean => start.length === 10;
