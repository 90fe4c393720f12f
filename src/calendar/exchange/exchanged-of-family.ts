import type { CalendarEvent } from "../../model/calendar-event.js";
import type { Guest } from "../../model/guest.js";
import type { Reminder } from "../../model/reminder.js";
import type { User } from "../../model/user.js";
import type { EventFamily } from "../event-family.js";
import { guestsOf, remindersOf } from "../event-family.js";
import type {
  ExchangedAlarm,
  ExchangedDetails,
  ExchangedEvent,
  ExchangedOverride,
  ExchangedParts,
  ExchangedPerson,
} from "./exchanged-event.js";
import { withType } from "./exchanged-type.js";

/** The colleagues who may be organisers, by id. */
export type KnownUsers = ReadonlyMap<string, User>;

/** An event or a series with what belongs to it, as calendars tell each other. Guests without an address are not told. */
export function exchangedOf(family: EventFamily, users: KnownUsers): ExchangedEvent {
  const { event, overrides } = family;
  const taken = new Set(overrides.map(({ originalStart }) => originalStart));
  return {
    ...partsOf(family, event, users),
    uid: event.uid,
    originalStart: event.originalStart,
    recurrence: event.recurrence,
    rruleText: event.rruleText,
    excludedStarts: event.excludedStarts.filter((start) => !taken.has(start)),
    extraStarts: event.extraStarts,
    overrides: overrides.flatMap((override): ExchangedOverride[] =>
      override.originalStart === null
        ? []
        : [{ ...partsOf(family, override, users), originalStart: override.originalStart }],
    ),
  };
}

function partsOf(family: EventFamily, event: CalendarEvent, users: KnownUsers): ExchangedParts {
  return {
    details: detailsOf(event),
    organizer: organizerOf(event, users),
    guests: guestsOf(family, event).flatMap(guestOf),
    alarms: remindersOf(family, event).flatMap(alarmOf),
    revision: event.revision,
    changedAt: event.updatedAt,
    extras: withType(event.icalendarExtras, event.type),
  };
}

function detailsOf(event: CalendarEvent): ExchangedDetails {
  const { subject, description, location, latitude, longitude, visibility, busy, timeZone, status } = event;
  const { allDay, startLocal, endLocal, startOn, endOn } = event;
  const text = { subject, description, location, latitude, longitude, visibility, busy, status };
  return { ...text, timeZone, allDay, startLocal, endLocal, startOn, endOn };
}

function organizerOf({ organizerId, organizerEmail }: CalendarEvent, users: KnownUsers): ExchangedPerson | null {
  const user = organizerId === null ? undefined : users.get(organizerId);
  const email = organizerEmail ?? user?.email ?? null;
  return email === null ? null : { name: user?.name ?? "", email };
}

const guestOf = ({ name, email, answer }: Guest) => (email === null ? [] : [{ name, email, answer }]);

function alarmOf({ mode, amount, unit, at }: Reminder): ExchangedAlarm[] {
  if (mode === "atInstant") return at === null ? [] : [{ mode, at }];
  return amount === null || unit === null ? [] : [{ mode, amount, unit }];
}
