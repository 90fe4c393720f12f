import type { ReferenceRefusalCode } from "../reference-data/resolve-named.js";
import type { EventStandingRefusalCode } from "./apply-edit.js";
import type { EventSpanRefusalCode } from "./complete-times.js";
import type { ArchiveEventRefusalCode } from "./decide-archive-event.js";
import type { UndoEventEditRefusalCode } from "./decide-undo-event-edit.js";
import type { GuestRefusalCode } from "./edit-guests.js";
import type { EditOccurrenceRefusalCode } from "./edit-occurrence.js";
import type { EventDetailsRefusalCode } from "./event-objections.js";
import type { ExceptionRefusalCode } from "./exclude-occurrence.js";
import type { OccurrenceRefusalCode } from "./occurrence-target.js";
import type { SeriesRefusalCode } from "./series-objections.js";

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
