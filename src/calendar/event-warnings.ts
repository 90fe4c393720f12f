import type { CalendarEvent } from "../model/calendar-event.js";
import type { Warning } from "../plan/write-plan.js";

/** What a user should know of an event that is entered. */
export type EventWarningCode = "EVENT_STARTS_IN_PAST";

/** An event that is still to take place is expected to start later; one in the past is told, not refused. */
export const eventWarnings = (
  { status, startsAt, lastEndsAt }: Pick<CalendarEvent, "status" | "startsAt" | "lastEndsAt">,
  now: Date,
): Warning<EventWarningCode>[] =>
  status === "planned" && startsAt.getTime() < now.getTime() && lastEndsAt !== null
    ? [{ code: "EVENT_STARTS_IN_PAST", path: ["startLocal"], params: { startsAt: startsAt.toISOString() } }]
    : [];
