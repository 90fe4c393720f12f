import { longestMonths } from "./calendar-days.js";
import type { CompiledRule } from "./compiled-rule.js";
import { fitDaysOfMonth, isFitMonth } from "./fit-days.js";
import { holds } from "./integer-math.js";
import { largestSet } from "./largest-set.js";
import { hasOpenTick } from "./ticks-of-day.js";

/** Whether it can be seen at once that a rule never occurs. Where it cannot, the expansion finds it, or else ends. */
export const isImpossible = (rule: CompiledRule): boolean =>
  rule.times.length === 0 || !hasMonthWithDay(rule) || !hasFitDay(rule) || !hasPositionInSet(rule) || !hasTime(rule);

function hasMonthWithDay({ months, monthDays, monthDaysBack, clampedMonthDays }: CompiledRule): boolean {
  if ((monthDays | monthDaysBack) === 0 || clampedMonthDays !== 0) return true;
  const days = monthDays | monthDaysBack;
  return longestMonths.some((length, i) => (months === 0 || holds(months, i + 1)) && (days & daysUpTo(length)) !== 0);
}

/** The mask of the days that a month of a length has, from 1. */
const daysUpTo = (length: number): number => (length === 31 ? -1 : 2 ** (length + 1) - 1);

/** Whether parts that speak of days agree on any: as in years, which are of 14 kinds, all among these 28. */
function hasFitDay(rule: CompiledRule): boolean {
  const byMonthDay = (rule.monthDays | rule.monthDaysBack) !== 0;
  const byWeekday = rule.weekdays !== 0 || rule.nthWeekdays.length > 0;
  const isAgreed = rule.yearDays.size === 0 && !(byMonthDay && byWeekday);
  return isAgreed || years.some((year) => longestMonths.some((_, i) => hasFitDayOfMonth(rule, year, i + 1)));
}

const years = Array.from({ length: 28 }, (_, i) => 2001 + i);

const hasFitDayOfMonth = (rule: CompiledRule, year: number, month: number): boolean =>
  isFitMonth(rule, month) && fitDaysOfMonth(rule, year, month).length > 0;

const hasPositionInSet = (rule: CompiledRule): boolean =>
  rule.setPositions.length === 0 || rule.setPositions.some((position) => Math.abs(position) <= largestSet(rule));

const hasTime = (rule: CompiledRule): boolean =>
  rule.hours.size + rule.minutes.size + rule.seconds.size === 0 || hasOpenTick(rule);
