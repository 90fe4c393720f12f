import { isSeries } from "../calendar/event-times.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { Delivery } from "../model/delivery.js";
import type { EmailMessage } from "../model/email-message.js";
import { check, replace } from "../plan/write.js";
import { isOpen } from "../reminders/delivery-states.js";
import { rootOf } from "../reminders/events-after.js";
import { standingReason } from "../reminders/wanted-deliveries.js";
import type { IntegrityFault } from "./integrity-fault.js";
import { faultOf } from "./integrity-fault.js";
import type { Surroundings } from "./surroundings.js";

/** Finds deliveries that contradict themselves, their reminder or their event. */
export const deliveryFaults = (delivery: Delivery, around: Surroundings): readonly IntegrityFault[] => [
  ...stateFaults(delivery, around.now),
  ...reminderFaults(delivery, around),
  ...endedFaults(delivery, around),
];

function stateFaults(delivery: Delivery, now: Date): IntegrityFault[] {
  const { state, sentAt, nextTryAt, leaseToken, leaseUntil } = delivery;
  const isSettled = state === "sent" || state === "skipped";
  const wrong = {
    sentAt: (state === "sent") !== (sentAt !== null),
    nextTryAt: (state === "pending" || state === "claimed") && nextTryAt === null,
    leaseToken: (state === "claimed") !== (leaseToken !== null),
    leaseUntil: (state === "claimed") !== (leaseUntil !== null),
  };
  const fields = Object.entries(wrong).flatMap(([field, isSo]) => (isSo ? [field] : []));
  return [
    ...(fields.length > 0 ? [faultOf("DELIVERY_STATE_CONTRADICTED", fields, null, { state })] : []),
    ...(isSettled && nextTryAt !== null
      ? [faultOf("DELIVERY_SETTLED_BUT_DUE", ["nextTryAt"], [replace("delivery", delivery, { nextTryAt: null }, now)])]
      : []),
  ];
}

/** A delivery names the event or the series; its reminder may be of an occurrence that was taken out. */
function reminderFaults({ reminderId, eventId }: Delivery, { stored }: Surroundings): IntegrityFault[] {
  const reminder = stored("reminder", reminderId);
  const event = reminder === undefined ? undefined : stored("calendarEvent", reminder.eventId);
  if (event === undefined || rootOf(event) === eventId || event.id === eventId) return [];
  return [faultOf("DELIVERY_OF_OTHER_EVENT", ["eventId"], null, { other: event.id })];
}

/** What is not to take place any more reminds nobody. Occurrences of a series stand for themselves. */
function endedFaults(delivery: Delivery, { stored, now }: Surroundings): IntegrityFault[] {
  const event = stored("calendarEvent", delivery.eventId);
  if (event === undefined || !isOpen(delivery)) return [];
  const reason = reasonOf(event);
  if (reason === null) return [];
  const skipped = { state: "skipped", nextTryAt: null, reason } as const;
  const repair = [replace("delivery", delivery, skipped, now), check("calendarEvent", event.id, event.version)];
  return [faultOf("DELIVERY_FOR_ENDED_EVENT", ["state", "nextTryAt"], repair, { other: event.id })];
}

function reasonOf(event: CalendarEvent): string | null {
  if (event.archivedAt !== null) return "EVENT_REMOVED";
  return isSeries(event) ? null : standingReason(event);
}

/** Finds a message that says when it was sent and was not, or was and does not say when. */
export function emailFaults({ state, sentAt }: EmailMessage): readonly IntegrityFault[] {
  return (state === "sent") === (sentAt !== null)
    ? []
    : [faultOf("EMAIL_STATE_CONTRADICTED", ["sentAt"], null, { state })];
}
