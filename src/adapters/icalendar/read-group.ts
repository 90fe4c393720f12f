import type { ExchangedEvent, ExchangedOverride, ExchangedParts } from "../../calendar/exchange/exchanged-event.js";
import type { IcalendarRefusalCode } from "../../calendar/exchange/icalendar-refusal-codes.js";
import type { Decision } from "../../kernel/decision.js";
import { accept } from "../../kernel/decision.js";
import { refusedItem } from "./calendar-item.js";
import { mostDates } from "./calendar-limits.js";
import { emailOf } from "./email-of.js";
import type { NamedItem } from "./read-item.js";
import { readItem, readMaster, readOriginalStart, seriesStart } from "./read-item.js";
import { readPeople } from "./read-people.js";
import type { Reading } from "./reading.js";

/**
 * Reads the items of one UID: an event, or a series with the occurrences that differ, in any order. `subject` is that of
 * an event without its own, `null` for none.
 */
export function readGroup(items: readonly NamedItem[], subject: string | null, reading: Reading): void {
  const masters = items.filter(({ properties }) => !properties.has("RECURRENCE-ID"));
  const overrides = items.filter(({ properties }) => properties.has("RECURRENCE-ID"));
  const [master] = newest(masters, (item) => readMaster(item, subject), { reading, twice: "ICALENDAR_UID_TWICE" });
  if (overrides.length > mostDates) refuseAll(items, "ICALENDAR_DATES_TOO_MANY", { most: mostDates }, reading);
  else if (master !== undefined) reading.events.push(withOverrides(master, overrides, reading));
  else if (masters.length > 0) refuseAll(overrides, "ICALENDAR_SERIES_REFUSED", {}, reading);
  else readAlone(overrides, subject, reading);
}

function withOverrides(master: ExchangedEvent, items: readonly NamedItem[], reading: Reading): ExchangedEvent {
  const read = (item: NamedItem): Decision<ExchangedOverride> => {
    const originalStart = readOriginalStart(item, seriesStart(master));
    if (!originalStart.ok) return originalStart;
    const parts = readItem(item, master.details.subject);
    return parts.ok ? accept({ originalStart: originalStart.value, ...parts.value }) : parts;
  };
  return { ...master, overrides: newest(items, read, { reading, twice: "ICALENDAR_OVERRIDE_TWICE" }) };
}

/** Occurrences without their series are events of their own. */
function readAlone(items: readonly NamedItem[], subject: string | null, reading: Reading): void {
  const read = (item: NamedItem): Decision<ExchangedEvent> => {
    const event = readMaster(item, subject);
    if (!event.ok) return event;
    const start = readOriginalStart(item, seriesStart(event.value));
    return start.ok ? accept({ ...event.value, originalStart: start.value }) : start;
  };
  const found = newest(items, read, { reading, twice: "ICALENDAR_OVERRIDE_TWICE" });
  reading.events.push(...found);
  const line = items[0]?.line ?? 1;
  for (const { uid } of found) reading.notes.push({ code: "ICALENDAR_SERIES_MISSING", uid, line, params: {} });
}

interface Contest {
  readonly reading: Reading;
  readonly twice: IcalendarRefusalCode;
}

interface Entry<T> {
  readonly item: NamedItem;
  readonly value: T;
}

/** Of items that stand for one and the same, the newest counts: by SEQUENCE, then by the last change. */
function newest<T extends ExchangedParts & { readonly originalStart: string | null }>(
  items: readonly NamedItem[],
  read: (item: NamedItem) => Decision<T>,
  { reading, twice }: Contest,
): readonly T[] {
  const best = new Map<string | null, Entry<T>>();
  for (const item of items) {
    const decision = read(item);
    if (!decision.ok) {
      reading.refused.push(refusedItem(item, decision.refusals));
      continue;
    }
    noteRepeatedGuests(item, reading);
    const entry = { item, value: decision.value };
    const other = best.get(entry.value.originalStart);
    const [winner, loser] = other !== undefined && !isNewer(entry.value, other.value) ? [other, entry] : [entry, other];
    best.set(entry.value.originalStart, winner);
    if (loser !== undefined) reading.refused.push(refusedItem(loser.item, [{ code: twice }]));
  }
  return [...best.values()].map(({ value }) => value);
}

const isNewer = (a: ExchangedParts, b: ExchangedParts): boolean =>
  a.revision === b.revision ? changed(a) > changed(b) : a.revision > b.revision;

const changed = ({ changedAt }: ExchangedParts): number => changedAt?.getTime() ?? 0;

function noteRepeatedGuests({ properties, uid }: NamedItem, { notes }: Reading): void {
  for (const property of readPeople(properties).repeated)
    notes.push({ code: "ICALENDAR_GUEST_TWICE", uid, line: property.line, params: { email: emailOf(property) } });
}

function refuseAll(
  items: readonly NamedItem[],
  code: IcalendarRefusalCode,
  params: Readonly<Record<string, number>>,
  { refused }: Reading,
): void {
  for (const item of items) refused.push(refusedItem(item, [{ code, params }]));
}
