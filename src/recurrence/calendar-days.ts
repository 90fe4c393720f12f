import { daysFrom } from "../kernel/civil-date.js";
import { remainder } from "./integer-math.js";

/** The weekday of a day, 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: number): number => remainder(day + 3, 7);

/** How many days a month has. */
export const monthLength = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : longestMonths[month - 1] === 31 ? 31 : 30;

/** How many days a year has. */
export const yearLength = (year: number): number => (isLeapYear(year) ? 366 : 365);

/** The first day of a year. */
export const firstDayOfYear = (year: number): number => daysFrom(year, 1, 1);

/** How many days each month has in a leap year. */
export const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
