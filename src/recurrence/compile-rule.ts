import { secondsPerDay } from "../kernel/local-date-time.js";
import type { RecurrenceWeekday } from "../model/recurrence.js";
import type { CompiledRule, NthWeekday } from "./compiled-rule.js";
import { impliedDays } from "./implied-days.js";
import { maskOf, remainder, setOf } from "./integer-math.js";
import { isImpossible } from "./is-impossible.js";
import type { RuleParts } from "./rule-parts.js";
import { timesOfUnit } from "./times-of-unit.js";

/** The last time on the wall that there is: 9999-12-31T23:59:59. */
export const lastWall = 253_402_300_799;

/**
 * Makes a rule ready for expansion from a start on.
 * @param start - The start on the wall, in seconds from 1970-01-01.
 */
export function compileRule(parts: RuleParts, start: number): CompiledRule {
  const implied = impliedDays(parts, start);
  const months = implied.months ?? parts.months;
  const monthDays = implied.monthDays ?? parts.monthDays;
  const weekdays = implied.weekdays ?? parts.weekdays;
  const times = timesOfUnit(parts, remainder(start, secondsPerDay));
  const daysFromStart = maskOf(monthDays.filter((day) => day > 0));
  const clamps = parts.overflow === "lastDay";
  // Field by field, as spreading parts together takes longer than all the rest.
  const rule = {
    frequency: parts.frequency,
    interval: parts.interval,
    start,
    end: endOf(parts),
    count: parts.end.kind === "count" ? parts.end.count : Number.POSITIVE_INFINITY,
    months: maskOf(months),
    monthDays: daysFromStart,
    monthDaysBack: maskOf(monthDays.filter((day) => day < 0).map((day) => -day)),
    clampedMonthDays: clamps ? daysFromStart : 0,
    weekdays: maskOf(weekdays.filter(({ nth }) => nth === null).map(({ day }) => day - 1)),
    nthWeekdays: nthOf(weekdays),
    isNthOfYear: parts.frequency === "yearly" && months.length === 0,
    clampsWeekdays: clamps,
    yearDays: setOf(parts.yearDays),
    weekNumbers: parts.weekNumbers,
    weekStart: parts.weekStart - 1,
    times: times.times,
    hours: times.hours,
    minutes: times.minutes,
    seconds: times.seconds,
    setPositions: times.setPositions,
  };
  return isImpossible(rule) ? { ...rule, end: Number.NEGATIVE_INFINITY } : rule;
}

const endOf = ({ end }: RuleParts): number => (end.kind === "until" ? Math.min(lastWall, end.lastWall) : lastWall);

function nthOf(weekdays: readonly RecurrenceWeekday[]): readonly NthWeekday[] {
  const found: NthWeekday[] = [];
  for (const { day, nth } of weekdays) if (nth !== null) found.push({ weekday: day - 1, nth });
  return found;
}
