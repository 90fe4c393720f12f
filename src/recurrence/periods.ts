import { daysFrom, partsOf } from "../kernel/civil-date.js";
import { secondsPerDay } from "../kernel/local-date-time.js";
import type { CompiledRule } from "./compiled-rule.js";
import { isFitMonth } from "./fit-days.js";
import { greatestDivisor } from "./integer-math.js";
import type { RuleFrequency } from "./rule-parts.js";
import { tickAtOrAfter, unitSeconds } from "./ticks-of-day.js";
import { yearOfWeek } from "./week-numbers.js";

/** The calendar repeats after so many days: 400 years. */
const daysPerCycle = 146_097;

/**
 * The period of a rule that a day lies in, by number: its year, month, week or day. Rules that count in less than a day
 * go by the day.
 */
export function periodOf(rule: CompiledRule, day: number): number {
  switch (rule.frequency) {
    case "yearly":
      return rule.weekNumbers.length > 0 ? yearOfWeek(day, rule.weekStart) : partsOf(day).year;
    case "monthly": {
      const { year, month } = partsOf(day);
      return year * 12 + month - 1;
    }
    case "weekly":
      return Math.floor((day + 3 - rule.weekStart) / 7);
    default:
      return day;
  }
}

/** The first day of a week by its number. */
export const firstDayOfWeek = (rule: CompiledRule, week: number): number => week * 7 - 3 + rule.weekStart;

/** The first period from a number on that the interval hits, counted from the period of the start. */
export function nextPeriod(rule: CompiledRule, start: number, from: number): number {
  switch (rule.frequency) {
    case "yearly":
    case "monthly":
    case "weekly":
      return start + Math.ceil((from - start) / rule.interval) * rule.interval;
    case "daily":
      return start + Math.ceil((dayInFitMonth(rule, from) - start) / rule.interval) * rule.interval;
    default:
      return Math.floor(tickAtOrAfter(rule, dayInFitMonth(rule, from) * secondsPerDay) / secondsPerDay);
  }
}

/**
 * After how many periods a rule repeats itself: where nothing occurred for so long, nothing ever will. That is 400
 * years, or more where the interval does not divide them.
 */
export function periodsPerCycle({ frequency, interval }: CompiledRule): number {
  const units = cycles[frequency];
  if (units !== undefined) return (units / greatestDivisor(units, interval)) * interval;
  const seconds = unitSeconds(frequency) * interval;
  return daysPerCycle * (seconds / greatestDivisor(seconds, daysPerCycle * secondsPerDay));
}

/** How many periods of a day or more make up the cycle of the calendar. */
const cycles: Readonly<Partial<Record<RuleFrequency, number>>> = {
  yearly: 400,
  monthly: 4_800,
  weekly: daysPerCycle / 7,
  daily: daysPerCycle,
};

function dayInFitMonth(rule: CompiledRule, day: number): number {
  if (rule.months === 0) return day;
  const { year, month } = partsOf(day);
  if (isFitMonth(rule, month)) return day;
  let next = month + 1;
  while (!isFitMonth(rule, ((next - 1) % 12) + 1)) next++;
  return daysFrom(next > 12 ? year + 1 : year, ((next - 1) % 12) + 1, 1);
}
