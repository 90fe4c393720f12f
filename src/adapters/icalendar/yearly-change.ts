import type { CivilDate } from "../../kernel/civil-date.js";
import { addDays, addMonths, epochDayOf } from "../../kernel/civil-date.js";
import type { LocalDateTime } from "../../kernel/local-date-time.js";

/** A change of clocks that falls on a weekday of a month, each year. */
export interface YearlyChange {
  /** The month, 1 to 12. */
  readonly month: number;
  /** The weekday, 0 for Monday. */
  readonly weekday: number;
  /** The day of the month on or after which the weekday counts; `null` for the last one of the month. */
  readonly onOrAfter: number | null;
}

/** What some local times of one month have in common, given that they cover every place of a weekday; `null` for nothing. */
export function yearlyChange(onsets: readonly LocalDateTime[]): YearlyChange | null {
  const [first] = onsets;
  if (first === undefined) return null;
  const days = onsets.map((onset) => Number(onset.slice(8, 10)));
  const onOrAfter = Math.min(...days);
  const weekday = weekdayOf(dateOf(first));
  if (Math.max(...days) - onOrAfter !== 6 || onsets.some((onset) => weekdayOf(dateOf(onset)) !== weekday)) return null;
  const month = Number(first.slice(5, 7));
  const isLast = month !== 2 && onOrAfter + 6 === lengthOf(first);
  return { month, weekday, onOrAfter: isLast ? null : onOrAfter };
}

/** Whether a change of that month falls on the day that it falls on each year. */
export function isYearly({ weekday, onOrAfter }: YearlyChange, onset: LocalDateTime): boolean {
  const day = Number(onset.slice(8, 10));
  const least = onOrAfter ?? lengthOf(onset) - 6;
  return weekdayOf(dateOf(onset)) === weekday && day >= least && day <= least + 6;
}

/** The same as a rule. */
export function yearlyRule({ month, weekday, onOrAfter }: YearlyChange): string {
  const day = weekdays[weekday] ?? "";
  const yearly = `FREQ=YEARLY;BYMONTH=${month}`;
  if (onOrAfter === null) return `${yearly};BYDAY=-1${day}`;
  if (onOrAfter % 7 === 1) return `${yearly};BYDAY=${(onOrAfter + 6) / 7}${day}`;
  const days = Array.from({ length: 7 }, (_, i) => onOrAfter + i);
  return `${yearly};BYMONTHDAY=${days.join(",")};BYDAY=${day}`;
}

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

const dateOf = (local: LocalDateTime): CivilDate => local.slice(0, 10) as CivilDate;

/** 1970-01-01 was a Thursday. */
const weekdayOf = (date: CivilDate): number => (((epochDayOf(date) + 3) % 7) + 7) % 7;

/** The days of the month that a local time is in. */
const lengthOf = (local: LocalDateTime): number =>
  Number(addDays(addMonths(`${local.slice(0, 7)}-01` as CivilDate, 1), -1).slice(8, 10));
