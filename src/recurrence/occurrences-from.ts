import { civilDateOf } from "../kernel/civil-date.js";
import { instantOfWall } from "../kernel/instant-of-wall.js";
import type { OccurrenceStart } from "../kernel/local-date-time.js";
import { localDateTimeOf, secondsPerDay, wallSecondsOf } from "../kernel/local-date-time.js";
import { startOfDate } from "../kernel/time-zone.js";
import type { ZoneTable } from "../kernel/zone-table.js";
import { zoneTable } from "../kernel/zone-table.js";
import type { WallInstant } from "./in-instant-order.js";
import { inInstantOrder } from "./in-instant-order.js";
import type { Occurrence, RecurringTimes } from "./recurring-times.js";
import { ruleOfTimes, seriesWallsFrom } from "./series-walls.js";

/**
 * The occurrences that take place, in the order of their instants.
 * @param from - The first time on the wall, in seconds, that is looked at.
 * @param to - The first that is not.
 */
export function* occurrencesFrom(times: RecurringTimes, from: number, to: number): Generator<Occurrence, void> {
  const walls = seriesWallsFrom(ruleOfTimes(times), times, from);
  const excluded = new Set(times.excludedStarts.map(wallSecondsOf));
  for (const { wall, instant } of inInstantOrder(instantsOf(times, walls, to)))
    if (!excluded.has(wall)) yield { start: startOfWall(times, wall), startsAt: new Date(instant) };
}

/** A time on the wall as the start of an occurrence: a date for whole days. */
export const startOfWall = ({ start }: RecurringTimes, wall: number): OccurrenceStart =>
  isWholeDays(start) ? civilDateOf(wall / secondsPerDay) : localDateTimeOf(wall);

function* instantsOf(times: RecurringTimes, walls: Iterable<number>, to: number): Generator<WallInstant, void> {
  const zone = zoneTable(times.timeZone);
  const instantAt = isWholeDays(times.start) ? startOfDay(times.timeZone) : startOfTime(zone);
  for (const wall of walls) {
    if (wall >= to) return;
    const instant = instantAt(wall);
    yield { wall, instant, isSkipped: instant + zone.offsetAt(instant) !== wall * 1000 };
  }
}

const isWholeDays = (start: OccurrenceStart): boolean => start.length === 10;

const startOfDay =
  (timeZone: string) =>
  (wall: number): number =>
    startOfDate(timeZone, civilDateOf(wall / secondsPerDay)).getTime();

const startOfTime =
  (zone: ZoneTable) =>
  (wall: number): number =>
    instantOfWall(zone, wall * 1000);
