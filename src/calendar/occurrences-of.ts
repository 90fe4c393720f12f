import type { OccurrenceStart } from "../kernel/local-date-time.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import { occurrencesBetween } from "../recurrence/occurrences-between.js";
import { isSeries, occurrenceEnds, startOf, timesOf } from "./event-times.js";

/** One time that an event takes place. */
export interface EventOccurrence {
  /** The event that happens once, the series, or the event that stands for an occurrence that was taken out. */
  readonly event: CalendarEvent;
  /** The original start of the occurrence, by which commands name it; `null` for an event that happens once. */
  readonly occurrence: OccurrenceStart | null;
  /** The start in the zone of the event: a date for whole days, else a local date and time. */
  readonly start: OccurrenceStart;
  /** The instant of the start. */
  readonly startsAt: Date;
  /** The instant of the end. */
  readonly endsAt: Date;
}

/** A span of time; the end is not part of it. */
export interface AgendaSpan {
  /** The beginning. */
  readonly from: Date;
  /** The end. */
  readonly to: Date;
}

/** The times that an event takes place within a span, in ascending order: those that share some of it, and those without duration in it. */
export function* occurrencesOf(
  event: CalendarEvent,
  { from, to }: AgendaSpan,
  limit: number,
): Generator<EventOccurrence, void> {
  const shares = (startsAt: Date, endsAt: Date): boolean =>
    startsAt < to && (endsAt > from || startsAt.getTime() === from.getTime());
  if (!isSeries(event)) {
    const { startsAt, endsAt, originalStart, seriesId } = event;
    const occurrence = seriesId === null ? null : originalStart;
    if (shares(startsAt, endsAt)) yield { event, occurrence, start: startOf(event), startsAt, endsAt };
    return;
  }
  const ends = occurrenceEnds(event);
  const earliest = new Date(from.getTime() - longest(event));
  let left = limit;
  for (const { start, startsAt } of occurrencesBetween(timesOf(event), { from: earliest, to, limit: most })) {
    const endsAt = ends(start, startsAt);
    if (!shares(startsAt, endsAt)) continue;
    yield { event, occurrence: start, start, startsAt, endsAt };
    if (--left === 0) return;
  }
}

const most = 10_000;
const dayMs = 86_400_000;

/** How long before a span an occurrence may start that reaches into it: whole days are longer where clocks are put back. */
const longest = ({ startsAt, endsAt, allDay }: CalendarEvent): number =>
  endsAt.getTime() - startsAt.getTime() + (allDay ? dayMs : 0);
