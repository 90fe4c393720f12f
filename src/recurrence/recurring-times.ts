import type { OccurrenceStart } from "../kernel/local-date-time.js";
import type { Recurrence } from "../model/recurrence.js";

/** When an event happens, and happens again. What a calendar event holds of it has the same names. */
export interface RecurringTimes {
  /** The start of the first occurrence: a date for whole days, else a local date and time in the zone. */
  readonly start: OccurrenceStart;
  /** IANA time zone whose calendar and clocks the starts are those of. */
  readonly timeZone: string;
  /** When it happens again; `null` for an event that happens once, and for a rule that only `rruleText` can say. */
  readonly recurrence: Recurrence | null;
  /** A rule as the value of an RRULE of RFC 5545, where `recurrence` cannot say it; `null` otherwise. */
  readonly rruleText: string | null;
  /** Starts of the rule that do not take place. */
  readonly excludedStarts: readonly OccurrenceStart[];
  /** Starts besides those of the rule. */
  readonly extraStarts: readonly OccurrenceStart[];
}

/** One time that an event happens. */
export interface Occurrence {
  /** Its start as the rule gives it; together with the series it names the occurrence for good. */
  readonly start: OccurrenceStart;
  /** The instant of the start: in a gap of the zone's clocks moved on by the gap, in an overlap the first of the two. */
  readonly startsAt: Date;
}

/** The bounds within which occurrences are asked for. */
export interface OccurrenceWindow {
  /** The earliest start, itself included. */
  readonly from: Date;
  /** The latest start, itself not included. */
  readonly to: Date;
  /** The most occurrences that are given, 1 to 10,000. */
  readonly limit: number;
}
