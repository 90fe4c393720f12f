/**
 * Why a calendar file, or an item of it, is not read.
 *
 * - `ICALENDAR_MALFORMED`: what stands on `line` is no content line, a component is not closed there, or it is no
 *   calendar at all.
 * - `ICALENDAR_TOO_LARGE`: the file has more than so many `characters` or `components`.
 * - `ICALENDAR_VERSION_UNKNOWN`: it is written in another `version` than 2.0, such as the older vCalendar 1.0.
 * - `ICALENDAR_LINE_TOO_LONG`: what begins on `line` has more than `most` characters.
 * - `ICALENDAR_COMPONENT_UNSUPPORTED`: a `component` such as VTODO, VJOURNAL or VFREEBUSY is no event.
 * - `ICALENDAR_PROPERTY_REPEATED`: a `property` that may stand there once stands there several times, also RRULE.
 * - `ICALENDAR_VALUE_UNREADABLE`: the value of a `property` on `line` is no date, time or duration, or none that fits.
 * - `ICALENDAR_START_MISSING`: there is no DTSTART.
 * - `ICALENDAR_END_BEFORE_START`: it ends before it starts.
 * - `ICALENDAR_SUBJECT_MISSING`: SUMMARY is missing or blank, and the options give no other.
 * - `ICALENDAR_ZONE_UNKNOWN`: neither its name nor its VTIMEZONE tells which IANA zone `zone` is, or the calendar has asked
 *   for too many zones that only their clocks tell.
 * - `ICALENDAR_RULE_TOO_FREQUENT`: it happens again more than once a day, by the hour, minute or second.
 * - `ICALENDAR_EXRULE_UNSUPPORTED`: exceptions are told by a rule (EXRULE), which RFC 5545 gave up.
 * - `ICALENDAR_PERIOD_UNSUPPORTED`: a further occurrence has a duration of its own (RDATE;VALUE=PERIOD).
 * - `ICALENDAR_RANGE_UNSUPPORTED`: a change is one of this and all following occurrences (RANGE=THISANDFUTURE).
 * - `ICALENDAR_DATES_TOO_MANY`: a series has more than `most` EXDATE, RDATE or changed occurrences.
 * - `ICALENDAR_GUESTS_TOO_MANY`: more than `most` are invited.
 * - `ICALENDAR_UID_TWICE`: another event of this UID has a higher SEQUENCE, or was changed later, or stands before it.
 * - `ICALENDAR_OVERRIDE_TWICE`: the same of an occurrence that differs from its series.
 * - `ICALENDAR_SERIES_REFUSED`: it is an occurrence of a series that is refused.
 */
export type IcalendarRefusalCode =
  | "ICALENDAR_MALFORMED"
  | "ICALENDAR_TOO_LARGE"
  | "ICALENDAR_VERSION_UNKNOWN"
  | "ICALENDAR_LINE_TOO_LONG"
  | "ICALENDAR_COMPONENT_UNSUPPORTED"
  | "ICALENDAR_PROPERTY_REPEATED"
  | "ICALENDAR_VALUE_UNREADABLE"
  | "ICALENDAR_START_MISSING"
  | "ICALENDAR_END_BEFORE_START"
  | "ICALENDAR_SUBJECT_MISSING"
  | "ICALENDAR_ZONE_UNKNOWN"
  | "ICALENDAR_RULE_TOO_FREQUENT"
  | "ICALENDAR_EXRULE_UNSUPPORTED"
  | "ICALENDAR_PERIOD_UNSUPPORTED"
  | "ICALENDAR_RANGE_UNSUPPORTED"
  | "ICALENDAR_DATES_TOO_MANY"
  | "ICALENDAR_GUESTS_TOO_MANY"
  | "ICALENDAR_UID_TWICE"
  | "ICALENDAR_OVERRIDE_TWICE"
  | "ICALENDAR_SERIES_REFUSED";

/**
 * What is worth knowing of something that was read.
 *
 * - `ICALENDAR_UID_MADE`: it had no UID; the one that it has now is made of what it says, the same each time.
 * - `ICALENDAR_SERIES_MISSING`: it is an occurrence of a series that the file does not hold.
 * - `ICALENDAR_GUEST_TWICE`: `email` is invited several times and counts once, with the first answer.
 * - `ICALENDAR_ZONE_MATCHED`: what the file calls `zone` was taken for `timeZone`, whose clocks change likewise.
 * - `ICALENDAR_DAMAGED`: the calendar is not closed, or something is closed in it that is not open: lines may be missing.
 */
export type IcalendarNoteCode =
  | "ICALENDAR_UID_MADE"
  | "ICALENDAR_SERIES_MISSING"
  | "ICALENDAR_GUEST_TWICE"
  | "ICALENDAR_ZONE_MATCHED"
  | "ICALENDAR_DAMAGED";
