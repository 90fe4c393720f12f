import { isTimeZone } from "../../kernel/time-zone.js";
import type { CalendarNote } from "./calendar-file.js";
import type { Component } from "./component.js";
import { customZoneChanges } from "./custom-zone.js";
import { eventProperties, propertyOf } from "./event-properties.js";
import { matchZone } from "./match-zone.js";
import { namedZone } from "./named-zone.js";
import { textOf } from "./property.js";

/** Finds out which zone a calendar means. */
export interface ZoneFinder {
  /** The zone of times that name none, and of whole days. */
  readonly floating: string;
  /** The zone that a TZID means in a year; `null` where nothing tells. */
  readonly find: (tzid: string, year: number) => string | null;
}

/** Matching looks at many zones: a file may ask for it so many times, for one name and year each. */
const mostMatches = 50;

/** Makes the finder of a calendar; among zones that would do, its floating one comes first. Tells `notes` what it took for what. */
export function zoneFinder(calendar: Component, floating: string, notes: CalendarNote[]): ZoneFinder {
  const components = new Map(
    calendar.parts.flatMap((part) => (part.name === "VTIMEZONE" ? [[tzidOf(part), part] as const] : [])),
  );
  const found = new Map<string, string | null>();
  let matches = 0;
  const search = (tzid: string, year: number): string | null => {
    const component = components.get(tzid);
    const named = namedZone(tzid) ?? (component === undefined ? null : locationOf(component));
    if (named !== null || component === undefined || matches >= mostMatches) return named;
    matches += 1;
    const match = matchComponent(component, year, floating);
    if (match !== null)
      notes.push({
        code: "ICALENDAR_ZONE_MATCHED",
        uid: null,
        line: lineOf(component),
        params: { zone: tzid, timeZone: match },
      });
    return match;
  };
  const find = (tzid: string, year: number): string | null => {
    const key = `${year} ${tzid}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const answer = search(tzid, year);
    found.set(key, answer);
    return answer;
  };
  return { floating, find };
}

/** A series may go on: the year after is looked at too. */
function matchComponent(component: Component, year: number, floating: string): string | null {
  const from = new Date(`${String(year).padStart(4, "0")}-01-01T00:00:00Z`);
  const to = new Date(`${String(year + 2).padStart(4, "0")}-01-01T00:00:00Z`);
  const wanted = customZoneChanges(component, from, to);
  return wanted === null ? null : matchZone(wanted, from, to, [floating]);
}

const lineOf = ({ content }: Component): number => content[0]?.line ?? 1;

const tzidOf = (zone: Component): string => tellsOf(zone, "TZID") ?? "";

function locationOf(zone: Component): string | null {
  const location = tellsOf(zone, "X-LIC-LOCATION");
  return location !== null && isTimeZone(location) ? location : null;
}

function tellsOf(zone: Component, name: string): string | null {
  const property = propertyOf(eventProperties(zone.properties).properties, name);
  return property === undefined ? null : textOf(property);
}
