import type { ExchangedGuest, ExchangedPerson } from "../../calendar/exchange/exchanged-event.js";
import type { Refusal } from "../../kernel/decision.js";
import { isStorableText } from "../../kernel/storable-text.js";
import type { GuestAnswer } from "../../model/guest.js";
import { mostGuests } from "./calendar-limits.js";
import { emailOf } from "./email-of.js";
import type { EventProperties } from "./event-properties.js";
import { propertyOf } from "./event-properties.js";
import type { Property } from "./property.js";
import { paramOf } from "./property.js";

/** Who takes part. */
export interface EventPeople {
  /** Who invites; `null` for nobody with an address. */
  readonly organizer: ExchangedPerson | null;
  /** Who is invited, each address once. */
  readonly guests: readonly ExchangedGuest[];
  /** Further properties of guests who stand there already. */
  readonly repeated: readonly Property[];
}

/** What a guest may answer (PARTSTAT); any other answer counts as none. */
export const answers: ReadonlyMap<string, GuestAnswer | null> = new Map([
  ["ACCEPTED", "yes"],
  ["DECLINED", "no"],
  ["TENTATIVE", "maybe"],
  ["NEEDS-ACTION", null],
]);

/** Reads ORGANIZER and ATTENDEE. Who has no e-mail address is left for the extras. */
export function readPeople(properties: EventProperties): EventPeople {
  const organizer = propertyOf(properties, "ORGANIZER");
  const guests = new Map<string, ExchangedGuest>();
  const repeated: Property[] = [];
  for (const property of properties.get("ATTENDEE") ?? []) {
    const person = personOf(property);
    if (person === null) continue;
    if (guests.has(person.email)) repeated.push(property);
    else guests.set(person.email, { ...person, answer: answerOf(property) });
  }
  return { organizer: organizer === undefined ? null : personOf(organizer), guests: [...guests.values()], repeated };
}

/** What keeps people from being taken over. */
export function objectionsToPeople({ organizer, guests }: EventPeople): Refusal[] {
  const found: Refusal[] = [];
  if (guests.length > mostGuests) found.push({ code: "ICALENDAR_GUESTS_TOO_MANY", params: { most: mostGuests } });
  const named = [["organizer", organizer] as const, ...guests.map((guest) => ["guests", guest] as const)];
  for (const [field, person] of named) {
    const name = person?.name ?? "";
    if (name.length > mostName)
      found.push({ code: "INPUT_TOO_LONG", path: [field, "name"], params: { most: mostName } });
    if (!isStorableText(name)) found.push({ code: "INPUT_TEXT_UNSTORABLE", path: [field, "name"] });
  }
  return found;
}

const mostName = 255;

function personOf(property: Property): ExchangedPerson | null {
  const email = emailOf(property);
  return email === null ? null : { name: paramOf(property, "CN") ?? "", email };
}

const answerOf = (property: Property): GuestAnswer | null =>
  answers.get((paramOf(property, "PARTSTAT") ?? "").toUpperCase()) ?? null;
