import { sameValue } from "../kernel/same-value.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { Guest } from "../model/guest.js";
import { spanFields } from "./inherit-changes.js";

/** What guests said yes or no to: when and where. */
const agreedFields = [...spanFields, "recurrence", "rruleText", "location"] as const;

/** Whether an event takes place at another time or place than before. */
export const isRescheduled = (before: CalendarEvent, after: CalendarEvent): boolean =>
  agreedFields.some((field) => !sameValue(before[field], after[field]));

/** Guests of an event that takes place at another time or place have to answer anew; those of others keep their answers. */
export const resetAnswers = (
  guests: readonly Guest[],
  before: CalendarEvent,
  after: CalendarEvent,
): readonly Guest[] =>
  isRescheduled(before, after)
    ? guests.map((guest) => (guest.eventId === after.id ? { ...guest, answer: null, answeredAt: null } : guest))
    : guests;
