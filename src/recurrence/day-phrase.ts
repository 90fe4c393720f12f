import { fillForm, fillPhrase } from "./fill-phrase.js";
import type { DayNoun, DayPhrases, RecurrencePhrases } from "./recurrence-phrases.js";

/** Tells a day by its name alone: each one, each of every week, or the last. */
export const dayPhrase = (kind: "every" | "weekly" | "last", noun: DayNoun, phrases: RecurrencePhrases): string =>
  fillPhrase(dayPhrases(noun, phrases)[kind], { day: phrases.days[noun] });

/** Tells the how-many-th day of its name, from the end if negative. */
export function nthDayPhrase(noun: DayNoun, nth: number, phrases: RecurrencePhrases): string {
  if (nth === -1) return dayPhrase("last", noun, phrases);
  const n = Math.abs(nth);
  const ordinal = fillForm(phrases.ordinals, n, phrases, "ordinal");
  const phrase = dayPhrases(noun, phrases)[nth > 0 ? "nth" : "nthLast"];
  return fillPhrase(phrase, { day: phrases.days[noun], n, nth: ordinal });
}

/** Tells a day of a month that is not named: "the 1st", "the last day". */
export const monthDayPhrase = (day: number, phrases: RecurrencePhrases): string =>
  day < 0
    ? nthDayPhrase("day", day, phrases)
    : fillPhrase(phrases.monthDay, { date: dateNumber(day, phrases), n: day });

/** Tells a day of the year: "March 1". */
export const yearDayPhrase = (month: number, day: number, phrases: RecurrencePhrases): string =>
  fillPhrase(phrases.yearDay, { month: monthName(month, phrases), date: dateNumber(day, phrases), n: day });

/** The number of a day as dates have it: "1st". */
export const dateNumber = (day: number, phrases: RecurrencePhrases): string =>
  fillForm(phrases.dates, day, phrases, "ordinal");

/** The name of a month, 1 to 12. */
export const monthName = (month: number, { months }: RecurrencePhrases): string => months[month - 1] ?? String(month);

const dayPhrases = (noun: DayNoun, phrases: RecurrencePhrases): DayPhrases => ({
  ...phrases.dayPhrases,
  ...phrases.ownDayPhrases[noun],
});
