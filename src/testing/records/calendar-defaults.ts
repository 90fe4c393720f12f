import type { EventSpan } from "../../calendar/complete-span.js";
import { completeSpan } from "../../calendar/complete-span.js";
import { uidOf } from "../../calendar/new-event.js";
import { addDays } from "../../kernel/civil-date.js";
import { civilDateAt } from "../../kernel/time-zone.js";
import type { RecordFields } from "../build/build-record.js";
import type { Making } from "./builder-options.js";

const zone = "Europe/Paris";

/** What events have unless it is given: a meeting of the next day at ten, of one hour. */
export function eventDefaults(
  { id, n, now, userId }: Making,
  given: RecordFields<"calendarEvent">,
): RecordFields<"calendarEvent"> {
  const { type = "meeting", timeZone = zone, recurrence = null } = given;
  const tomorrow = addDays(civilDateAt(timeZone, now), 1);
  const entered = { ...(given.allDay ? { startOn: tomorrow } : { startLocal: `${tomorrow}T10:00:00` }), ...given };
  const span = completeSpan(entered as Partial<EventSpan>, null, timeZone); // texts are branded nowhere but in types
  return {
    subject: `Meeting ${n + 1}`,
    type,
    ...span,
    ...(recurrence === null ? {} : { recurrence }),
    organizerId: userId,
    assignedToId: userId,
    status: type === "note" ? null : "planned",
    busy: type !== "note" && type !== "task",
    priority: type === "task" ? "normal" : null,
    uid: uidOf(id),
    revision: 0,
  };
}

/** What guests have unless it is given. */
export const guestDefaults = ({ n }: Making): RecordFields<"guest"> => ({
  name: `Guest ${n + 1}`,
  email: `guest.${n + 1}@visitors.example`,
});

/** What reminders have unless it is given: one day before, for their user. */
export const reminderDefaults = (
  { userId }: Making,
  { mode = "beforeStart" }: RecordFields<"reminder">,
): RecordFields<"reminder"> => ({
  userId,
  mode,
  ...(mode === "beforeStart" ? { amount: 1, unit: "day" } : {}),
  audience: "me",
});

/** What deliveries have unless it is given: they wait for their time. */
export function deliveryDefaults(
  { now, userId }: Making,
  { state = "pending", triggerAt = now }: RecordFields<"delivery">,
): RecordFields<"delivery"> {
  const waits = state === "pending" || state === "claimed";
  return {
    userId,
    state,
    triggerAt,
    nextTryAt: waits ? triggerAt : null,
    tries: state === "sent" || state === "failed" ? 1 : 0,
    sentAt: state === "sent" ? now : null,
    ...(state === "claimed" ? { leaseToken: "worker", leaseUntil: new Date(now.getTime() + 60_000) } : {}),
    ...(state === "failed" ? { reason: "RECIPIENT_REFUSED" } : {}),
    ...(state === "skipped" ? { reason: "EVENT_CANCELLED" } : {}),
  };
}
