import { daysFrom, partsOf } from "../kernel/civil-date.js";
import { weekdayOf } from "./calendar-days.js";
import { remainder } from "./integer-math.js";

/** The first day of the first week of a year: of that which has four days in it at least, as 4 January always does. */
export function firstDayOfWeeks(year: number, weekStart: number): number {
  const fourth = daysFrom(year, 1, 4);
  return fourth - remainder(weekdayOf(fourth) - weekStart, 7);
}

/** The year that the week of a day belongs to: of a day around the new year perhaps the one before or after. */
export function yearOfWeek(day: number, weekStart: number): number {
  const { year } = partsOf(day);
  if (day < firstDayOfWeeks(year, weekStart)) return year - 1;
  return day < firstDayOfWeeks(year + 1, weekStart) ? year : year + 1;
}

/** The first days of the weeks of a year that the numbers name, ascending and each once; those that it lacks are left out. */
export function weeksOfYear(year: number, weekStart: number, weekNumbers: readonly number[]): readonly number[] {
  const first = firstDayOfWeeks(year, weekStart);
  const weeks = (firstDayOfWeeks(year + 1, weekStart) - first) / 7;
  const numbers = weekNumbers.map((number) => (number > 0 ? number : weeks + 1 + number));
  return [...new Set(numbers)]
    .filter((number) => number >= 1 && number <= weeks)
    .sort((a, b) => a - b)
    .map((number) => first + (number - 1) * 7);
}
