import { inDayOrder, isRange } from "./day-order.js";
import { dateNumber, monthDayPhrase } from "./day-phrase.js";
import { fillPhrase, onPhrase } from "./fill-phrase.js";
import type { RecurrencePhrases } from "./recurrence-phrases.js";

/** Tells days of a month that is not named: "on the 1st and the 15th", "from the 1st to the 7th". */
export function monthDaysPhrase(monthDays: readonly number[], phrases: RecurrencePhrases): string {
  const days = inDayOrder(monthDays);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  return first > 0 && isRange(days)
    ? fillPhrase(phrases.monthDayRange, { first: dateNumber(first, phrases), last: dateNumber(last, phrases) })
    : onPhrase(
        days.map((day) => monthDayPhrase(day, phrases)),
        phrases,
      );
}
