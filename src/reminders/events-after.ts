import type { EventFamily, EventTimetable } from "../calendar/event-family.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { Guest } from "../model/guest.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { Reminder } from "../model/reminder.js";
import type { Write } from "../plan/write.js";

/** Events with what belongs to them, as they are stored: those that were put away included. */
export interface StoredEvents {
  /** Events, series and occurrences that were taken out. */
  readonly events: readonly CalendarEvent[];
  /** Their guests. */
  readonly guests: readonly Guest[];
  /** Their reminders. */
  readonly reminders: readonly Reminder[];
}

/** The event that something belongs to: the series of an occurrence that was taken out, else the event itself. */
export const rootOf = ({ id, seriesId }: Pick<CalendarEvent, "id" | "seriesId">): string => seriesId ?? id;

/** The events that reminders hang on, with what belongs to them, as they will be once a plan is stored. */
export function familiesAfter(stored: StoredEvents, writes: readonly Write[]): EventFamily[] {
  const events = recordsAfter("calendarEvent", stored.events, writes);
  const guests = groupedBy(recordsAfter("guest", stored.guests, writes), ({ eventId }) => eventId);
  const reminders = groupedBy(recordsAfter("reminder", stored.reminders, writes), ({ eventId }) => eventId);
  return withTaken(events).map(({ event, taken }) => {
    const ids = [event.id, ...taken.map(({ id }) => id)];
    const of = <P>(parts: ReadonlyMap<string, readonly P[]>): P[] => ids.flatMap((id) => parts.get(id) ?? []);
    return { event, overrides: taken.filter(isInUse), guests: of(guests), reminders: of(reminders) }; // what belongs to the others stays: it wants nothing
  });
}

/** When events take place, without what else belongs to them. */
export const timetablesOf = (events: readonly CalendarEvent[]): EventTimetable[] =>
  withTaken(events).map(({ event, taken }) => ({ event, overrides: taken.filter(isInUse) }));

const isInUse = ({ archivedAt }: CalendarEvent): boolean => archivedAt === null;

function withTaken(
  events: readonly CalendarEvent[],
): { readonly event: CalendarEvent; readonly taken: readonly CalendarEvent[] }[] {
  const taken = groupedBy(
    events.filter(({ seriesId }) => seriesId !== null),
    rootOf,
  );
  return events
    .filter(({ seriesId }) => seriesId === null)
    .map((event) => ({ event, taken: taken.get(event.id) ?? [] }));
}

/** The records of a type as they will be once a plan is stored. */
function recordsAfter<T extends "calendarEvent" | "guest" | "reminder">(
  type: T,
  stored: readonly RecordTypes[T][],
  writes: readonly Write[],
): RecordTypes[T][] {
  const after = new Map<string, RecordTypes[T]>(stored.map((record) => [record.id, record]));
  for (const write of writes) {
    if (write.type !== type) continue;
    if (write.op === "remove") after.delete(write.id);
    if (write.op === "insert" || write.op === "replace") after.set(write.record.id, write.record as RecordTypes[T]); // the type is the write's
  }
  return [...after.values()];
}

function groupedBy<R>(records: readonly R[], keyOf: (record: R) => string): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return groups;
}

/** The ids of the records of a type that a plan makes, changes, removes or holds on to. */
export const writtenIds = (writes: readonly Write[], type: RecordType): string[] =>
  writes.flatMap((write) => {
    if (write.type !== type || write.op === "reassign") return [];
    return [write.op === "insert" || write.op === "replace" ? write.record.id : write.id];
  });
