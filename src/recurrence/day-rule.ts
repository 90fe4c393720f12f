import type { OccurrenceStart } from "../kernel/local-date-time.js";
import type { Recurrence } from "../model/recurrence.js";
import { inDayOrder } from "./day-order.js";
import type { NamedDay } from "./named-days.js";
import { namedDays } from "./named-days.js";

/** The days of months or years that a rule falls on, those of the start filled in. */
export interface DayRule {
  /** Weekdays by their names; while there are any, days of the month only limit them. */
  readonly named: readonly NamedDay[];
  /** Days of the month, from the end if negative, in the order that they are told in. */
  readonly monthDays: readonly number[];
  /** Months, ascending, never none. */
  readonly months: readonly number[];
  /** Whether those are all months because the rule names none. */
  readonly everyMonth: boolean;
}

/** Which days a rule of months or years falls on. */
export function dayRuleOf(recurrence: Recurrence, start: OccurrenceStart): DayRule {
  const { frequency, months } = recurrence;
  const named = namedDays(recurrence);
  const isDayOfStart = recurrence.monthDays.length === 0 && named.length === 0;
  const monthDays = isDayOfStart ? [Number(start.slice(8, 10))] : inDayOrder(recurrence.monthDays);
  if (months.length > 0) return { named, monthDays, months: inDayOrder(months), everyMonth: false };
  const isMonthOfStart = isDayOfStart && frequency === "yearly";
  return isMonthOfStart
    ? { named, monthDays, months: [Number(start.slice(5, 7))], everyMonth: false }
    : { named, monthDays, months: allMonths, everyMonth: true };
}

const allMonths = Array.from({ length: 12 }, (_, i) => i + 1);
