import type { Messages, OccurrenceStart, Recurrence } from "crmkit";
import { isTimeZone, occurrencesBetween, recurrenceObjections, summarizeRecurrence, textOf } from "crmkit";

/** What a recurrence comes to, in words. */
export interface DescribedRecurrence {
  /** When it happens: "Every week on Monday, 5 times". */
  readonly summary: string;
  /** What speaks against it. */
  readonly problems: readonly string[];
  /** Its first dates. */
  readonly dates: readonly string[];
}

const mostDates = 5;
const tenYearsMs = 3_650 * 86_400_000;

/** Says when something happens again, in the language of the texts; the server and the browser do it alike. `null` while it is not filled in. */
export function describeRecurrence(
  recurrence: Recurrence | null,
  start: OccurrenceStart | null,
  timeZone: string,
  messages: Messages,
): DescribedRecurrence | null {
  if (recurrence === null || start === null || !isFilledIn(recurrence) || !isTimeZone(timeZone)) return null;
  const times = { start, timeZone, recurrence, rruleText: null, excludedStarts: [], extraStarts: [] };
  const objections = recurrenceObjections(times);
  const isUnmatched = objections.some(({ code }) => code === "RECURRENCE_START_UNMATCHED");
  const possible = objections.length === 0 || isUnmatched;
  const from = new Date(`${start.slice(0, 10)}T00:00:00Z`).getTime() - 2 * 86_400_000;
  const window = { from: new Date(from), to: new Date(from + tenYearsMs), limit: mostDates };
  return {
    summary: possible ? summarizeRecurrence(recurrence, start, messages.recurrence) : "",
    problems: objections.map((objection) => textOf(objection, messages)),
    dates: possible ? [...occurrencesBetween(times, window)].map((one) => told(one.start, messages.locale)) : [],
  };
}

/** The numbers that a recurrence can have, which the form may not. */
const isFilledIn = ({ interval, weekdays, end }: Recurrence): boolean =>
  isCount(interval) &&
  weekdays.every(({ day }) => isCount(day) && day <= 7) &&
  (end.kind !== "count" || isCount(end.count));

const isCount = (number: number): boolean => Number.isInteger(number) && number >= 1 && number <= 999;

/** The day of an occurrence, with its weekday. */
const told = (start: OccurrenceStart, locale: string): string =>
  new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${start.slice(0, 10)}T12:00:00Z`));
