import type { EventFamily } from "../calendar/event-family.js";
import { hasOwn } from "../calendar/event-family.js";
import { isSeries, occurrenceEnds, startOf, timesOf } from "../calendar/event-times.js";
import type { OccurrenceStart } from "../kernel/local-date-time.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { Reminder } from "../model/reminder.js";
import { occurrencesBetween } from "../recurrence/occurrences-between.js";
import { leadMs, triggerOf } from "./trigger-of.js";

/** One time that a reminder is due. */
export interface ReminderTrigger {
  /** When it is due. */
  readonly triggerAt: Date;
  /** What it is about: the event, the series, or the event that was taken out for the occurrence. */
  readonly event: CalendarEvent;
  /** Which occurrence of a series; `null` for an event that happens once, and at an instant. */
  readonly occurrence: OccurrenceStart | null;
  /** When that occurrence starts, `null` at an instant of a series. */
  readonly startsAt: Date | null;
  /** When that occurrence ends, at an instant of a series the last one; `null` for a series without end. */
  readonly endsAt: Date | null;
}

/** A span of times; the end is not part of it. */
export interface TriggerSpan {
  /** The beginning. */
  readonly from: Date;
  /** The end, later than the beginning by ten years at most. */
  readonly to: Date;
}

/** What clocks and calendars of a zone can differ from exact days by. */
const slackMs = 2 * 86_400_000;

/**
 * The times within a span that a reminder is due, the earliest first, whatever became of the event. Occurrences that were
 * taken out of a series have its reminders unless they have their own; those that were cancelled have none.
 */
export function* triggersBetween(
  reminder: Reminder,
  family: Pick<EventFamily, "event" | "overrides">,
  { from, to }: TriggerSpan,
): Generator<ReminderTrigger, void> {
  const isWithin = ({ triggerAt }: ReminderTrigger): boolean => triggerAt >= from && triggerAt < to;
  const apart = holdersOf(reminder, family)
    .map((event) => onceOf(reminder, event))
    .filter(isWithin);
  apart.sort((a, b) => a.triggerAt.getTime() - b.triggerAt.getTime());
  for (const trigger of followsRule(reminder, family.event) ? ruleTriggers(reminder, family.event, { from, to }) : []) {
    while (apart[0] !== undefined && apart[0].triggerAt <= trigger.triggerAt) yield apart.shift() as ReminderTrigger;
    if (isWithin(trigger)) yield trigger;
  }
  yield* apart;
}

/** The events that a reminder is due for at an instant or later; the series itself as long as its rule goes on. */
export function eventsDueFrom(
  reminder: Reminder,
  family: Pick<EventFamily, "event" | "overrides">,
  from: Date,
): readonly CalendarEvent[] {
  const { event } = family;
  const isOngoing = followsRule(reminder, event) && (event.lastStartAt === null || event.lastStartAt >= from);
  const apart = holdersOf(reminder, family).filter((holder) => onceOf(reminder, holder).triggerAt >= from);
  return isOngoing ? [event, ...apart] : apart;
}

/** Whether a reminder is due for each occurrence of a rule. */
const followsRule = ({ mode, eventId }: Reminder, event: CalendarEvent): boolean =>
  mode === "beforeStart" && eventId === event.id && isSeries(event);

/** The events that a reminder is due once for. */
function holdersOf(
  reminder: Reminder,
  { event, overrides }: Pick<EventFamily, "event" | "overrides">,
): CalendarEvent[] {
  if (reminder.eventId !== event.id) return overrides.filter(({ id }) => id === reminder.eventId);
  if (reminder.mode === "atInstant" || !isSeries(event)) return [event];
  return overrides.filter((override) => !hasOwn(override, "reminders"));
}

function onceOf(reminder: Reminder, event: CalendarEvent): ReminderTrigger {
  const { startsAt, endsAt, lastEndsAt, seriesId, originalStart, timeZone } = event;
  const triggerAt = triggerOf(reminder, timeZone, startOf(event), startsAt);
  if (isSeries(event)) return { triggerAt, event, occurrence: null, startsAt: null, endsAt: lastEndsAt };
  return { triggerAt, event, occurrence: seriesId === null ? null : originalStart, startsAt, endsAt };
}

function* ruleTriggers(
  reminder: Reminder,
  event: CalendarEvent,
  { from, to }: TriggerSpan,
): Generator<ReminderTrigger, void> {
  const lead = leadMs(reminder);
  const ends = occurrenceEnds(event);
  const window = {
    from: new Date(from.getTime() + lead - slackMs),
    to: new Date(to.getTime() + lead + slackMs),
    limit: 10_000,
  };
  for (const { start, startsAt } of occurrencesBetween(timesOf(event), window)) {
    const triggerAt = triggerOf(reminder, event.timeZone, start, startsAt);
    yield { triggerAt, event, occurrence: start, startsAt, endsAt: ends(start, startsAt) };
  }
}
