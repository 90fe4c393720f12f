import type { CompiledRule } from "./compiled-rule.js";
import { hasMerelyWeekdays } from "./fit-days.js";
import { sizeOfMask } from "./integer-math.js";
import { wallsOfPeriod } from "./walls-of-period.js";

/**
 * How many times a rule occurs from its start to before a period, both of which its interval hits; `null` where that
 * must be counted one by one, because periods differ. A rule that only names weekdays of each week, that takes every nth
 * day, or one day that every month has, has as many times in each period. Of the first those before the start fall away.
 * @param start - The period of the start.
 */
export function countOfPeriods(rule: CompiledRule, start: number, before: number): number | null {
  if (!hasEqualPeriods(rule)) return null;
  if (before === start) return 0;
  let ofFirst = 0;
  let ofEach = 0;
  for (const wall of wallsOfPeriod(rule, start, rule.start)) {
    ofEach++;
    if (wall >= rule.start) ofFirst++;
  }
  return ofFirst + ofEach * ((before - start) / rule.interval - 1);
}

function hasEqualPeriods(rule: CompiledRule): boolean {
  if (rule.frequency === "weekly") return hasMerelyWeekdays(rule);
  if (rule.frequency === "daily") return hasMerelyWeekdays(rule) && rule.weekdays === 0;
  return rule.frequency === "monthly" && isOneDayOfEachMonth(rule);
}

/** Whether a rule takes, of every month, one day of the month or one nth weekday, which none lacks. */
function isOneDayOfEachMonth({
  months,
  monthDays,
  monthDaysBack,
  weekdays,
  nthWeekdays,
  yearDays,
}: CompiledRule): boolean {
  if (months !== 0 || weekdays !== 0 || yearDays.size > 0) return false;
  const days = monthDays | monthDaysBack;
  if (nthWeekdays.length === 0)
    return sizeOfMask(monthDays) + sizeOfMask(monthDaysBack) === 1 && (days & everyMonthsDays) !== 0;
  return days === 0 && nthWeekdays.length === 1 && nthWeekdays.every(({ nth }) => Math.abs(nth) < 5);
}

/** Mask of the days that no month lacks, 1 to 28. */
const everyMonthsDays = 2 ** 29 - 2;
