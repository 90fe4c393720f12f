import type { Id } from "../kernel/id.js";
import type { OccurrenceStart } from "../kernel/local-date-time.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { Guest } from "../model/guest.js";
import type { Warning } from "../plan/write-plan.js";

/** An exception of a series that has no occurrence any more after a change of the series. */
export interface OrphanedOccurrence {
  /** The original start, as it was before the change. */
  readonly occurrence: OccurrenceStart;
  /** The event that was taken out for it; `null` for a cancelled occurrence, or an extra one. */
  readonly eventId: Id<"calendarEvent"> | null;
  /** What became of it: dropped for it has no more meaning, put away, or kept as an event of its own because it took place. */
  readonly becomes: "dropped" | "archived" | "kept";
}

/** What a command on an event came to. */
export interface EventResult {
  /** The event that the command was about; of an occurrence, the event that stands for it now; of this and following, the new series. */
  readonly event: CalendarEvent;
  /** The series before it, of which this and the following ones were taken; `null` for anything else. */
  readonly head: CalendarEvent | null;
  /** The guests of the event; those of its series where it has none of its own. */
  readonly guests: readonly Guest[];
  /** Exceptions that have no occurrence any more. */
  readonly orphans: readonly OrphanedOccurrence[];
  /** What the user should know. */
  readonly warnings: readonly Warning[];
  /** Undoes the command; `null` where there is nothing to undo but the entry itself. */
  readonly journalId: Id<"journal"> | null;
}
