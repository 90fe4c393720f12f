import type { RecurrenceWeekday } from "../model/recurrence.js";
import { longestMonths } from "./calendar-days.js";
import { impliedDays } from "./implied-days.js";
import type { RuleParts } from "./rule-parts.js";

/**
 * A rule whose `overflow` is `lastDay`, said without it; `null` for the few that RFC 5545 has no words for, such as the
 * 29th and the 30th of every month. Thus the 31st becomes the last of the days 28 to 31, and the fifth weekday the last.
 * @param start - The start on the wall, in seconds from 1970-01-01.
 */
export function withoutOverflow(parts: RuleParts, start: number): RuleParts | null {
  if (parts.overflow === "skip") return parts;
  const plain: RuleParts = { ...parts, weekdays: weekdaysWithLast(parts), overflow: "skip" };
  const named = { ...plain, ...impliedDays(plain, start) };
  if (missableDays(named).length === 0) return plain;
  if (parts.frequency !== "monthly" && parts.frequency !== "yearly") return null;
  const longest = Math.max(...monthsOf(named).map(longestOf));
  const clipped = { ...named, monthDays: [...new Set(named.monthDays.map((day) => Math.min(day, longest)))] };
  if (missableDays(clipped).length === 0) return clipped;
  return asSetPosition(clipped, longest) ?? asLastDay(clipped, longest);
}

/** The weekdays of a rule, the last in place of the highest number: no lower one can be missing. */
function weekdaysWithLast({ frequency, months, weekdays }: RuleParts): readonly RecurrenceWeekday[] {
  const highest = frequency === "yearly" && months.length === 0 ? 53 : 5;
  const isOther = ({ day, nth }: RecurrenceWeekday): boolean =>
    nth !== -1 || !weekdays.some((other) => other.day === day && other.nth === highest);
  return weekdays.filter(isOther).map((weekday) => (weekday.nth === highest ? { ...weekday, nth: -1 } : weekday));
}

/** The days of the month that some month of a rule lacks, at times at least. */
export const missableDays = (parts: Pick<RuleParts, "months" | "monthDays">): readonly number[] =>
  parts.monthDays.filter((day) => monthsOf(parts).some((month) => day > shortestOf(month)));

/** Takes a single such day for the last of the days from the 28th to it; the others keep their places before it. */
function asSetPosition(parts: RuleParts, longest: number): RuleParts | null {
  const { frequency, months, monthDays, weekdays, setPositions } = parts;
  const [day = 0, ...more] = missableDays(parts);
  const isOneSet = frequency === "monthly" || months.length === 1;
  const isTaken = weekdays.length + setPositions.length + more.length > 0 || monthDays.some((other) => other < 0);
  if (!isOneSet || isTaken || (day === longest && monthDays.length > 1)) return null;
  const others = monthDays.filter((other) => other !== day);
  const days = [...new Set([...others, ...[28, 29, 30, 31].filter((end) => end <= day)])];
  return { ...parts, monthDays: days, setPositions: [...others.map((_, i) => i + 1), -1] };
}

/** Takes a day that no month goes beyond for its last day, which stands for the others where they are missing. */
function asLastDay(parts: RuleParts, longest: number): RuleParts | null {
  const { monthDays } = parts;
  if (!monthDays.includes(longest) && !monthDays.includes(-1)) return null;
  return { ...parts, monthDays: [...new Set(monthDays.map((day) => (day === longest ? -1 : day)))] };
}

const everyMonth = longestMonths.map((_, i) => i + 1);

const monthsOf = ({ months }: Pick<RuleParts, "months">): readonly number[] =>
  months.length > 0 ? months : everyMonth;

/** How many days a month has at most. */
export const longestOf = (month: number): number => longestMonths[month - 1] ?? 31;

const shortestOf = (month: number): number => (month === 2 ? 28 : longestOf(month));
