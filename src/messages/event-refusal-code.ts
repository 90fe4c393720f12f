import type { EventSpanRefusalCode } from "../calendar/complete-span.js";
import type { ArchiveEventRefusalCode } from "../calendar/decide-archive-event.js";
import type { EventDetailsRefusalCode, EventStandingRefusalCode } from "../calendar/event-objections.js";
import type { UndoEventEditRefusalCode } from "../calendar/series/decide-undo-event-edit.js";
import type { GuestRefusalCode } from "../calendar/series/edit-guests.js";
import type { EditOccurrenceRefusalCode } from "../calendar/series/edit-occurrence.js";
import type { ExceptionRefusalCode } from "../calendar/series/exclude-occurrence.js";
import type { OccurrenceRefusalCode } from "../calendar/series/occurrence-target.js";
import type { SeriesRefusalCode } from "../calendar/series-objections.js";
import type { ReferenceRefusalCode } from "../reference-data/resolve-named.js";

/** Why a command on an event is refused, besides what it says of its recurrence and of records that it names. */
export type EventRefusalCode = Exclude<
  | EventSpanRefusalCode
  | EventDetailsRefusalCode
  | EventStandingRefusalCode
  | OccurrenceRefusalCode
  | EditOccurrenceRefusalCode
  | ExceptionRefusalCode
  | SeriesRefusalCode
  | GuestRefusalCode
  | ArchiveEventRefusalCode
  | UndoEventEditRefusalCode,
  ReferenceRefusalCode
>;
