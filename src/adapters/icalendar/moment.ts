import type { IcalendarRefusalCode } from "../../calendar/exchange/icalendar-refusal-codes.js";
import { isCivilDate } from "../../kernel/civil-date.js";
import type { Decision } from "../../kernel/decision.js";
import { accept, refuse } from "../../kernel/decision.js";
import type { OccurrenceStart } from "../../kernel/local-date-time.js";
import { isLocalDateTime } from "../../kernel/local-date-time.js";
import { instantOfLocal, localDateTimeAt } from "../../kernel/time-zone.js";
import { isLocal } from "./is-local.js";
import type { Property } from "./property.js";
import { paramOf, valuesOf } from "./property.js";
import type { ZoneFinder } from "./zone-finder.js";

/** A date, or a local time in a zone. */
export interface Moment {
  /** The date, or the local time. */
  readonly at: OccurrenceStart;
  /** The IANA zone of a local time; of a date the zone whose calendar it is taken from. */
  readonly zone: string;
}

/** Reads the dates and times of a property: of several zones each with its own. */
export function readMoments(property: Property, zones: ZoneFinder): Decision<readonly Moment[], IcalendarRefusalCode> {
  if (!property.value.split(",").every((value) => dateOrTime.test(value))) return unreadable(property);
  const moments: Moment[] = [];
  // Some calendars do not say that a value is a date.
  const type = property.value.includes("T") ? "DATE-TIME" : "DATE";
  for (const value of valuesOf({ ...property, params: new Map([["VALUE", [type]]]) })) {
    const at = String(value).replace(/Z$/, "");
    if (!isStart(at)) return unreadable(property);
    const zone = at === value ? zoneOf(property, at, zones) : "UTC";
    if (zone === null)
      return refuse({ code: "ICALENDAR_ZONE_UNKNOWN", params: { zone: paramOf(property, "TZID") ?? "" } });
    moments.push({ at, zone });
  }
  return accept(moments);
}

const dateOrTime = /^\d{8}(?:T\d{6}Z?)?$/;

/** Reads a property that has one date or time. */
export function readMoment(property: Property, zones: ZoneFinder): Decision<Moment, IcalendarRefusalCode> {
  const moments = readMoments(property, zones);
  if (!moments.ok) return moments;
  const [only, ...others] = moments.value;
  return only === undefined || others.length > 0 ? unreadable(property) : accept(only);
}

/** Refuses a value that is not of the form that its property takes. */
export const unreadable = ({ name, line }: Property): Decision<never, IcalendarRefusalCode> =>
  refuse({ code: "ICALENDAR_VALUE_UNREADABLE", params: { property: name, line } });

/** The same instant as a zone's clocks show it; a date stays what it is. */
export const inZone = ({ at, zone }: Moment, target: string): OccurrenceStart =>
  isLocal(at) && zone !== target ? localDateTimeAt(target, instantOfLocal(zone, at)) : at;

/** Years that leave room on both sides for zones and durations. */
const isStart = (text: string): text is OccurrenceStart =>
  (isCivilDate(text) || isLocalDateTime(text)) && text >= "0100" && text < "9900";

function zoneOf(property: Property, at: OccurrenceStart, zones: ZoneFinder): string | null {
  const tzid = paramOf(property, "TZID");
  return tzid === undefined || !isLocal(at) ? zones.floating : zones.find(tzid, Number(at.slice(0, 4)));
}
