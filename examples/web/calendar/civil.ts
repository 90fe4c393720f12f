import type { CivilDate, LocalDateTime } from "crmkit";
import { instantOfLocal, isCivilDate, localDateTimeAt } from "crmkit";

const dayMs = 86_400_000;

/** The date in a text of a query or a form; `null` for anything else. */
export const dateIn = (text: string | null | undefined): CivilDate | null =>
  typeof text === "string" && isCivilDate(text) ? text : null;

/** The date that a calendar in the zone shows at an instant. */
export const dateAt = (zone: string, at: Date): CivilDate => localDateTimeAt(zone, at).slice(0, 10) as CivilDate; // it begins with the date

/** The instant at which a date begins in the zone. */
export const startOf = (zone: string, date: CivilDate): Date =>
  instantOfLocal(zone, `${date}T00:00:00` as LocalDateTime); // a date and a time

/** The date some days later, or earlier. */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  new Date(noon(date).getTime() + days * dayMs).toISOString().slice(0, 10) as CivilDate; // ISO 8601 begins with the date

/** The Monday of the week. */
export const mondayOf = (date: CivilDate): CivilDate => addDays(date, -((noon(date).getUTCDay() + 6) % 7));

/** The first of a month, some months later or earlier. */
export function firstOfMonth(date: CivilDate, later = 0): CivilDate {
  const month = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 + later, 1));
  return month.toISOString().slice(0, 10) as CivilDate; // as above
}

/** The dates from one to another, which is not among them; 400 at most. */
export function datesFrom(from: CivilDate, to: CivilDate): readonly CivilDate[] {
  const dates: CivilDate[] = [];
  for (let date = from; date < to && dates.length < 400; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** A date in words, such as "Tuesday, 3 March 2026". */
export const longDate = (language: string, date: string): string => formatted(language, date, { dateStyle: "full" });

/** A date as a format of the language says it. */
export const formatted = (language: string, date: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(tagOf(language), { ...options, timeZone: "UTC" }).format(noon(date));

/** English as it is written in Europe, with a clock of 24 hours. */
export const tagOf = (language: string): string => (language === "en" ? "en-GB" : language);

const noon = (date: string): Date => new Date(`${date.slice(0, 10)}T12:00:00Z`);
