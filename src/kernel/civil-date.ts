declare const civilBrand: unique symbol;

/** A day of the proleptic Gregorian calendar without a zone, as ISO 8601 `YYYY-MM-DD`, years 0001 to 9999. */
export type CivilDate = string & {
  /** Tells dates from other texts, for the compiler alone. */
  readonly [civilBrand]: true;
};

/** A span of days that groups and reports count by. Weeks start on Monday (ISO 8601). */
export type CivilPeriod = "day" | "week" | "month" | "year";

/** Days since 1970-01-01. */
export function epochDayOf(date: CivilDate): number {
  return daysFrom(digitsAt(date, 0, 4), digitsAt(date, 5, 7), digitsAt(date, 8, 10));
}

/**
 * The date that lies a whole number of days after 1970-01-01.
 * @throws RangeError for a day that is not in the years 0001 to 9999.
 */
export function civilDateOf(epochDay: number): CivilDate {
  if (!Number.isInteger(epochDay) || epochDay < firstDay || epochDay > lastDay)
    throw new RangeError(`no civil date lies ${epochDay} days after 1970-01-01`);
  return textOf(epochDay);
}

/**
 * The date a number of days later, or earlier for a negative number.
 * @throws RangeError where it leaves the years 0001 to 9999.
 */
export const addDays = (date: CivilDate, days: number): CivilDate => civilDateOf(epochDayOf(date) + days);

/**
 * The same day a number of months later, or earlier for a negative number; the last day of a month that is too short.
 * @throws RangeError where it leaves the years 0001 to 9999.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const first = (at: number): number => daysFrom(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1, 1);
  const lastDayOfMonth = first(month + 1) - first(month);
  return civilDateOf(first(month) + Math.min(Number(date.slice(8, 10)), lastDayOfMonth) - 1);
}

/** The first day of the period that a date lies in. */
export function startOfPeriod(date: CivilDate, period: CivilPeriod): CivilDate {
  if (period === "day") return date;
  if (period === "month") return `${date.slice(0, 7)}-01` as CivilDate;
  if (period === "year") return `${date.slice(0, 4)}-01-01` as CivilDate;
  const epochDay = epochDayOf(date);
  return civilDateOf(epochDay - ((((epochDay + 3) % 7) + 7) % 7));
}

/** Whether a text is a date of the calendar: `2026-02-30` is none. */
export const isCivilDate = (text: string): text is CivilDate =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= "0001" && textOf(epochDayOf(text as CivilDate)) === text;

/** The numbers from 0 to 99 as two digits, made once: texts of dates are what most of the time of an expansion goes into. */
const twoDigits = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, "0"));

const dashed = afterMark("-");

/** The same after a mark. */
export function afterMark(mark: string): readonly string[] {
  return twoDigits.map((digits) => mark + digits);
}

const firstDay = daysFrom(1, 1, 1);
const lastDay = daysFrom(9999, 12, 31);

// Both directions after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": March is the first month.
/** Days from 1970-01-01 to a day of any year; a day that the month lacks is one of the months around. */
export function daysFrom(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** Year, month and day of the month that lie so many days after 1970-01-01. */
export function partsOf(epochDay: number): { year: number; month: number; day: number } {
  const z = epochDay + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

function textOf(epochDay: number): CivilDate {
  if (epochDay < written.first || epochDay >= written.next) written = monthAround(epochDay);
  return `${written.text}${dashed[epochDay - written.first + 1]}` as CivilDate;
}

/** The month that was last written. Dates are mostly written in the order of a calendar, and most stay within it. */
let written = { first: 0, next: 0, text: "" };

function monthAround(epochDay: number): typeof written {
  const { year, month, day } = partsOf(epochDay);
  const century = Math.floor(year / 100);
  const next = month === 12 ? daysFrom(year + 1, 1, 1) : daysFrom(year, month + 1, 1);
  const text = `${twoDigits[century]}${twoDigits[year - century * 100]}${dashed[month]}`;
  return { first: epochDay - day + 1, next, text };
}

/** The number that the digits of a text from one place to before another are. Reading them so takes a fifth of the time of a slice. */
export function digitsAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - zero;
  return value;
}

const zero = 48; // the code of the digit 0
