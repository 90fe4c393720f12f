import type { IsoWeekday, RecurrenceWeekday } from "../model/recurrence.js";
import type { DayNoun } from "./recurrence-phrases.js";

/** Numbers of days or positions, each once: those from the start first, then those from the end, both ascending. */
export const inDayOrder = (numbers: readonly number[]): number[] =>
  [...new Set(numbers)].sort((a, b) => dayRank(a) - dayRank(b));

/** Where a number of a day comes in its period: those from the end come after those from the start. */
export const dayRank = (day: number): number => (day < 0 ? day + 1_000 : day);

/** The days of the week, each once, in the order of a week that starts on a day. */
export const inWeekOrder = (weekdays: readonly RecurrenceWeekday[], weekStart: IsoWeekday): IsoWeekday[] =>
  [...new Set(weekdays.map(({ day }) => day))].sort((a, b) => ((a - weekStart + 7) % 7) - ((b - weekStart + 7) % 7));

/** Whether numbers in ascending order are three or more without a gap. */
export const isRange = (numbers: readonly number[]): boolean =>
  numbers.length > 2 && numbers.every((value, i) => i === 0 || value - 1 === numbers[i - 1]);

/** What weekdays in the order of a week from Monday are called together; `null` where they have no name. */
export function nounOf(days: readonly IsoWeekday[]): DayNoun | null {
  const [only] = days;
  return days.length === 1 && only !== undefined ? only : (sets.get(days.join("")) ?? null);
}

const sets: ReadonlyMap<string, DayNoun> = new Map([
  ["12345", "workday"],
  ["67", "weekendDay"],
  ["1234567", "day"],
]);
