import type { Recurrence } from "../model/recurrence.js";
import { dayRank, inDayOrder, inWeekOrder, nounOf } from "./day-order.js";
import type { DayNoun } from "./recurrence-phrases.js";

/** Days of a month or year that have a name. */
export interface NamedDay {
  /** What they are called. */
  readonly noun: DayNoun;
  /** The how-many-th, from the end if negative; `null` for each. */
  readonly nth: number | null;
}

/** The weekdays of a rule of months or years by their names, in the order that they are told in. */
export function namedDays(recurrence: Recurrence): readonly NamedDay[] {
  const counted = countedNoun(recurrence);
  if (counted !== null) return inDayOrder(recurrence.setPositions).map((nth) => ({ noun: counted, nth }));
  const noun = sharedNoun(recurrence);
  if (noun !== null) return [{ noun, nth: null }];
  const sorted = [...recurrence.weekdays].sort((a, b) => dayRank(a.nth ?? 0) - dayRank(b.nth ?? 0) || a.day - b.day);
  return sorted.map(({ day, nth }) => ({ noun: day, nth }));
}

/** What the days are called that set positions count, where that says it all: the last weekday of a month. */
export function countedNoun(recurrence: Recurrence): DayNoun | null {
  const { frequency, months, monthDays, setPositions } = recurrence;
  const isOneSpan = frequency === "monthly" || (frequency === "yearly" && new Set(months).size < 2);
  return isOneSpan && monthDays.length === 0 && setPositions.length > 0 ? sharedNoun(recurrence) : null;
}

const sharedNoun = ({ weekdays }: Recurrence): DayNoun | null =>
  weekdays.every(({ nth }) => nth === null) ? nounOf(inWeekOrder(weekdays, 1)) : null;
