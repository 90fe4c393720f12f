import type { CompiledRule } from "./compiled-rule.js";
import { sizeOfMask } from "./integer-math.js";

/** As many times as a rule ever has within one of its periods, or more. */
export const largestSet = (rule: CompiledRule): number => mostDays(rule) * rule.times.length;

function mostDays(rule: CompiledRule): number {
  if (rule.frequency === "weekly") return Math.min(7, sizeOrAll(rule.weekdays, 7));
  if (rule.frequency === "monthly") return mostDaysOfMonth(rule);
  if (rule.frequency !== "yearly") return 1;
  if (rule.weekNumbers.length > 0) return rule.weekNumbers.length * sizeOrAll(rule.weekdays, 7);
  const ofYear = rule.yearDays.size === 0 ? 366 : rule.yearDays.size;
  const ofMonths = sizeOrAll(rule.months, 12) * mostDaysOfMonth(rule);
  return Math.min(ofYear, rule.isNthOfYear ? ofYearByWeekdays(rule) : 366, rule.isNthOfYear ? 366 : ofMonths);
}

const ofYearByWeekdays = ({ weekdays, nthWeekdays }: CompiledRule): number =>
  weekdays === 0 && nthWeekdays.length === 0 ? 366 : sizeOfMask(weekdays) * 53 + nthWeekdays.length;

function mostDaysOfMonth({ monthDays, monthDaysBack, weekdays, nthWeekdays }: CompiledRule): number {
  const byDay = monthDays === 0 && monthDaysBack === 0 ? 31 : sizeOfMask(monthDays) + sizeOfMask(monthDaysBack);
  const byWeekday = weekdays === 0 && nthWeekdays.length === 0 ? 31 : sizeOfMask(weekdays) * 5 + nthWeekdays.length;
  return Math.min(31, byDay, byWeekday);
}

const sizeOrAll = (mask: number, all: number): number => (mask === 0 ? all : sizeOfMask(mask));
