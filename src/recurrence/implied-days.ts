import { partsOf } from "../kernel/civil-date.js";
import { secondsPerDay } from "../kernel/local-date-time.js";
import type { IsoWeekday } from "../model/recurrence.js";
import { weekdayOf } from "./calendar-days.js";
import type { RuleParts } from "./rule-parts.js";

type DayParts = Pick<RuleParts, "weekdays" | "monthDays" | "months">;

/**
 * The days, and the month, that the start says where a rule is silent; nothing where it is not.
 * @param start - The start on the wall, in seconds from 1970-01-01.
 */
export function impliedDays(
  { frequency, months, monthDays, weekdays, yearDays = [], weekNumbers = [] }: SpokenParts,
  start: number,
): Partial<DayParts> {
  if (monthDays.length + weekdays.length + yearDays.length > 0) return {};
  const startDay = Math.floor(start / secondsPerDay);
  if (frequency === "weekly" || weekNumbers.length > 0)
    return { weekdays: [{ day: (weekdayOf(startDay) + 1) as IsoWeekday, nth: null }] }; // 1 to 7
  const { month, day } = partsOf(startDay);
  if (frequency === "monthly") return { monthDays: [day] };
  return frequency === "yearly" ? { monthDays: [day], months: months.length > 0 ? months : [month] } : {};
}

type SpokenParts = DayParts & Pick<RuleParts, "frequency"> & Partial<Pick<RuleParts, "yearDays" | "weekNumbers">>;
