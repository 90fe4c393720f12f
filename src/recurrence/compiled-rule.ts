import type { RuleFrequency } from "./rule-parts.js";

/** A weekday of which a rule takes one by its number. */
export interface NthWeekday {
  /** The weekday, 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
  /** The how-many-th, from the end if negative. */
  readonly nth: number;
}

/**
 * A rule made ready for expansion: integers alone, with what the start says where the rule is silent. A set of small
 * numbers is a bit mask, 0 for any. Days are counted from 1970-01-01, and times on the wall in seconds from there.
 */
export interface CompiledRule {
  /** The unit that it counts in. */
  readonly frequency: RuleFrequency;
  /** Every how many units. */
  readonly interval: number;
  /** The start on the wall, before which nothing occurs. */
  readonly start: number;
  /** The last time on the wall that may occur; before the start where nothing ever does. */
  readonly end: number;
  /** How many occurrences there are from the start on; infinite where they are not counted. */
  readonly count: number;
  /** Mask of the months, 1 to 12. */
  readonly months: number;
  /** Mask of the days of the month, 1 to 31. */
  readonly monthDays: number;
  /** Mask of the days of the month from the end, 1 for the last. */
  readonly monthDaysBack: number;
  /** Whether a day that a month lacks becomes its last; then the mask of such days. */
  readonly clampedMonthDays: number;
  /** Mask of the weekdays of which every one counts, 0 for Monday. */
  readonly weekdays: number;
  /** Weekdays that count by number. */
  readonly nthWeekdays: readonly NthWeekday[];
  /** Whether these are numbered within the year, and not within the month. */
  readonly isNthOfYear: boolean;
  /** Whether an nth weekday that there is not becomes the last. */
  readonly clampsWeekdays: boolean;
  /** Days of the year, from the end if negative. */
  readonly yearDays: ReadonlySet<number>;
  /** Weeks of the year, from the end if negative. */
  readonly weekNumbers: readonly number[];
  /** The day that weeks start on, 0 for Monday. */
  readonly weekStart: number;
  /** Seconds of the day at which it occurs, or of the unit where that is less than a day; ascending. */
  readonly times: readonly number[];
  /** Hours that it occurs in, where the unit is less than a day; empty for any. */
  readonly hours: ReadonlySet<number>;
  /** Minutes that it occurs in, where the unit is less than an hour; empty for any. */
  readonly minutes: ReadonlySet<number>;
  /** Seconds that it occurs on, where the unit is a second; empty for any. */
  readonly seconds: ReadonlySet<number>;
  /** Which of the times of a week, month or year count; empty for all. */
  readonly setPositions: readonly number[];
}
