import type { IcalendarRefusalCode } from "../calendar/exchange/icalendar-refusal-codes.js";

/** English texts of why a calendar file, or an item of it, is not read. */
export const enIcalendarRefusals: Readonly<Record<IcalendarRefusalCode, string>> = {
  ICALENDAR_MALFORMED: "Line {line} of the calendar file cannot be read.",
  ICALENDAR_TOO_LARGE: "A calendar file has at most {characters} characters and {components} components.",
  ICALENDAR_VERSION_UNKNOWN: "The calendar file is of version {version}; only 2.0 is read.",
  ICALENDAR_LINE_TOO_LONG: "Line {line} of the calendar file is longer than {most} characters.",
  ICALENDAR_COMPONENT_UNSUPPORTED: "{component} is no event and is not read.",
  ICALENDAR_PROPERTY_REPEATED: "{property} stands there more than once.",
  ICALENDAR_VALUE_UNREADABLE: "The value of {property} in line {line} cannot be read.",
  ICALENDAR_START_MISSING: "It has no start (DTSTART).",
  ICALENDAR_END_BEFORE_START: "It ends before it starts.",
  ICALENDAR_SUBJECT_MISSING: "It has no title (SUMMARY).",
  ICALENDAR_ZONE_UNKNOWN: "Nothing tells which time zone “{zone}” is.",
  ICALENDAR_RULE_TOO_FREQUENT: "It happens again more than once a day ({frequency}).",
  ICALENDAR_EXRULE_UNSUPPORTED: "Exceptions by a rule (EXRULE) are not read.",
  ICALENDAR_PERIOD_UNSUPPORTED: "Further occurrences with a duration of their own (RDATE of periods) are not read.",
  ICALENDAR_RANGE_UNSUPPORTED: "A change of this and the following occurrences (RANGE) is not read.",
  ICALENDAR_DATES_TOO_MANY: "A series has at most {most} exceptions of a kind.",
  ICALENDAR_GUESTS_TOO_MANY: "An event has at most {most} guests.",
  ICALENDAR_UID_TWICE: "The file holds a newer version of this event.",
  ICALENDAR_OVERRIDE_TWICE: "The file holds a newer version of this occurrence.",
  ICALENDAR_SERIES_REFUSED: "The series that it belongs to is not read.",
};
