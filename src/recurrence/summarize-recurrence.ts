import type { CivilDate } from "../kernel/civil-date.js";
import { epochDayOf } from "../kernel/civil-date.js";
import type { OccurrenceStart } from "../kernel/local-date-time.js";
import type { IsoWeekday, Recurrence, RecurrenceEnd, RecurrenceWeekday } from "../model/recurrence.js";
import { weekdayOf } from "./calendar-days.js";
import { inWeekOrder } from "./day-order.js";
import { dateNumber, monthName } from "./day-phrase.js";
import { commaPhrase, fillForm, fillPhrase } from "./fill-phrase.js";
import { limitPhrases } from "./limit-phrases.js";
import { monthOrYearPhrase } from "./month-or-year-phrase.js";
import type { RecurrencePhrases } from "./recurrence-phrases.js";
import { weekdaySetPhrase } from "./weekday-set-phrase.js";

/**
 * Says when an event happens again, as a sentence without a full stop: "Every week on Monday, 5 times". The start gives
 * the day where the rule leaves it out.
 */
export function summarizeRecurrence(
  recurrence: Recurrence,
  start: OccurrenceStart,
  phrases: RecurrencePhrases,
): string {
  const every = everyPhrase(recurrence, phrases);
  const days = daysPhrase(recurrence, start, phrases);
  const rule = days === null ? every : fillPhrase(phrases.happens, { every, days });
  const end = endPhrase(recurrence.end, phrases);
  return commaPhrase([rule, ...limitPhrases(recurrence, phrases), ...(end === null ? [] : [end])], phrases);
}

function everyPhrase({ frequency, interval }: Recurrence, phrases: RecurrencePhrases): string {
  return interval === 1
    ? phrases.every[frequency]
    : fillForm(phrases.everyFew[frequency], interval, phrases, "cardinal");
}

function daysPhrase(recurrence: Recurrence, start: OccurrenceStart, phrases: RecurrencePhrases): string | null {
  if (recurrence.frequency === "daily") return null;
  return recurrence.frequency === "weekly"
    ? weeklyPhrase(recurrence, start, phrases)
    : monthOrYearPhrase(recurrence, start, phrases);
}

function weeklyPhrase(recurrence: Recurrence, start: OccurrenceStart, phrases: RecurrencePhrases): string {
  const { weekdays, weekStart } = recurrence;
  const days = weekdays.length > 0 ? weekdays : [weekdayOfStart(start)];
  const rule = weekdaySetPhrase(days, weekStart, phrases);
  if (!dependsOnWeekStart(recurrence)) return rule;
  const note = fillPhrase(phrases.weeksFrom, { day: phrases.days[weekStart] });
  return fillPhrase(phrases.noted, { rule, note });
}

/** With one day a week, and with every week and all its days, it is the same whichever day weeks start on. */
const dependsOnWeekStart = ({ interval, weekdays, weekStart, setPositions }: Recurrence): boolean =>
  weekStart !== 1 && inWeekOrder(weekdays, weekStart).length > 1 && (interval > 1 || setPositions.length > 0);

const weekdayOfStart = (start: OccurrenceStart): RecurrenceWeekday => ({
  day: (weekdayOf(epochDayOf(start.slice(0, 10) as CivilDate)) + 1) as IsoWeekday, // both forms begin with the date
  nth: null,
});

function endPhrase(end: RecurrenceEnd, phrases: RecurrencePhrases): string | null {
  if (end.kind === "never") return null;
  if (end.kind === "count") return fillForm(phrases.times, end.count, phrases, "cardinal");
  const [year, month, day] = [Number(end.date.slice(0, 4)), Number(end.date.slice(5, 7)), Number(end.date.slice(8))];
  const date = dateNumber(day, phrases);
  return fillPhrase(phrases.until, { year, month: monthName(month, phrases), date, n: day });
}
