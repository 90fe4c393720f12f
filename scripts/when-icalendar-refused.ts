import type { IcalendarRefusalCode } from "../src/calendar/exchange/icalendar-refusal-codes.js";

/** When each code of calendar files is given, one sentence each. */
export const whenIcalendarRefused: Readonly<Record<IcalendarRefusalCode, string>> = {
  ICALENDAR_MALFORMED:
    "A calendar file, or an item of it, has a line that is no content line, or a component that is not closed.",
  ICALENDAR_TOO_LARGE: "A calendar file is too large.",
  ICALENDAR_VERSION_UNKNOWN: "A calendar file is of another version than 2.0.",
  ICALENDAR_LINE_TOO_LONG: "An item of a calendar file has a line of over 100,000 characters.",
  ICALENDAR_COMPONENT_UNSUPPORTED:
    "A calendar file holds something other than an event, such as a task of its own or a journal.",
  ICALENDAR_PROPERTY_REPEATED:
    "An item of a calendar file has a property twice that may stand there once, also two rules.",
  ICALENDAR_VALUE_UNREADABLE: "A date, a time or a duration of a calendar file cannot be read.",
  ICALENDAR_START_MISSING: "An event of a calendar file has no start.",
  ICALENDAR_END_BEFORE_START: "An event of a calendar file ends before it starts.",
  ICALENDAR_SUBJECT_MISSING: "An event of a calendar file has no title, and the options give none.",
  ICALENDAR_ZONE_UNKNOWN:
    "Neither the name of a zone nor its VTIMEZONE tells which one is meant, or the calendar names more than 50 that only their clocks tell.",
  ICALENDAR_RULE_TOO_FREQUENT: "An event of a calendar file happens again by the hour, the minute or the second.",
  ICALENDAR_EXRULE_UNSUPPORTED: "An event of a calendar file has exceptions by a rule.",
  ICALENDAR_PERIOD_UNSUPPORTED: "An event of a calendar file has further occurrences as periods.",
  ICALENDAR_RANGE_UNSUPPORTED: "An item of a calendar file changes one occurrence and those that follow.",
  ICALENDAR_DATES_TOO_MANY: "A series of a calendar file has more than 1,000 excluded, further or changed occurrences.",
  ICALENDAR_GUESTS_TOO_MANY: "An event of a calendar file has more than 200 guests.",
  ICALENDAR_UID_TWICE: "A calendar file holds an event twice: the older version is left.",
  ICALENDAR_OVERRIDE_TWICE: "A calendar file holds a changed occurrence twice: the older version is left.",
  ICALENDAR_SERIES_REFUSED: "A changed occurrence of a calendar file belongs to a series that is refused.",
};
