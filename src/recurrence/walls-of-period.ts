import { secondsPerDay } from "../kernel/local-date-time.js";
import type { CompiledRule } from "./compiled-rule.js";
import { fitDaysOfMonth, isFitDay, isFitMonth } from "./fit-days.js";
import { firstDayOfWeek } from "./periods.js";
import { pickPositions } from "./pick-positions.js";
import { ticksOfDay } from "./ticks-of-day.js";
import { weeksOfYear } from "./week-numbers.js";

/**
 * The times on the wall at which a rule occurs within a period, ascending and each once, whether or not they lie
 * between its start and its end. Where it counts in less than a day, those long before `from` are left out.
 */
export function wallsOfPeriod(rule: CompiledRule, period: number, from: number): Iterable<number> {
  switch (rule.frequency) {
    case "yearly":
      return timesOfDays(rule, daysOfYear(rule, period));
    case "monthly":
      return timesOfDays(rule, daysOfMonth(rule, Math.floor(period / 12), (period % 12) + 1));
    case "weekly":
      return timesOfDays(rule, daysOfWeek(rule, firstDayOfWeek(rule, period)));
    case "daily":
      return isFitDay(rule, period) ? timesOfDays(rule, [period]) : [];
    default:
      return isFitDay(rule, period) ? ticksOfDay(rule, period, from) : [];
  }
}

function daysOfYear(rule: CompiledRule, year: number): readonly number[] {
  if (rule.weekNumbers.length > 0)
    return weeksOfYear(year, rule.weekStart, rule.weekNumbers).flatMap((first) => daysOfWeek(rule, first));
  const found: number[] = [];
  for (let month = 1; month <= 12; month++) for (const day of daysOfMonth(rule, year, month)) found.push(day);
  return found;
}

const daysOfMonth = (rule: CompiledRule, year: number, month: number): readonly number[] =>
  isFitMonth(rule, month) ? fitDaysOfMonth(rule, year, month) : none;

const none: readonly number[] = [];

function daysOfWeek(rule: CompiledRule, first: number): readonly number[] {
  const found: number[] = [];
  for (let day = first; day < first + 7; day++) if (isFitDay(rule, day)) found.push(day);
  return found;
}

function timesOfDays({ times, setPositions }: CompiledRule, days: readonly number[]): readonly number[] {
  const walls: number[] = [];
  for (const day of days) for (const time of times) walls.push(day * secondsPerDay + time);
  return setPositions.length === 0 ? walls : pickPositions(walls, setPositions);
}
