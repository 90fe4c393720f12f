import { civilDateAt } from "../kernel/time-zone.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { Warning } from "../plan/write-plan.js";

/** What a user should know of an event that is entered. */
export type EventWarningCode = "EVENT_STARTS_IN_PAST";

/** An event that is still to take place is expected to start later; one in the past is told, not refused. */
export const eventWarnings = (
  event: Pick<CalendarEvent, "status" | "allDay" | "startOn" | "startsAt" | "lastEndsAt" | "timeZone">,
  now: Date,
): Warning<EventWarningCode>[] => {
  const { status, allDay, startsAt, lastEndsAt } = event;
  if (status !== "planned" || lastEndsAt === null || !startsBefore(event, now)) return [];
  const path = [allDay ? "startOn" : "startLocal"];
  return [{ code: "EVENT_STARTS_IN_PAST", path, params: { startsAt: startsAt.toISOString() } }];
};

/** What takes whole days starts in the past from the day after on. */
const startsBefore = (
  { startOn, startsAt, timeZone }: Pick<CalendarEvent, "startOn" | "startsAt" | "timeZone">,
  now: Date,
): boolean => (startOn === null ? startsAt.getTime() < now.getTime() : startOn < civilDateAt(timeZone, now));
