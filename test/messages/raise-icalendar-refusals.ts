import { readCalendar } from "../../src/adapters/icalendar/read-calendar.js";
import type { IcalendarRefusalCode } from "../../src/calendar/exchange/icalendar-refusal-codes.js";
import { calendarText, eventText } from "../adapters/icalendar/calendar-text.js";
import type { Raise } from "./raise-call-faults.js";

/** Reads a calendar file; what is refused in it is in the answer. */
const read =
  (text: string): Raise =>
  async () =>
    readCalendar(text, { timeZone: "Europe/Paris" }).refused;

const event = (...lines: readonly string[]): Raise => read(calendarText(eventText(...lines)));

const events = (...items: readonly (readonly string[])[]): Raise =>
  read(calendarText(...items.map((lines) => eventText(...lines))));

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

const daily = "RRULE:FREQ=DAILY;COUNT=5";
const second = "RECURRENCE-ID;TZID=Europe/Paris:20260303T090000";
const unsaid = ["BEGIN:VEVENT", "UID:a", "SUMMARY:Visit", "END:VEVENT"].join("\r\n");

/** A way to get each code of calendar files. */
export const raiseIcalendarRefusals: Readonly<Record<IcalendarRefusalCode, Raise>> = {
  ICALENDAR_MALFORMED: event("this is no line"),
  ICALENDAR_TOO_LARGE: read(`X:${"x".repeat(10_000_001)}`),
  ICALENDAR_VERSION_UNKNOWN: read(calendarText(eventText()).replace("VERSION:2.0", "VERSION:1.0")),
  ICALENDAR_LINE_TOO_LONG: event(`X-A:${"x".repeat(100_001)}`),
  ICALENDAR_COMPONENT_UNSUPPORTED: read(calendarText("BEGIN:VTODO\r\nUID:t\r\nEND:VTODO")),
  ICALENDAR_PROPERTY_REPEATED: event("SUMMARY:a", "SUMMARY:b"),
  ICALENDAR_VALUE_UNREADABLE: event("DTSTART:20260230T090000"),
  ICALENDAR_START_MISSING: read(calendarText(unsaid)),
  ICALENDAR_END_BEFORE_START: event("DTEND;TZID=Europe/Paris:20260302T080000"),
  ICALENDAR_SUBJECT_MISSING: event("SUMMARY: "),
  ICALENDAR_ZONE_UNKNOWN: event("DTSTART;TZID=Mars/Olympus:20260302T090000"),
  ICALENDAR_RULE_TOO_FREQUENT: event("RRULE:FREQ=HOURLY;COUNT=3"),
  ICALENDAR_EXRULE_UNSUPPORTED: event(daily, "EXRULE:FREQ=WEEKLY"),
  ICALENDAR_PERIOD_UNSUPPORTED: event("RDATE;VALUE=PERIOD:20260303T090000Z/PT2H"),
  ICALENDAR_RANGE_UNSUPPORTED: event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260302T080000Z"),
  ICALENDAR_DATES_TOO_MANY: event(
    "RRULE:FREQ=DAILY",
    ...times(1_001, (i) => `EXDATE;VALUE=DATE:2${String(i).padStart(3, "0")}0101`),
  ),
  ICALENDAR_GUESTS_TOO_MANY: event(...times(201, (i) => `ATTENDEE:mailto:guest-${i}@example.org`)),
  ICALENDAR_UID_TWICE: events(["SEQUENCE:1"], ["SEQUENCE:2"]),
  ICALENDAR_OVERRIDE_TWICE: events([daily], [second, "SEQUENCE:1"], [second, "SEQUENCE:2"]),
  ICALENDAR_SERIES_REFUSED: events(["RRULE:FREQ=HOURLY"], [second]),
};
