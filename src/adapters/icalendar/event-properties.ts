import type { IcalendarRefusalCode } from "../../calendar/exchange/icalendar-refusal-codes.js";
import type { Refusal } from "../../kernel/decision.js";
import { mostLine } from "./calendar-limits.js";
import type { ContentLine } from "./content-line.js";
import type { Property } from "./property.js";
import { parseProperty } from "./property.js";

/** The properties of a component by name, those of one name in the order of the file. */
export type EventProperties = ReadonlyMap<string, readonly Property[]>;

/** Properties that an event has once at most (RFC 5545, 3.6.1) and that say something that a field holds. */
const onceAtMost = [
  "UID,DTSTART,DTEND,DURATION,RECURRENCE-ID,RRULE,SUMMARY,DESCRIPTION,LOCATION,GEO,STATUS,TRANSP,CLASS,ORGANIZER",
  "SEQUENCE,DTSTAMP,LAST-MODIFIED",
].flatMap((names) => names.split(","));

/** Sorts the lines of a component, and tells what is wrong with them. */
export function eventProperties(lines: readonly ContentLine[]): {
  /** The properties that could be read. */
  readonly properties: EventProperties;
  /** What is wrong. */
  readonly found: readonly Refusal<IcalendarRefusalCode>[];
} {
  const properties = new Map<string, Property[]>();
  const found: Refusal<IcalendarRefusalCode>[] = [];
  for (const line of lines) {
    const property = readLine(line);
    if ("code" in property) found.push(property);
    else addTo(properties, property);
  }
  for (const property of onceAtMost)
    if ((properties.get(property)?.length ?? 0) > 1)
      found.push({ code: "ICALENDAR_PROPERTY_REPEATED", params: { property } });
  return { properties, found };
}

function readLine(line: ContentLine): Property | Refusal<IcalendarRefusalCode> {
  if (line.text.length > mostLine)
    return { code: "ICALENDAR_LINE_TOO_LONG", params: { line: line.line, most: mostLine } };
  return parseProperty(line) ?? { code: "ICALENDAR_MALFORMED", params: { line: line.line } };
}

function addTo(properties: Map<string, Property[]>, property: Property): void {
  const others = properties.get(property.name);
  if (others === undefined) properties.set(property.name, [property]);
  else others.push(property);
}

/** The first property of a name. */
export const propertyOf = (properties: EventProperties, name: string): Property | undefined =>
  properties.get(name)?.[0];
