import { emailOf } from "./email-of.js";
import { formatRaw } from "./format-property.js";
import { coordinatesOf } from "./geo.js";
import { statusProperty, zoneProperty } from "./own-properties.js";
import type { Property } from "./property.js";
import { paramOf } from "./property.js";
import { answers } from "./read-people.js";

type Keeper = (property: Property) => string | null;

/** What a property says and no field of an event holds, as a line that is kept for the way out; `null` for nothing. */
export const keeperOf = (property: Property): string | null => (keepers.get(property.name) ?? wholeLine)(property);

const wholeLine: Keeper = ({ name, params, value }) => formatRaw(name, params, value);

const nothing: Keeper = () => null;

/** The parameters that no field holds, with no value: it is written where the property goes out. */
const paramsBesides =
  (...known: readonly string[]): Keeper =>
  (property) =>
    paramsLine(property, known, "");

/** The same of a person, with the address by which it is found again. */
const personParams: Keeper = (property) => {
  const email = emailOf(property);
  if (email === null) return wholeLine(property);
  const answered = answers.has((paramOf(property, "PARTSTAT") ?? "").toUpperCase());
  return paramsLine(property, answered ? ["CN", "PARTSTAT"] : ["CN"], `mailto:${email}`);
};

function paramsLine({ name, params }: Property, known: readonly string[], value: string): string | null {
  const left = new Map([...params].filter(([param]) => !known.includes(param)));
  return left.size === 0 ? null : formatRaw(name, left, value);
}

const unless =
  (said: (value: string) => boolean): Keeper =>
  (property) =>
    said(property.value.trim().toUpperCase()) ? null : wholeLine(property);

const keepers: ReadonlyMap<string, Keeper> = new Map([
  ["UID", nothing],
  ["DTSTAMP", nothing],
  ["RECURRENCE-ID", nothing],
  ["DTSTART", paramsBesides("VALUE", "TZID")],
  ["DTEND", paramsBesides("VALUE", "TZID")],
  ["DURATION", nothing],
  [zoneProperty, nothing],
  ["RRULE", nothing],
  ["RDATE", nothing],
  ["EXDATE", nothing],
  ["SUMMARY", paramsBesides("VALUE")],
  ["DESCRIPTION", paramsBesides("VALUE")],
  ["LOCATION", paramsBesides("VALUE")],
  ["GEO", (property) => (coordinatesOf(property) === null ? wholeLine(property) : null)],
  ["STATUS", unless((value) => value === "CONFIRMED" || value === "CANCELLED")],
  [statusProperty, nothing],
  ["CLASS", unless((value) => value === "PUBLIC" || value === "PRIVATE")],
  ["TRANSP", unless((value) => value === "OPAQUE" || value === "TRANSPARENT")],
  ["ORGANIZER", personParams],
  ["ATTENDEE", personParams],
  ["SEQUENCE", nothing],
  ["LAST-MODIFIED", nothing],
]);

/** Whether what is kept of a property goes out with that property only, not by itself. */
export const isKeptFor = ({ name }: Property): boolean => keepers.has(name);

const order = [...keepers.keys()];

/** The place of a property among those that are kept: what is kept for a property stands where that goes out, the rest last. */
export function keptPlace(property: Property): number {
  const place = order.indexOf(property.name);
  if (place < 0) return order.length;
  return property.name === "ATTENDEE" && emailOf(property) === null ? place + 0.5 : place;
}
