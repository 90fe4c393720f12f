import type { CivilDate } from "./civil-date.js";
import { civilDateOf, epochDayOf } from "./civil-date.js";

declare const monthBrand: unique symbol;

/** A month of the proleptic Gregorian calendar without a zone, as `YYYY-MM`, years 0001 to 9999. */
export type CivilMonth = string & {
  /** Tells months from other texts, for the compiler alone. */
  readonly [monthBrand]: true;
};

/** The last month that there is. */
export const lastMonth = "9999-12" as CivilMonth;

/** Whether a text is a month of the calendar: `2026-13` is none. */
export const isCivilMonth = (text: string): text is CivilMonth => /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])$/.test(text);

/** The month that a date lies in. */
export const monthOf = (date: CivilDate): CivilMonth => date.slice(0, 7) as CivilMonth; // its year and month

/** The first day of a month. */
export const firstDayOf = (month: CivilMonth): CivilDate => `${month}-01` as CivilDate; // every month has one

/** The last day of a month. */
export const lastDayOf = (month: CivilMonth): CivilDate =>
  month === lastMonth
    ? (`${month}-31` as CivilDate) // no month comes after it
    : civilDateOf(epochDayOf(firstDayOf(monthAt(monthNumber(month) + 1))) - 1);

/** How many months lie between a month and the first month of the year 0. */
export const monthNumber = (month: CivilMonth): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

/**
 * The month of a {@link monthNumber}.
 * @throws RangeError for one that is not in the years 0001 to 9999.
 */
export function monthAt(number: number): CivilMonth {
  const year = Math.floor(number / 12);
  const text = `${String(year).padStart(4, "0")}-${String(number - year * 12 + 1).padStart(2, "0")}`;
  if (!isCivilMonth(text)) throw new RangeError(`no month has the number ${number}`);
  return text;
}
