import type { CivilDate, CivilPeriod } from "../kernel/civil-date.js";
import { addDays, addMonths, startOfPeriod } from "../kernel/civil-date.js";

/** The first days of the periods that two days and those between them lie in, in order. */
export function periodsWithin(from: CivilDate, to: CivilDate, period: CivilPeriod): CivilDate[] {
  const found: CivilDate[] = [];
  for (let day = startOfPeriod(from, period); day <= to; day = next(day, period)) {
    found.push(day);
    if (day >= lastStart) break;
  }
  return found;
}

/** Periods that begin later have none after them. */
const lastStart = "9999-01-01";

const next = (day: CivilDate, period: CivilPeriod): CivilDate => {
  if (period === "day") return addDays(day, 1);
  return period === "week" ? addDays(day, 7) : addMonths(day, period === "month" ? 1 : 12);
};
