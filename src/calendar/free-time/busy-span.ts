import type { OccurrenceStart } from "../../kernel/local-date-time.js";
import type { TimeSpan } from "./time-span.js";

/** A time at which a user is busy because of an event. */
export interface BusySpan extends TimeSpan {
  /** The user. */
  readonly userId: string;
  /** The event, or the series. */
  readonly eventId: string;
  /** Which occurrence of the event it is, by its start as the rule gives it. */
  readonly occurrence: OccurrenceStart;
}
