import type { CivilDate } from "./civil-date.js";
import { afterMark, civilDateOf, digitsAt, epochDayOf, isCivilDate } from "./civil-date.js";

declare const localBrand: unique symbol;

/** What a calendar and a clock on the wall show, without a zone, to the second: `YYYY-MM-DDTHH:MM:SS`, 24 hours. */
export type LocalDateTime = string & {
  /** Only at compile time: keeps a string that was not read as a local time from passing as one. */
  readonly [localBrand]: true;
};

/**
 * The start of an occurrence as its rule first gave it, wherever it was moved later: a date for an event of whole
 * days, else a local date and time. Together with the series it names the occurrence for good.
 */
export type OccurrenceStart = CivilDate | LocalDateTime;

/** The seconds of a day on the wall. */
export const secondsPerDay = 86_400;

/** Whether a text is a date of the calendar and a time from 00:00:00 to 23:59:59. */
export const isLocalDateTime = (text: string): text is LocalDateTime =>
  /T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text) && isCivilDate(text.slice(0, -9));

/** Seconds on the wall from 1970-01-01T00:00:00, which count as if no clock were ever changed; a date is its midnight. */
export function wallSecondsOf(local: OccurrenceStart): number {
  const midnight = epochDayOf(local as CivilDate) * secondsPerDay; // both forms begin with the date
  if (local.length === 10) return midnight;
  return midnight + (digitsAt(local, 11, 13) * 60 + digitsAt(local, 14, 16)) * 60 + digitsAt(local, 17, 19);
}

/**
 * The local time at a number of {@link wallSecondsOf}.
 * @throws RangeError outside of the years 0001 to 9999.
 */
export function localDateTimeOf(wallSeconds: number): LocalDateTime {
  const day = Math.floor(wallSeconds / secondsPerDay);
  const second = wallSeconds - day * secondsPerDay;
  const minute = Math.floor(second / 60);
  const hour = Math.floor(minute / 60);
  const time = `${hours[hour]}${minutesAndSeconds[minute - hour * 60]}${minutesAndSeconds[second - minute * 60]}`;
  return `${civilDateOf(day)}${time}` as LocalDateTime;
}

const hours = afterMark("T");
const minutesAndSeconds = afterMark(":");
