import type { CivilDate } from "../../kernel/civil-date.js";
import type { IsoWeekday } from "../../model/recurrence.js";

/** A stretch of a day, by the clock on the wall. */
export interface WorkingTime {
  /** When it starts, `HH:MM`, 00:00 to 23:59. */
  readonly from: string;
  /** When it is over, `HH:MM`, later than `from`; `24:00` for the end of the day. */
  readonly to: string;
}

/** When somebody works. */
export interface WorkingHours {
  /** IANA time zone of the clocks and the calendar. */
  readonly timeZone: string;
  /** The stretches of each day of the week, in ascending order and without overlaps; a day that is left out is off. */
  readonly days: Readonly<Partial<Record<IsoWeekday, readonly WorkingTime[] | undefined>>>;
  /** Dates that are off whatever their day of the week, such as holidays. */
  readonly daysOff?: readonly CivilDate[] | undefined;
}
