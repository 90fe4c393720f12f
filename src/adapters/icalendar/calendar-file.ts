import type { ExchangedEvent } from "../../calendar/exchange/exchanged-event.js";
import type { IcalendarNoteCode } from "../../calendar/exchange/icalendar-refusal-codes.js";
import type { Refusal, RefusalParam } from "../../kernel/decision.js";

/** Something that a calendar file holds and that is not read. */
export interface RefusedItem {
  /** What it is, such as `VEVENT` or `VTODO`; empty for lines that belong to nothing. */
  readonly component: string;
  /** Its UID; `null` where it has none. */
  readonly uid: string | null;
  /** Its SUMMARY; `null` where it has none. */
  readonly subject: string | null;
  /** On which line of the file it begins, from 1. */
  readonly line: number;
  /** Every reason that was found, never none. `path` names a field of the event. */
  readonly refusals: readonly Refusal[];
  /** Its lines, unfolded, parted by line feeds, so that nothing is lost. */
  readonly text: string;
}

/** Something that was read, but not quite as it stands there. */
export interface CalendarNote {
  /** What is worth knowing. */
  readonly code: IcalendarNoteCode;
  /** The UID of the event that it is about; `null` for the whole file. */
  readonly uid: string | null;
  /** On which line of the file it is, from 1. */
  readonly line: number;
  /** What a text about it tells, by name. */
  readonly params: Readonly<Record<string, RefusalParam>>;
}

/** What a calendar file comes to. */
export interface CalendarFile {
  /** What the file is for, such as `PUBLISH`, `REQUEST` or `CANCEL` (RFC 5546), in capitals; `null` where it does not say. */
  readonly method: string | null;
  /** What the calendar is called; `null` where it does not say. */
  readonly name: string | null;
  /** The events and series, in the order of the file. */
  readonly events: readonly ExchangedEvent[];
  /** What is not read, in the order of the file. */
  readonly refused: readonly RefusedItem[];
  /** What was read, but not quite as it stands there. */
  readonly notes: readonly CalendarNote[];
}
