/**
 * Reads and writes calendar files (iCalendar, RFC 5545), with `ical.js` as a peer.
 * @module
 */
export type {
  ExchangedAlarm,
  ExchangedDetails,
  ExchangedEvent,
  ExchangedGuest,
  ExchangedOverride,
  ExchangedParts,
  ExchangedPerson,
} from "../../calendar/exchange/exchanged-event.js";
export type { IcalendarNoteCode, IcalendarRefusalCode } from "../../calendar/exchange/icalendar-refusal-codes.js";
export type { CalendarFile, CalendarNote, RefusedItem } from "./calendar-file.js";
export type { ReadCalendarOptions } from "./read-calendar.js";
export { readCalendar } from "./read-calendar.js";
export type { WriteCalendarOptions } from "./write-calendar.js";
export { writeCalendar } from "./write-calendar.js";
