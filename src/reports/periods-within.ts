import type { CivilDate, CivilPeriod } from "../kernel/civil-date.js";
import { addDays, addMonths, startOfPeriod } from "../kernel/civil-date.js";

/** The first days of the periods that two days and those between them lie in, in order. */
export function periodsWithin(from: CivilDate, to: CivilDate, period: CivilPeriod): CivilDate[] {
  const last = startOfPeriod(to, period);
  const found = [startOfPeriod(from, period)];
  for (let day = startOfPeriod(from, period); day < last; found.push(day)) day = nextPeriod(day, period);
  return found;
}

/** The first day of the period after the one that begins on a day. */
export const nextPeriod = (day: CivilDate, period: CivilPeriod): CivilDate => {
  if (period === "day") return addDays(day, 1);
  return period === "week" ? addDays(day, 7) : addMonths(day, period === "month" ? 1 : 12);
};
