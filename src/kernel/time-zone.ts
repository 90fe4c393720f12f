import type { CivilDate } from "./civil-date.js";
import { civilDateOf, epochDayOf } from "./civil-date.js";

const dayMs = 86_400_000;
const stepMs = 3 * dayMs;

/** The offset that holds from an instant on. */
interface Transition {
  readonly from: number;
  readonly offset: number;
}

interface ZoneTable {
  readonly offsetAt: (instant: number) => number;
}

const tables = new Map<string, ZoneTable>();

/** More than there are zones. A zone is known by any capitals, so that callers could otherwise fill the memory. */
const mostTables = 1_000;

/** Whether the runtime knows an IANA time zone, such as `Europe/Paris`. Fixed offsets such as `+02:00` are none. */
export function isTimeZone(zone: string): boolean {
  if (zone.length > 64 || !/^[A-Za-z]/.test(zone)) return false;
  try {
    tableOf(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * What a zone's clocks are ahead of UTC at an instant, in milliseconds.
 * @throws RangeError for a zone that the runtime does not know.
 */
export const zoneOffset = (zone: string, instant: Date): number => tableOf(zone).offsetAt(instant.getTime());

/**
 * The date that a calendar in the zone shows at an instant.
 * @throws RangeError for a zone that the runtime does not know, and outside of the years 0001 to 9999.
 */
export function civilDateAt(zone: string, instant: Date): CivilDate {
  const time = instant.getTime();
  return civilDateOf(Math.floor((time + tableOf(zone).offsetAt(time)) / dayMs));
}

/** The instant at which a date begins in the zone: midnight, or the end of a gap that swallowed midnight. */
export function startOfDate(zone: string, date: CivilDate): Date {
  const { offsetAt } = tableOf(zone);
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

function tableOf(zone: string): ZoneTable {
  const known = tables.get(zone);
  if (known !== undefined) return known;
  const made = makeTable(zone);
  if (tables.size >= mostTables) tables.clear();
  tables.set(zone, made);
  return made;
}

/** Asks the runtime once for each year that is looked at; afterwards an offset is a look-up. */
function makeTable(zone: string): ZoneTable {
  const read = offsetReader(zone);
  const years = new Map<number, readonly Transition[]>();
  const offsetAt = (instant: number): number => {
    const year = new Date(instant).getUTCFullYear();
    let transitions = years.get(year);
    if (transitions === undefined) {
      transitions = transitionsOf(year, read);
      years.set(year, transitions);
    }
    let offset = 0;
    for (const transition of transitions) {
      if (transition.from > instant) break;
      offset = transition.offset;
    }
    return offset;
  };
  return { offsetAt };
}

function transitionsOf(year: number, read: (instant: number) => number): readonly Transition[] {
  const start = yearStart(year);
  const end = yearStart(year + 1);
  const found: Transition[] = [{ from: start, offset: read(start) }];
  for (let low = start; low < end; low += stepMs) {
    const high = Math.min(low + stepMs, end - 1);
    if (read(low) !== read(high)) found.push(...changesBetween(low, high, read));
  }
  return found;
}

function changesBetween(low: number, high: number, read: (instant: number) => number): Transition[] {
  let before = low;
  let after = high;
  const offset = read(low);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (read(middle) === offset) before = middle;
    else after = middle;
  }
  return [{ from: after, offset: read(after) }];
}

function yearStart(year: number): number {
  const date = new Date(Date.UTC(2000, 0, 1));
  return date.setUTCFullYear(year);
}

function offsetReader(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  return (instant) => parseOffset(format.format(instant));
}

/** Reads `GMT`, `GMT+05:30` and `GMT-00:44:30`, as the runtime writes offsets. */
function parseOffset(text: string): number {
  const [, sign, hours, minutes, seconds] = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text) ?? [];
  if (hours === undefined) return 0;
  const size = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000;
  return sign === "-" ? -size : size;
}
