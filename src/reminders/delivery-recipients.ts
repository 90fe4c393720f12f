import type { EventFamily } from "../calendar/event-family.js";
import { guestsOf } from "../calendar/event-family.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { Delivery } from "../model/delivery.js";
import type { Reminder } from "../model/reminder.js";

/** Whom a delivery goes to. */
export type DeliveryRecipient = Pick<Delivery, "userId" | "guestId">;

/** Whom a reminder of an event goes to: its user, and for all the guests, each once. Who declined is among them until it is sent. */
export function recipientsOf(
  { userId, audience }: Pick<Reminder, "userId" | "audience">,
  family: Pick<EventFamily, "event" | "guests">,
  event: CalendarEvent,
): DeliveryRecipient[] {
  const own = { userId, guestId: null };
  if (audience === "me") return [own];
  const others = guestsOf(family, event).filter((guest) => guest.userId !== userId);
  return [own, ...others.map((guest) => ({ userId: guest.userId, guestId: guest.id }))];
}
