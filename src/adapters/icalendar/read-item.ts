import { startOf } from "../../calendar/event-times.js";
import type { ExchangedEvent, ExchangedParts } from "../../calendar/exchange/exchanged-event.js";
import type { Decision, Refusal } from "../../kernel/decision.js";
import { accept, acceptUnless, refuse } from "../../kernel/decision.js";
import type { OccurrenceStart } from "../../kernel/local-date-time.js";
import type { CalendarItem } from "./calendar-item.js";
import { propertyOf } from "./event-properties.js";
import { readMoment, unreadable } from "./moment.js";
import { paramOf } from "./property.js";
import { objectionsToTexts, readParts, readText } from "./read-parts.js";
import { objectionsToPeople, readPeople } from "./read-people.js";
import type { SeriesStart } from "./read-recurrence.js";
import { readRecurrence, startIn } from "./read-recurrence.js";
import { readTimes } from "./read-times.js";
import type { ZoneFinder } from "./zone-finder.js";

/** An item of a known UID. */
export type NamedItem = CalendarItem & {
  /** Its UID. */
  readonly uid: string;
  /** The zones of its calendar. */
  readonly zones: ZoneFinder;
};

/** Reads what an event and an occurrence have in common; `subject` is that of one without its own, `null` for none. */
export function readItem(item: NamedItem, subject: string | null): Decision<ExchangedParts> {
  const { component, properties, zones } = item;
  const people = readPeople(properties);
  const title = readText(properties, "SUMMARY") ?? subject;
  const found: Refusal[] = [...item.found, ...objectionsToPeople(people)];
  if (title === null) found.push({ code: "ICALENDAR_SUBJECT_MISSING", path: ["subject"] });
  const times = readTimes(properties, zones);
  if (!times.ok) {
    const [first, ...rest] = times.refusals;
    return refuse(first, ...rest, ...found);
  }
  const parts = readParts({ component, properties, times: times.value, people, zones, subject: title ?? "" });
  return acceptUnless([...found, ...objectionsToTexts(item.uid, parts)], () => parts);
}

/** Reads an event or a series, without the occurrences that differ from it. */
export function readMaster(item: NamedItem, subject: string | null): Decision<ExchangedEvent> {
  const parts = readItem(item, subject);
  if (!parts.ok) return parts;
  const recurrence = readRecurrence(item.properties, seriesStart(parts.value), item.zones);
  return recurrence.ok
    ? accept({ uid: item.uid, originalStart: null, ...parts.value, ...recurrence.value, overrides: [] })
    : recurrence;
}

/** Reads which occurrence of a series an item stands for. */
export function readOriginalStart(item: NamedItem, series: SeriesStart): Decision<OccurrenceStart> {
  const property = propertyOf(item.properties, "RECURRENCE-ID");
  if (property === undefined) return refuse({ code: "ICALENDAR_START_MISSING" });
  const found: Refusal[] = paramOf(property, "RANGE") === undefined ? [] : [{ code: "ICALENDAR_RANGE_UNSUPPORTED" }];
  const moment = readMoment(property, item.zones);
  if (!moment.ok) return moment;
  const start = startIn(series, moment.value);
  return start === null ? unreadable(property) : acceptUnless(found, () => start);
}

/** Where a series starts. */
export const seriesStart = ({ details }: ExchangedParts): SeriesStart => ({
  start: startOf({ ...details, recurrence: null, rruleText: null }),
  timeZone: details.timeZone,
});
