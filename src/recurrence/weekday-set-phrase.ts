import type { IsoWeekday, RecurrenceWeekday } from "../model/recurrence.js";
import { inWeekOrder, isRange } from "./day-order.js";
import { dayPhrase } from "./day-phrase.js";
import { fillPhrase, onPhrase } from "./fill-phrase.js";
import type { RecurrencePhrases } from "./recurrence-phrases.js";

/**
 * Tells weekdays of each week, which are never numbered: "on Monday and Friday", "from Monday to Friday", "on every day
 * of the week".
 */
export function weekdaySetPhrase(
  weekdays: readonly RecurrenceWeekday[],
  weekStart: IsoWeekday,
  phrases: RecurrencePhrases,
): string {
  const days = inWeekOrder(weekdays, weekStart);
  const [first, last] = [days[0], days.at(-1)];
  if (days.length === 7)
    return onPhrase([fillPhrase(phrases.ofEachWeek, { day: dayPhrase("every", "day", phrases) })], phrases);
  if (first !== undefined && last !== undefined && isRange(days.map((day) => (day - weekStart + 7) % 7)))
    return fillPhrase(phrases.weekdayRange, { first: phrases.days[first], last: phrases.days[last] });
  const items = days.map((day) => dayPhrase("weekly", day, phrases));
  return onPhrase(items, phrases);
}
