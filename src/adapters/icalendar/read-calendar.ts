import type { IcalendarRefusalCode } from "../../calendar/exchange/icalendar-refusal-codes.js";
import type { Refusal } from "../../kernel/decision.js";
import { uuidFromText } from "../../kernel/hash128.js";
import { isTimeZone } from "../../kernel/time-zone.js";
import type { CalendarFile, RefusedItem } from "./calendar-file.js";
import type { CalendarItem } from "./calendar-item.js";
import { calendarItem, refusedItem } from "./calendar-item.js";
import { calendarTree } from "./calendar-tree.js";
import type { Component } from "./component.js";
import type { ContentLine } from "./content-line.js";
import { eventProperties } from "./event-properties.js";
import { icalendarError } from "./icalendar-error.js";
import { namedZone } from "./named-zone.js";
import { readGroup } from "./read-group.js";
import type { NamedItem } from "./read-item.js";
import { readText } from "./read-parts.js";
import type { Reading } from "./reading.js";
import type { ZoneFinder } from "./zone-finder.js";
import { zoneFinder } from "./zone-finder.js";

/** What a calendar file does not say itself. */
export interface ReadCalendarOptions {
  /** IANA zone of whole days and of times that name none, unless the file has one of its own (X-WR-TIMEZONE). */
  readonly timeZone: string;
  /** The subject of events that have none; without it they are refused. */
  readonly subject?: string | undefined;
}

/**
 * Reads a calendar file (iCalendar, RFC 5545) of 10 million characters and 10,000 components at most. An item that cannot
 * be read does not keep the others from being read; it is told under `refused` with every reason.
 * @throws CrmError `INPUT_INVALID` where the text is no calendar at all, is too large, or the zone is unknown.
 */
export function readCalendar(text: string, options: ReadCalendarOptions): CalendarFile {
  const { timeZone, subject = null } = options;
  if (!isTimeZone(timeZone)) throw icalendarError({ code: "INPUT_MALFORMED", path: ["timeZone"] });
  const { calendars, strays } = calendarTree(text);
  const reading: Reading = { events: [], refused: strays.map(strayItem), notes: [] };
  const groups = new Map<string, NamedItem[]>();
  for (const calendar of calendars) {
    const zones = zoneFinder(calendar, floatingZone(calendar) ?? timeZone, reading.notes);
    for (const item of eventsOf(calendar, reading)) addTo(groups, named(item, zones, reading));
  }
  for (const group of groups.values()) readGroup(group, subject, reading);
  const [first] = calendars;
  return {
    method: tells(first, "METHOD")?.toUpperCase() ?? null,
    name: tells(first, "X-WR-CALNAME") ?? tells(first, "NAME"),
    events: reading.events,
    refused: reading.refused.sort(byLine),
    notes: reading.notes.sort(byLine),
  };
}

interface OnLine {
  readonly line: number;
}

const byLine = (a: OnLine, b: OnLine): number => a.line - b.line;

const tells = (calendar: Component | undefined, name: string): string | null =>
  calendar === undefined ? null : readText(eventProperties(calendar.properties).properties, name);

function floatingZone(calendar: Component): string | null {
  const zone = tells(calendar, "X-WR-TIMEZONE");
  return zone === null ? null : namedZone(zone);
}

/** The events of a calendar; all else but zones is refused. */
function eventsOf(calendar: Component, { refused, notes }: Reading): readonly CalendarItem[] {
  if (calendar.brokenAt !== null)
    notes.push({ code: "ICALENDAR_DAMAGED", uid: null, line: calendar.brokenAt, params: {} });
  const items = calendar.parts.filter(({ name }) => name !== "VTIMEZONE").map(calendarItem);
  const events = items.filter(({ component }) => component.name === "VEVENT");
  for (const item of items) if (item.component.name !== "VEVENT") refused.push(refusedItem(item, [unsupported(item)]));
  return events;
}

const unsupported = ({ component }: CalendarItem): Refusal<IcalendarRefusalCode> => ({
  code: "ICALENDAR_COMPONENT_UNSUPPORTED",
  params: { component: component.name },
});

function strayItem({ text, line }: ContentLine): RefusedItem {
  const refusals: readonly Refusal<IcalendarRefusalCode>[] = [{ code: "ICALENDAR_MALFORMED", params: { line } }];
  return { component: "", uid: null, subject: null, line, refusals, text };
}

/** Gives an item without a UID one that is made of what it says, so that it is the same each time that it is read. */
function named(item: CalendarItem, zones: ZoneFinder, { notes }: Reading): NamedItem {
  if (item.uid !== null) return { ...item, uid: item.uid, zones };
  const lasting = item.component.content.filter(({ text }) => !/^DTSTAMP[;:]/i.test(text));
  const uid = uuidFromText(lasting.map(({ text }) => text).join("\n"));
  notes.push({ code: "ICALENDAR_UID_MADE", uid, line: item.line, params: {} });
  return { ...item, uid, zones };
}

function addTo(groups: Map<string, NamedItem[]>, item: NamedItem): void {
  const group = groups.get(item.uid);
  if (group === undefined) groups.set(item.uid, [item]);
  else group.push(item);
}
