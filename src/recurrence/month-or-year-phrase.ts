import type { OccurrenceStart } from "../kernel/local-date-time.js";
import type { Recurrence } from "../model/recurrence.js";
import { dayPhrase, monthDayPhrase, nthDayPhrase, yearDayPhrase } from "./day-phrase.js";
import type { DayRule } from "./day-rule.js";
import { dayRuleOf } from "./day-rule.js";
import { fillPhrase, onPhrase } from "./fill-phrase.js";
import type { MissingDays } from "./missing-days.js";
import { missingDays } from "./missing-days.js";
import { monthDaysPhrase } from "./month-days-phrase.js";
import { countedNoun } from "./named-days.js";
import type { RecurrencePhrases } from "./recurrence-phrases.js";

/** Tells the days of a rule of months or years, and what becomes of them where they are missing. */
export function monthOrYearPhrase(recurrence: Recurrence, start: OccurrenceStart, phrases: RecurrencePhrases): string {
  const { frequency, overflow, setPositions } = recurrence;
  const rule = dayRuleOf(recurrence, start);
  const days = frequency === "monthly" ? monthlyPhrase(rule, phrases) : yearlyPhrase(rule, phrases);
  const missing = missingDays(frequency, rule);
  if (missing === null) return days;
  const isCounted = countedNoun(recurrence) !== null; // overflow is for days of the rule, not for what positions count
  if (overflow === "lastDay" && missing.replaceable.length > 0 && !isCounted)
    return fillPhrase(phrases.orElse, { days, others: lastPhrase(missing, phrases) });
  if (setPositions.length > 0 && !isCounted) return days; // of the days that there are, others are taken
  return fillPhrase(phrases.noted, { rule: days, note: noteOf(missing, phrases) });
}

const monthlyPhrase = (rule: DayRule, phrases: RecurrencePhrases): string =>
  rule.named.length === 0 ? monthDaysPhrase(rule.monthDays, phrases) : onPhrase(namedItems(rule, phrases), phrases);

function yearlyPhrase(rule: DayRule, phrases: RecurrencePhrases): string {
  if (!rule.everyMonth)
    return onPhrase(
      rule.months.flatMap((month) => itemsOfMonth(month, rule, phrases)),
      phrases,
    );
  const span = rule.named.length === 0 ? phrases.ofEachMonth : phrases.ofTheYear;
  return fillPhrase(span, { days: monthlyPhrase(rule, phrases) });
}

function itemsOfMonth(month: number, rule: DayRule, phrases: RecurrencePhrases): readonly string[] {
  const ofMonth = (day: string) =>
    fillPhrase(phrases.ofMonth, { day, ofMonth: phrases.ofMonths[month - 1] ?? String(month) });
  return rule.named.length > 0
    ? namedItems(rule, phrases).map(ofMonth)
    : rule.monthDays.map((day) =>
        day > 0 ? yearDayPhrase(month, day, phrases) : ofMonth(monthDayPhrase(day, phrases)),
      );
}

function namedItems({ named }: DayRule, phrases: RecurrencePhrases): readonly string[] {
  const items = named.map(({ noun, nth }) =>
    nth === null ? dayPhrase("every", noun, phrases) : nthDayPhrase(noun, nth, phrases),
  );
  return [...new Set(items)];
}

function lastPhrase({ replaceable, lackedBy }: MissingDays, phrases: RecurrencePhrases): string {
  const items = replaceable.map((noun) => dayPhrase("last", noun, phrases));
  const span = lackedBy === "years" ? phrases.ofTheYear : phrases.ofTheMonth;
  return fillPhrase(span, { days: onPhrase(items, phrases) });
}

function noteOf({ lackedBy }: MissingDays, phrases: RecurrencePhrases): string {
  if (lackedBy === "commonYears") return phrases.leapYears;
  return lackedBy === "months" ? phrases.monthsWithDay : phrases.yearsWithDay;
}
