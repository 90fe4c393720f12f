import { sameValue } from "../../kernel/same-value.js";
import type { CalendarEvent } from "../../model/calendar-event.js";
import type { Guest } from "../../model/guest.js";
import { spanFields } from "./inherit-changes.js";

/** What guests said yes or no to: when and where. */
const agreedFields = [...spanFields, "recurrence", "rruleText", "location"] as const;

/** Whether an event takes place at another time or place than before. */
export const isRescheduled = (before: CalendarEvent, after: CalendarEvent): boolean =>
  agreedFields.some((field) => !sameValue(before[field], after[field]));

/** Guests of events that take place at another time or place than before have to answer anew; those of others keep their answers. */
export function resetAnswers(
  guests: readonly Guest[],
  before: readonly CalendarEvent[],
  after: readonly CalendarEvent[],
): readonly Guest[] {
  const former = new Map(before.map((event) => [event.id, event]));
  const moved = after.filter((event) => isRescheduled(former.get(event.id) ?? event, event)).map(({ id }) => id);
  return guests.map((guest) => (moved.includes(guest.eventId) ? { ...guest, answer: null, answeredAt: null } : guest));
}
