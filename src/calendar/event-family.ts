import type { OccurrenceStart } from "../kernel/local-date-time.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { Guest } from "../model/guest.js";
import type { Reminder } from "../model/reminder.js";

/** An event or a series, with what tells when it takes place. */
export interface EventTimetable {
  /** The event that happens once, or the series. */
  readonly event: CalendarEvent;
  /** The occurrences that were taken out of the series, but those put away. */
  readonly overrides: readonly CalendarEvent[];
}

/** An event or a series, with what belongs to it. */
export interface EventFamily extends EventTimetable {
  /** The guests of the event and of the occurrences that have their own. */
  readonly guests: readonly Guest[];
  /** The reminders of the event and of the occurrences that have their own. */
  readonly reminders: readonly Reminder[];
}

/** The part that an occurrence has of its own, or else shares with its series. */
export type SharedPart = "guests" | "reminders";

/** Whether an occurrence that was taken out has its own guests, or reminders. */
export const hasOwn = ({ seriesId, overriddenFields }: CalendarEvent, part: SharedPart): boolean =>
  seriesId === null || overriddenFields.includes(part);

/** The guests of an event of the family: of an occurrence its own, or those of the series. */
export const guestsOf = (family: Pick<EventFamily, "event" | "guests">, event: CalendarEvent): readonly Guest[] =>
  partOf(family.guests, family.event, event, "guests");

/** The reminders of an event of the family: of an occurrence its own, or those of the series. */
export const remindersOf = (
  family: Pick<EventFamily, "event" | "reminders">,
  event: CalendarEvent,
): readonly Reminder[] => partOf(family.reminders, family.event, event, "reminders");

const partOf = <P extends { readonly eventId: string; readonly archivedAt: Date | null }>(
  parts: readonly P[],
  series: CalendarEvent,
  event: CalendarEvent,
  part: SharedPart,
): readonly P[] => {
  const holder = hasOwn(event, part) ? event.id : series.id;
  return parts.filter(({ eventId, archivedAt }) => eventId === holder && archivedAt === null);
};

/** The event that was taken out for an occurrence. */
export const overrideAt = ({ overrides }: EventTimetable, occurrence: OccurrenceStart): CalendarEvent | undefined =>
  overrides.find(({ originalStart }) => originalStart === occurrence);

/** The same family with one occurrence as it is now, whether it was taken out before or not. */
export const withOverride = (family: EventFamily, override: CalendarEvent): EventFamily => ({
  ...family,
  overrides: [...family.overrides.filter(({ id }) => id !== override.id), override],
});

/** The same family with other guests of one event in the place of those that it had. */
export const withGuests = (family: EventFamily, eventId: string, guests: readonly Guest[]): EventFamily => ({
  ...family,
  guests: [...family.guests.filter((guest) => guest.eventId !== eventId), ...guests],
});

/** The same family with other reminders of one event in the place of those that it had. */
export const withReminders = (family: EventFamily, eventId: string, reminders: readonly Reminder[]): EventFamily => ({
  ...family,
  reminders: [...family.reminders.filter((reminder) => reminder.eventId !== eventId), ...reminders],
});
