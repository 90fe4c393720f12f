import { civilDateOf, epochDayOf } from "../../kernel/civil-date.js";
import { localDateTimeOf, secondsPerDay } from "../../kernel/local-date-time.js";
import { civilDateAt, instantOfLocal, zoneOffset } from "../../kernel/time-zone.js";
import type { IsoWeekday } from "../../model/recurrence.js";
import { weekdayOf } from "../../recurrence/calendar-days.js";
import type { TimeSpan } from "./time-span.js";
import type { WorkingHours } from "./working-hours.js";

/**
 * The stretches of working hours that reach into a window, whole, in ascending order. Where clocks jump over a bound,
 * the stretch starts or ends at the jump; where they show a bound twice, at the first time.
 */
export function workingStretches(hours: WorkingHours, window: TimeSpan): readonly TimeSpan[] {
  const first = epochDayOf(civilDateAt(hours.timeZone, window.startsAt));
  const last = epochDayOf(civilDateAt(hours.timeZone, window.endsAt)) + 1; // clocks may go back to the date before
  const dates = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const stretches = dates.flatMap((epochDay) => stretchesOf(epochDay, hours));
  return stretches.filter(
    ({ startsAt, endsAt }) => startsAt < endsAt && startsAt < window.endsAt && endsAt > window.startsAt,
  );
}

function stretchesOf(epochDay: number, { timeZone, days, daysOff = [] }: WorkingHours): readonly TimeSpan[] {
  if (daysOff.includes(civilDateOf(epochDay))) return [];
  const instantOf = (time: string): Date =>
    firstInstantFrom(
      timeZone,
      epochDay * secondsPerDay + Number(time.slice(0, 2)) * 3_600 + Number(time.slice(3)) * 60,
    );
  return (days[(weekdayOf(epochDay) + 1) as IsoWeekday] ?? []).map(({ from, to }) => ({
    startsAt: instantOf(from),
    endsAt: instantOf(to),
  }));
}

/** The first instant at which the clocks show so many seconds on the wall, or have jumped over them. */
function firstInstantFrom(zone: string, wallSeconds: number): Date {
  const at = instantOfLocal(zone, localDateTimeOf(wallSeconds)).getTime();
  const aheadOf = (instant: number): number => instant + zoneOffset(zone, new Date(instant)) - wallSeconds * 1_000;
  let [before, after] = [at - aheadOf(at), at]; // clocks that jump are ahead by the jump
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (aheadOf(middle) < 0) before = middle;
    else after = middle;
  }
  return new Date(after);
}
