import type { CivilDate } from "../kernel/civil-date.js";

/** The unit that a recurrence counts in. */
export type RecurrenceFrequency = "daily" | "weekly" | "monthly" | "yearly";

/** A day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * What becomes of a day that a month lacks, such as the 31st, 29 February or the fifth Friday: `skip` leaves the
 * month out, as RFC 5545 does; `lastDay` takes its last day, or its last such weekday.
 */
export type RecurrenceOverflow = "skip" | "lastDay";

/** A weekday that a recurrence falls on. */
export interface RecurrenceWeekday {
  /** The day of the week. */
  readonly day: IsoWeekday;
  /** The how-many-th of its month or year, from the end if negative, never 0; `null` for every one. */
  readonly nth: number | null;
}

/** How a recurrence ends. */
export type RecurrenceEnd =
  | {
      /** It never ends. */
      readonly kind: "never";
    }
  | {
      /** It ends after a number of occurrences. */
      readonly kind: "count";
      /** How many there are in total, the first included; 1 to 999. */
      readonly count: number;
    }
  | {
      /** It ends at a date. */
      readonly kind: "until";
      /** The last day on which an occurrence may start, in the zone of the event. */
      readonly date: CivilDate;
    };

/** When an event happens again, as data. What it cannot say is kept beside it as text of RFC 5545. */
export interface Recurrence {
  /** The unit that it counts in. */
  readonly frequency: RecurrenceFrequency;
  /** Every how many units; 1 to 999. */
  readonly interval: number;
  /** Weekdays that it falls on; empty for that of the start, where the frequency needs one. */
  readonly weekdays: readonly RecurrenceWeekday[];
  /** Days of the month that it falls on, 1 to 31, or -31 to -1 from the end; empty for that of the start. */
  readonly monthDays: readonly number[];
  /** Months that it falls in, 1 to 12; empty for all, or for that of the start in a yearly one. */
  readonly months: readonly number[];
  /** Which of the days of a period count, from 1, or from -1 at the end; empty for all. */
  readonly setPositions: readonly number[];
  /** What becomes of a day that a month lacks. */
  readonly overflow: RecurrenceOverflow;
  /** The day that weeks start on, which matters for every second week and the like; mostly Monday. */
  readonly weekStart: IsoWeekday;
  /** How it ends. */
  readonly end: RecurrenceEnd;
}
