import { addDays, epochDayOf, isCivilDate } from "../kernel/civil-date.js";
import type { OccurrenceStart } from "../kernel/local-date-time.js";
import { instantOfLocal, startOfDate } from "../kernel/time-zone.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import { firstOccurrence } from "../recurrence/first-occurrence.js";
import { lastOccurrence } from "../recurrence/last-occurrence.js";
import type { RecurringTimes } from "../recurrence/recurring-times.js";

/** When an event is, as it was entered. */
export type EventTimes = Pick<
  CalendarEvent,
  "allDay" | "startLocal" | "endLocal" | "startOn" | "endOn" | "timeZone" | "recurrence" | "rruleText"
>;

/** When an event is, with the exceptions from its rule. */
export type SeriesTimes = EventTimes & Pick<CalendarEvent, "excludedStarts" | "extraStarts">;

/** What the library makes of when an event is. */
export type DerivedTimes = Pick<
  CalendarEvent,
  "startsAt" | "endsAt" | "firstStartAt" | "lastStartAt" | "lastEndsAt" | "spread"
>;

/** Whether an event happens again. */
export const isSeries = ({ recurrence, rruleText }: Pick<EventTimes, "recurrence" | "rruleText">): boolean =>
  recurrence !== null || rruleText !== null;

/** The start as it was entered. @throws RangeError for an event that has none, which no command lets through. */
export function startOf({ allDay, startOn, startLocal }: EventTimes): OccurrenceStart {
  const start = allDay ? startOn : startLocal;
  if (start === null) throw new RangeError("an event without a start");
  return start;
}

/** The times of an event as recurrences know them. */
export const timesOf = (event: SeriesTimes): RecurringTimes => ({
  start: startOf(event),
  timeZone: event.timeZone,
  recurrence: event.recurrence,
  rruleText: event.rruleText,
  excludedStarts: event.excludedStarts,
  extraStarts: event.extraStarts,
});

/** The instant of a start in a zone. */
export const instantOfStart = (zone: string, start: OccurrenceStart): Date =>
  isCivilDate(start) ? startOfDate(zone, start) : instantOfLocal(zone, start);

/** Tells when an occurrence ends that starts so: every one has the exact duration of the first, or its number of days. */
export function occurrenceEnds(event: EventTimes): (start: OccurrenceStart, startsAt: Date) => Date {
  const { allDay, startOn, endOn, timeZone } = event;
  if (allDay && startOn !== null && endOn !== null) {
    const days = epochDayOf(endOn) - epochDayOf(startOn) + 1;
    return (start) => startOfDate(timeZone, addDays(start.slice(0, 10) as typeof startOn, days));
  }
  const duration = endOf(event).getTime() - instantOfStart(timeZone, startOf(event)).getTime();
  return (_, startsAt) => new Date(startsAt.getTime() + duration);
}

function endOf({ endLocal, startLocal, timeZone }: EventTimes): Date {
  const end = endLocal ?? startLocal;
  if (end === null) throw new RangeError("an event without an end");
  return instantOfLocal(timeZone, end);
}

const weekMs = 7 * 86_400_000;

/** Makes the instants of an event. A series of which no occurrence is left has those of its start. */
export function deriveTimes(event: SeriesTimes): DerivedTimes {
  const start = startOf(event);
  const startsAt = instantOfStart(event.timeZone, start);
  const endsAt = occurrenceEnds(event)(start, startsAt);
  if (!isSeries(event)) {
    const spread = endsAt.getTime() - startsAt.getTime() > weekMs;
    return { startsAt, endsAt, firstStartAt: startsAt, lastStartAt: startsAt, lastEndsAt: endsAt, spread };
  }
  return { startsAt, endsAt, ...spanOf(event, startsAt), spread: true };
}

function spanOf(event: SeriesTimes, startsAt: Date): Pick<DerivedTimes, "firstStartAt" | "lastStartAt" | "lastEndsAt"> {
  const times = timesOf(event);
  const ends = occurrenceEnds(event);
  const first = firstOccurrence(times) ?? { start: times.start, startsAt };
  const last = isEndless(event) ? null : (lastOccurrence(times) ?? first);
  return {
    firstStartAt: first.startsAt,
    lastStartAt: last?.startsAt ?? null,
    lastEndsAt: last === null ? null : ends(last.start, last.startsAt),
  };
}

/** Whether a series has no end. */
const isEndless = ({ recurrence, rruleText }: EventTimes): boolean =>
  recurrence === null ? !/COUNT=|UNTIL=/i.test(rruleText ?? "") : recurrence.end.kind === "never";
