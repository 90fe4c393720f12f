import { hash128 } from "../../kernel/hash128.js";
import type { EventFamily } from "../event-family.js";
import type { ExchangedParts } from "./exchanged-event.js";
import { exchangedOf } from "./exchanged-of-family.js";

/** Digest of all that calendars tell each other of an event, but for its reminders, which are each user's own. */
export function syncDigestOf(family: EventFamily): string {
  const { overrides, ...event } = exchangedOf(family, new Map());
  const ordered = [...overrides].sort((a, b) => (a.originalStart < b.originalStart ? -1 : 1));
  const { organizerId, organizerEmail } = family.event;
  const taken = ordered.map((override) => ({ ...plainParts(override), originalStart: override.originalStart }));
  return hash128(JSON.stringify([{ ...event, ...plainParts(event) }, organizerId, organizerEmail, taken]));
}

/** What counts of an event: neither the count of its revisions nor the time, and guests whatever their order. */
const plainParts = ({ details, guests, extras }: ExchangedParts): object => ({
  details,
  extras,
  guests: guests.map(({ email, answer }) => `${email} ${answer}`).sort(),
  alarms: [],
  revision: 0,
  changedAt: null,
});
