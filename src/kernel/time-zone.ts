import type { CivilDate } from "./civil-date.js";
import { civilDateOf, epochDayOf } from "./civil-date.js";
import { instantOfWall } from "./instant-of-wall.js";
import type { LocalDateTime } from "./local-date-time.js";
import { localDateTimeOf, wallSecondsOf } from "./local-date-time.js";
import type { ZoneTable } from "./zone-table.js";
import { zoneTable } from "./zone-table.js";

const dayMs = 86_400_000;

/** Whether the runtime knows an IANA time zone, such as `Europe/Paris`. Fixed offsets such as `+02:00` are none. */
export function isTimeZone(zone: string): boolean {
  if (zone.length > 64 || !/^[A-Za-z]/.test(zone)) return false;
  try {
    zoneTable(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * What a zone's clocks are ahead of UTC at an instant, in milliseconds.
 * @throws RangeError for a zone that the runtime does not know.
 */
export const zoneOffset = (zone: string, instant: Date): number => zoneTable(zone).offsetAt(instant.getTime());

/**
 * The date that a calendar in the zone shows at an instant.
 * @throws RangeError for a zone that the runtime does not know, and outside of the years 0001 to 9999.
 */
export const civilDateAt = (zone: string, instant: Date): CivilDate =>
  civilDateOf(Math.floor(wallAt(zoneTable(zone), instant) / dayMs));

/**
 * What calendar and clock show in the zone at an instant, without the part of a second.
 * @throws RangeError for a zone that the runtime does not know, and outside of the years 0001 to 9999.
 */
export const localDateTimeAt = (zone: string, instant: Date): LocalDateTime =>
  localDateTimeOf(Math.floor(wallAt(zoneTable(zone), instant) / 1000));

/**
 * The instant of a local time in the zone: where the clocks show it twice, the first; where they skip it, the instant
 * at which they show it moved on by as much as they skip.
 * @throws RangeError for a zone that the runtime does not know.
 */
export const instantOfLocal = (zone: string, local: LocalDateTime): Date =>
  new Date(instantOfWall(zoneTable(zone), wallSecondsOf(local) * 1000));

const wallAt = ({ offsetAt }: ZoneTable, instant: Date): number => instant.getTime() + offsetAt(instant.getTime());

/** The instant at which a date begins in the zone: midnight, or the end of a gap that swallowed midnight. */
export function startOfDate(zone: string, date: CivilDate): Date {
  const { offsetAt } = zoneTable(zone);
  const midnight = epochDayOf(date) * dayMs;
  const before = midnight - offsetAt(midnight - dayMs);
  const after = midnight - offsetAt(midnight + dayMs);
  const first = Math.min(before, after);
  if (first + offsetAt(first) === midnight) return new Date(first);
  const second = Math.max(before, after);
  return new Date(
    second + offsetAt(second) === midnight ? second : firstInstantAtOrAfter(offsetAt, midnight, first, second),
  );
}

function firstInstantAtOrAfter(offsetAt: (instant: number) => number, wall: number, from: number, to: number): number {
  let low = from - 1;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle + offsetAt(middle) >= wall) high = middle;
    else low = middle;
  }
  return high;
}
