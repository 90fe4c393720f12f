import { dateFormat, numberFormat } from "../kernel/intl-formats.js";
import type { OccurrenceStart } from "../kernel/local-date-time.js";

/** A day in words, such as "Tuesday, March 10, 2026". What a calendar shows goes in: the zone was counted in already. */
export const dateInWords = (language: string, date: OccurrenceStart): string =>
  format(language, { dateStyle: "full" }, date);

/** A time of day, such as "10:00 AM". */
export const timeInWords = (language: string, local: OccurrenceStart): string =>
  format(language, { timeStyle: "short" }, local);

/** A day and a time, or a day alone where there is no time. */
export const momentInWords = (language: string, start: OccurrenceStart): string =>
  format(language, start.includes("T") ? { dateStyle: "full", timeStyle: "short" } : { dateStyle: "full" }, start);

/** A number of minutes, hours, days or weeks, such as "3 days". */
export const lengthInWords = (language: string, amount: number, unit: "minute" | "hour" | "day" | "week"): string =>
  numberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(amount);

const format = (language: string, options: Intl.DateTimeFormatOptions, start: OccurrenceStart): string =>
  dateFormat(language, options).format(new Date(start.includes("T") ? `${start}Z` : `${start}T00:00:00Z`));
