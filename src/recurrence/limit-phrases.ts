import type { Recurrence } from "../model/recurrence.js";
import { inDayOrder } from "./day-order.js";
import { monthName, nthDayPhrase } from "./day-phrase.js";
import { fillPhrase, listPhrase } from "./fill-phrase.js";
import { monthDaysPhrase } from "./month-days-phrase.js";
import { countedNoun } from "./named-days.js";
import type { RecurrencePhrases } from "./recurrence-phrases.js";
import { weekdaySetPhrase } from "./weekday-set-phrase.js";

/** What keeps days out that the frequency of a rule and the days in it would give. */
export function limitPhrases(recurrence: Recurrence, phrases: RecurrencePhrases): readonly string[] {
  const limits = [
    weekdayLimit(recurrence, phrases),
    monthDayLimit(recurrence, phrases),
    monthLimit(recurrence, phrases),
    positionLimit(recurrence, phrases),
  ];
  return limits.filter((days) => days !== null).map((days) => fillPhrase(phrases.only, { days }));
}

const weekdayLimit = ({ frequency, weekdays, weekStart }: Recurrence, phrases: RecurrencePhrases): string | null =>
  frequency === "daily" && weekdays.length > 0 ? weekdaySetPhrase(weekdays, weekStart, phrases) : null;

function monthDayLimit({ frequency, weekdays, monthDays }: Recurrence, phrases: RecurrencePhrases): string | null {
  const areTold = (frequency === "monthly" || frequency === "yearly") && weekdays.length === 0;
  return areTold || monthDays.length === 0 ? null : monthDaysPhrase(monthDays, phrases);
}

function monthLimit({ frequency, months }: Recurrence, phrases: RecurrencePhrases): string | null {
  if (frequency === "yearly" || months.length === 0) return null;
  const names = inDayOrder(months).map((month) => monthName(month, phrases));
  return fillPhrase(phrases.inMonths, { months: listPhrase(names, phrases) });
}

function positionLimit(recurrence: Recurrence, phrases: RecurrencePhrases): string | null {
  const { setPositions } = recurrence;
  if (setPositions.length === 0 || countedNoun(recurrence) !== null) return null;
  return listPhrase(
    inDayOrder(setPositions).map((position) => nthDayPhrase("ofThese", position, phrases)),
    phrases,
  );
}
