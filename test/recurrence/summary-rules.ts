import type { CivilDate } from "../../src/kernel/civil-date.js";
import type { IsoWeekday, Recurrence, RecurrenceEnd, RecurrenceWeekday } from "../../src/model/recurrence.js";

/** A rule of which only what matters is said. */
export const rule = (frequency: Recurrence["frequency"], more: Partial<Recurrence> = {}): Recurrence => ({
  frequency,
  interval: 1,
  weekdays: [],
  monthDays: [],
  months: [],
  setPositions: [],
  overflow: "skip",
  weekStart: 1,
  end: { kind: "never" },
  ...more,
});

/** Weekdays, each of every week. */
export const each = (...days: readonly IsoWeekday[]): RecurrenceWeekday[] => days.map((day) => ({ day, nth: null }));

/** A how-many-th weekday. */
export const nth = (position: number, day: IsoWeekday): RecurrenceWeekday => ({ day, nth: position });

/** An end after a number of times. */
export const times = (count: number): RecurrenceEnd => ({ kind: "count", count });

/** An end at a date. */
export const until = (date: string): RecurrenceEnd => ({ kind: "until", date: date as CivilDate });
