import type { EventRefusalCode } from "../src/messages/event-refusal-code.js";
import type { RecurrenceRefusalCode, RRuleRefusalCode } from "../src/recurrence/recurrence-refusal-code.js";

/** When each code of events is given, one sentence each. */
export const whenEventRefused: Readonly<Record<EventRefusalCode | RecurrenceRefusalCode | RRuleRefusalCode, string>> = {
  EVENT_START_MISSING: "An event other than a note has no start, or one of whole days no first day.",
  EVENT_ENDS_BEFORE_START:
    "An event ends before it starts, by calendar and clock, or because the clocks skip the time of its start.",
  EVENT_SPAN_UNFIT: "An event of whole days is given a time, or one with times a date.",
  EVENT_OUT_OF_TIME: "An event would start or end outside the years 1600 to 2999.",
  EVENT_CATEGORY_UNFIT: "An event is given a category of another type.",
  EVENT_FIELD_UNFIT:
    "A call direction is given for something other than a call, or a priority for something other than a task.",
  EVENT_COORDINATES_INCOMPLETE: "One of the coordinates of a place is given without the other.",
  EVENT_ORGANIZER_TWICE: "An organiser is named both as a user and by an address.",
  EVENT_ARCHIVED: "An event that was put away, or an occurrence of such a series, is changed.",
  EVENT_CANCELLED: "A cancelled event is done or changed without being planned again first.",
  EVENT_HAS_NO_STATUS: "A status is given for a note.",
  EVENT_OF_SERIES: "A single occurrence of a series is put away or taken out again.",
  SERIES_LASTS_TOO_LONG: "An event that happens again would last over 366 days each time.",
  EVENT_NOT_A_SERIES: "An occurrence is named of an event that happens once.",
  OCCURRENCE_UNKNOWN: "A command names an occurrence that the series does not have.",
  OCCURRENCE_MISSING: "One occurrence, or one and those that follow, are meant, but none is named.",
  OCCURRENCE_EXTRA: "A series is to be parted at an occurrence that does not follow its rule.",
  OCCURRENCE_FIELD_OF_SERIES: "A recurrence or a company is given for one occurrence.",
  OCCURRENCE_CANCELLED: "A cancelled occurrence of a series is done or changed without being planned again first.",
  SERIES_EXCEPTIONS_TOO_MANY: "A series would have more than 1,000 occurrences that are cancelled or differ.",
  GUEST_ADDRESS_MISSING: "A guest is neither a colleague nor has an address.",
  GUEST_TWICE: "A guest is invited who is invited already, or twice at once.",
  GUESTS_TOO_MANY: "An event would have more than 200 guests.",
  GUEST_UNKNOWN: "An answer is taken down of, or an invitation withdrawn from, somebody who is not invited.",
  EVENT_EDIT_UNDONE: "A change of an event is undone twice.",
  EVENT_EDIT_RECORD_CHANGED: "A change of an event is to be undone, but what it wrote was changed since.",
  EVENT_EDIT_RECORD_USED: "A change of an event is to be undone, but other records refer to what it made.",
  RECURRENCE_NEVER_HAPPENS: "No date fits a recurrence, such as 30 February.",
  RECURRENCE_START_UNMATCHED: "The start of a series is not one of the times of its rule, and it is not to be moved.",
  RECURRENCE_ENDS_BEFORE_START: "The last date of a recurrence comes before the start.",
  RECURRENCE_SET_POSITION_TOO_FAR: "A recurrence chooses a day of its periods by a position that none of them has.",
  RECURRENCE_WEEKDAY_NTH_UNFIT:
    "A recurrence names the how-many-th weekday of a period that does not count them, or that has fewer.",
  RECURRENCE_PARTS_UNFIT: "Parts of a recurrence contradict its unit, such as days of the month every week.",
  RECURRENCE_TWICE: "A recurrence is given both by structure and as text.",
  RRULE_MALFORMED: "A part of the text of a rule cannot be read.",
  RRULE_PART_UNKNOWN: "The text of a rule has a part that RFC 5545 does not know.",
  RRULE_PART_TWICE: "A part stands in the text of a rule twice.",
  RRULE_VALUE_OUT_OF_RANGE: "A number in the text of a rule is out of its bounds.",
  RRULE_COUNT_AND_UNTIL: "The text of a rule has both COUNT and UNTIL.",
  RRULE_UNSUPPORTED: "The text of a rule has a part of RFC 7529, such as RSCALE.",
};
