import { daysFrom, partsOf } from "../kernel/civil-date.js";
import { firstDayOfYear, monthLength, weekdayOf, yearLength } from "./calendar-days.js";
import type { CompiledRule } from "./compiled-rule.js";
import { holds } from "./integer-math.js";

/** Whether a rule lets a day of the month pass, by every part that speaks of days. */
export function isFitDay(rule: CompiledRule, day: number): boolean {
  if (hasMerelyWeekdays(rule)) return isFitWeekday(rule, day);
  const { year, month, day: dayOfMonth } = partsOf(day);
  return isFitMonth(rule, month) && isFitDate(rule, year, month, dayOfMonth, day);
}

/** Whether a rule lets a month pass. */
export const isFitMonth = ({ months }: CompiledRule, month: number): boolean => months === 0 || holds(months, month);

/** The days of a month that a rule lets pass, whether or not it does the month. */
export function fitDaysOfMonth(rule: CompiledRule, year: number, month: number): number[] {
  const before = daysFrom(year, month, 1) - 1;
  const length = monthLength(year, month);
  const likely = likelyDays(rule, before + 1);
  const found: number[] = [];
  for (let dayOfMonth = 1; dayOfMonth <= length; dayOfMonth++)
    if (holds(likely, dayOfMonth) && isFitDate(rule, year, month, dayOfMonth, before + dayOfMonth))
      found.push(before + dayOfMonth);
  return found;
}

/**
 * Mask of the days of a month outside of which none is fit. Mostly it holds a few, so that the month need not be tried day by
 * day, which is what most of the time of a monthly rule would go into.
 */
function likelyDays(
  { monthDays, monthDaysBack, clampedMonthDays, weekdays, nthWeekdays }: CompiledRule,
  first: number,
): number {
  const named = (monthDaysBack | clampedMonthDays) === 0 && monthDays !== 0 ? monthDays : allDays;
  let wanted = weekdays;
  for (const { weekday } of nthWeekdays) wanted |= 1 << weekday;
  if (wanted === 0) return named;
  const firstWeekday = weekdayOf(first);
  let days = 0;
  for (let i = 0; i < 7; i++) if (holds(wanted, (firstWeekday + i) % 7)) days |= everySeventhDay << i;
  return named & days;
}

const allDays = -1;

/** Mask of the 1st, 8th, 15th, 22nd and 29th. */
const everySeventhDay = (1 << 1) | (1 << 8) | (1 << 15) | (1 << 22) | (1 << 29);

/** Whether no part of a rule speaks of days but those that name every one of a weekday, if any. */
export const hasMerelyWeekdays = ({ months, monthDays, monthDaysBack, yearDays, nthWeekdays }: CompiledRule): boolean =>
  (months | monthDays | monthDaysBack) === 0 && yearDays.size === 0 && nthWeekdays.length === 0;

const isFitWeekday = ({ weekdays }: CompiledRule, day: number): boolean =>
  weekdays === 0 || holds(weekdays, weekdayOf(day));

function isFitDate(rule: CompiledRule, year: number, month: number, dayOfMonth: number, day: number): boolean {
  if (!isFitMonthDay(rule, dayOfMonth, monthLength(year, month))) return false;
  if (rule.yearDays.size > 0 && !isFitYearDay(rule, day - firstDayOfYear(year) + 1, yearLength(year))) return false;
  if (rule.nthWeekdays.length === 0) return isFitWeekday(rule, day);
  if (rule.weekdays !== 0 && isFitWeekday(rule, day)) return true;
  return rule.isNthOfYear
    ? isNthWeekday(rule, day, firstDayOfYear(year), yearLength(year))
    : isNthWeekday(rule, day, day - dayOfMonth + 1, monthLength(year, month));
}

function isFitMonthDay(rule: CompiledRule, dayOfMonth: number, length: number): boolean {
  if ((rule.monthDays | rule.monthDaysBack) === 0) return true;
  if (holds(rule.monthDays, dayOfMonth) || holds(rule.monthDaysBack, length + 1 - dayOfMonth)) return true;
  return dayOfMonth === length && (rule.clampedMonthDays >>> length) >>> 1 !== 0; // days beyond the last
}

const isFitYearDay = ({ yearDays }: CompiledRule, dayOfYear: number, length: number): boolean =>
  yearDays.has(dayOfYear) || yearDays.has(dayOfYear - length - 1);

function isNthWeekday(rule: CompiledRule, day: number, first: number, length: number): boolean {
  const weekday = weekdayOf(day);
  const fromStart = Math.floor((day - first) / 7) + 1;
  const fromEnd = -Math.floor((first + length - 1 - day) / 7) - 1;
  return rule.nthWeekdays.some(
    ({ weekday: wanted, nth }) =>
      wanted === weekday &&
      (nth === fromStart || nth === fromEnd || (rule.clampsWeekdays && fromEnd === -1 && nth > fromStart)),
  );
}
