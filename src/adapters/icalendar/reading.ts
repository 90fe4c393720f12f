import type { ExchangedEvent } from "../../calendar/exchange/exchanged-event.js";
import type { CalendarNote, RefusedItem } from "./calendar-file.js";

/** What has been read of a file so far. */
export interface Reading {
  /** The events. */
  readonly events: ExchangedEvent[];
  /** What is not read. */
  readonly refused: RefusedItem[];
  /** What is worth knowing. */
  readonly notes: CalendarNote[];
}
