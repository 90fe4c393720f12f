import type { ExchangedDetails } from "../../calendar/exchange/exchanged-event.js";
import type { IcalendarRefusalCode } from "../../calendar/exchange/icalendar-refusal-codes.js";
import type { CivilDate } from "../../kernel/civil-date.js";
import { addDays } from "../../kernel/civil-date.js";
import type { Decision } from "../../kernel/decision.js";
import { accept, refuse } from "../../kernel/decision.js";
import type { LocalDateTime } from "../../kernel/local-date-time.js";
import { instantOfLocal, isTimeZone, localDateTimeAt } from "../../kernel/time-zone.js";
import { parseDuration } from "./duration.js";
import type { EventProperties } from "./event-properties.js";
import { propertyOf } from "./event-properties.js";
import { isLocal } from "./is-local.js";
import { inZone, readMoment, unreadable } from "./moment.js";
import { zoneProperty } from "./own-properties.js";
import type { Property } from "./property.js";
import { textOf } from "./property.js";
import type { ZoneFinder } from "./zone-finder.js";

/** When an event is. */
export type EventTimes = Pick<
  ExchangedDetails,
  "allDay" | "startLocal" | "endLocal" | "startOn" | "endOn" | "timeZone"
>;

type Answer<T> = Decision<T, IcalendarRefusalCode>;

/** Reads DTSTART with DTEND or DURATION. Without an end an event ends as it starts, or with its day (RFC 5545, 3.6.1). */
export function readTimes(properties: EventProperties, zones: ZoneFinder): Answer<EventTimes> {
  const property = propertyOf(properties, "DTSTART");
  if (property === undefined) return refuse({ code: "ICALENDAR_START_MISSING" });
  const start = readMoment(property, zones);
  if (!start.ok) return start;
  const { at, zone } = start.value;
  return isLocal(at) ? localTimes(at, zone, properties, zones) : wholeDays(at, zone, properties, zones);
}

function localTimes(
  start: LocalDateTime,
  zone: string,
  properties: EventProperties,
  zones: ZoneFinder,
): Answer<EventTimes> {
  const end = localEnd(start, zone, properties, zones);
  if (!end.ok) return end;
  if (end.value < start) return refuse({ code: "ICALENDAR_END_BEFORE_START" });
  return accept({
    allDay: false,
    startLocal: start,
    endLocal: end.value,
    startOn: null,
    endOn: null,
    timeZone: zone,
  });
}

function localEnd(
  start: LocalDateTime,
  zone: string,
  properties: EventProperties,
  zones: ZoneFinder,
): Answer<LocalDateTime> {
  const property = endProperty(properties);
  if (property === undefined) return accept(start);
  if (property.name === "DURATION") {
    const duration = parseDuration(property.value);
    if (duration === null) return unreadable(property);
    if (duration.negative) return refuse({ code: "ICALENDAR_END_BEFORE_START" });
    const day = addDays(start.slice(0, 10) as CivilDate, duration.days);
    const at = `${day}${start.slice(10)}` as LocalDateTime;
    const end = instantOfLocal(zone, at).getTime() + duration.seconds * 1000;
    return accept(duration.seconds === 0 ? at : localDateTimeAt(zone, new Date(end)));
  }
  const end = readMoment(property, zones);
  if (!end.ok) return end;
  const at = inZone(end.value, zone);
  return isLocal(at) ? accept(at) : unreadable(property);
}

function wholeDays(
  startOn: CivilDate,
  zone: string,
  properties: EventProperties,
  zones: ZoneFinder,
): Answer<EventTimes> {
  const end = dayAfter(startOn, properties, zones);
  if (!end.ok) return end;
  if (end.value < startOn) return refuse({ code: "ICALENDAR_END_BEFORE_START" });
  const told = propertyOf(properties, zoneProperty);
  const timeZone = told !== undefined && isTimeZone(textOf(told)) ? textOf(told) : zone;
  // Some calendars write the first day for the end of a single one.
  const endOn = end.value === startOn ? startOn : addDays(end.value, -1);
  return accept({ allDay: true, startLocal: null, endLocal: null, startOn, endOn, timeZone });
}

function dayAfter(startOn: CivilDate, properties: EventProperties, zones: ZoneFinder): Answer<CivilDate> {
  const property = endProperty(properties);
  if (property === undefined) return accept(addDays(startOn, 1));
  if (property.name === "DURATION") {
    const duration = parseDuration(property.value);
    if (duration === null || duration.seconds % 86_400 !== 0) return unreadable(property);
    const days = duration.days + duration.seconds / 86_400;
    return accept(addDays(startOn, duration.negative ? -days : days));
  }
  const end = readMoment(property, zones);
  if (!end.ok) return end;
  return isLocal(end.value.at) ? unreadable(property) : accept(end.value.at);
}

const endProperty = (properties: EventProperties): Property | undefined =>
  propertyOf(properties, "DTEND") ?? propertyOf(properties, "DURATION");
