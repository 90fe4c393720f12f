import type { CompiledRule } from "./compiled-rule.js";
import { hasMerelyWeekdays } from "./fit-days.js";
import { wallsOfPeriod } from "./walls-of-period.js";

/**
 * How many times a rule occurs from its start to before a period, both of which its interval hits; `null` where that
 * must be counted one by one, because periods differ. A rule that only names weekdays of each week, or that takes every
 * so-manieth day, has as many times in each period, but for the first, of which the start may lack some.
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

const hasEqualPeriods = (rule: CompiledRule): boolean =>
  hasMerelyWeekdays(rule) && (rule.frequency === "weekly" || (rule.frequency === "daily" && rule.weekdays === 0));
