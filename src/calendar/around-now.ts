import { addDays } from "../kernel/civil-date.js";
import type { OccurrenceStart } from "../kernel/local-date-time.js";
import { civilDateAt, localDateTimeAt } from "../kernel/time-zone.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import { nextOccurrence } from "../recurrence/next-occurrence.js";
import { occurrenceBefore } from "../recurrence/occurrence-before.js";
import { instantOfStart, isSeries, occurrenceEnds, startOf, timesOf } from "./event-times.js";
import type { EventOccurrence } from "./occurrences-of.js";

/** The latest time that an event took place and was over before an instant; `null` for one that is cancelled, or was never over. */
export function lastOver(event: CalendarEvent, now: Date): EventOccurrence | null {
  if (event.status === "cancelled") return null;
  if (!isSeries(event)) return event.endsAt < now ? once(event) : null;
  const times = timesOf(event);
  const ends = occurrenceEnds(event);
  let start = occurrenceBefore(times, laterThan(event, now));
  while (start !== null) {
    const startsAt = instantOfStart(event.timeZone, start);
    const endsAt = ends(start, startsAt);
    if (endsAt < now) return { event, occurrence: start, start, startsAt, endsAt };
    start = occurrenceBefore(times, start);
  }
  return null;
}

/** The earliest time after an instant that a planned event takes place; `null` where it does not. */
export function nextPlanned(event: CalendarEvent, now: Date): EventOccurrence | null {
  if (event.status !== "planned") return null;
  if (!isSeries(event)) return event.startsAt > now ? once(event) : null;
  const next = nextOccurrence(timesOf(event), now);
  if (next === null) return null;
  const { start, startsAt } = next;
  return { event, occurrence: start, start, startsAt, endsAt: occurrenceEnds(event)(start, startsAt) };
}

const once = (event: CalendarEvent): EventOccurrence => ({
  event,
  occurrence: event.seriesId === null ? null : event.originalStart,
  start: startOf(event),
  startsAt: event.startsAt,
  endsAt: event.endsAt,
});

/** A start that is later than every one before the instant. */
const laterThan = ({ allDay, timeZone }: CalendarEvent, now: Date): OccurrenceStart =>
  allDay ? addDays(civilDateAt(timeZone, now), 1) : localDateTimeAt(timeZone, new Date(now.getTime() + 86_400_000));
