import { knownLanguage } from "../kernel/known-language.js";
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
  formatterOf(`${unit} ${language}`, () => {
    const options = { style: "unit", unit, unitDisplay: "long" } as const;
    return new Intl.NumberFormat(knownLanguage(language), options);
  }).format(amount);

/** Told as UTC, so that no zone is counted in again. */
const format = (language: string, options: Intl.DateTimeFormatOptions, start: OccurrenceStart): string =>
  formatterOf(
    `${options.dateStyle} ${options.timeStyle} ${language}`,
    () => new Intl.DateTimeFormat(knownLanguage(language), { ...options, timeZone: "UTC" }),
  ).format(new Date(start.includes("T") ? `${start}Z` : `${start}T00:00:00Z`));

/** A formatter costs a hundred times what it does. */
const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

const mostFormatters = 200;

function formatterOf<F extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => F): F {
  const found = formatters.get(key);
  if (found !== undefined) return found as F; // a key begins with what is formatted
  if (formatters.size >= mostFormatters) formatters.clear();
  const made = make();
  formatters.set(key, made);
  return made;
}
