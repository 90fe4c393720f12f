import { secondsPerDay } from "../kernel/local-date-time.js";
import type { RecurrenceWeekday } from "../model/recurrence.js";
import type { CompiledRule, NthWeekday } from "./compiled-rule.js";
import { impliedDays } from "./implied-days.js";
import { maskOf, remainder } from "./integer-math.js";
import { isImpossible } from "./is-impossible.js";
import type { RuleParts } from "./rule-parts.js";
import { timesOfUnit } from "./times-of-unit.js";

/** The last time on the wall that there is: 9999-12-31T23:59:59. */
const lastWall = 253_402_300_799;

/**
 * Makes a rule ready for expansion from a start on.
 * @param start - The start on the wall, in seconds from 1970-01-01.
 */
export function compileRule(parts: RuleParts, start: number): CompiledRule {
  const rule: CompiledRule = {
    frequency: parts.frequency,
    interval: parts.interval,
    start,
    end: parts.end.kind === "until" ? Math.min(lastWall, parts.end.lastWall) : lastWall,
    count: parts.end.kind === "count" ? parts.end.count : Number.POSITIVE_INFINITY,
    ...daysOf(parts, start),
    ...timesOfUnit(parts, remainder(start, secondsPerDay)),
  };
  return isImpossible(rule) ? { ...rule, end: Number.NEGATIVE_INFINITY } : rule;
}

type DayParts = Omit<
  CompiledRule,
  "frequency" | "interval" | "start" | "end" | "count" | keyof ReturnType<typeof timesOfUnit>
>;

function daysOf(parts: RuleParts, start: number): DayParts {
  const { months, monthDays, weekdays, overflow } = { ...parts, ...impliedDays(parts, start) };
  const nthWeekdays = nthOf(weekdays);
  return {
    months: maskOf(months),
    monthDays: maskOf(monthDays.filter((day) => day > 0)),
    monthDaysBack: maskOf(monthDays.filter((day) => day < 0).map((day) => -day)),
    clampedMonthDays: overflow === "lastDay" ? maskOf(monthDays.filter((day) => day > 0)) : 0,
    weekdays: maskOf(weekdays.filter(({ nth }) => nth === null).map(({ day }) => day - 1)),
    nthWeekdays,
    isNthOfYear: parts.frequency === "yearly" && months.length === 0,
    clampsWeekdays: overflow === "lastDay",
    yearDays: new Set(parts.yearDays),
    weekNumbers: parts.weekNumbers,
    weekStart: parts.weekStart - 1,
  };
}

const nthOf = (weekdays: readonly RecurrenceWeekday[]): readonly NthWeekday[] =>
  weekdays.flatMap(({ day, nth }) => (nth === null ? [] : [{ weekday: day - 1, nth }]));
