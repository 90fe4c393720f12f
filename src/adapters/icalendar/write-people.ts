import type { ExchangedGuest, ExchangedParts, ExchangedPerson } from "../../calendar/exchange/exchanged-event.js";
import { emailOf } from "./email-of.js";
import type { Extras } from "./extras.js";
import { formatRaw } from "./format-property.js";
import type { Property, PropertyParams } from "./property.js";
import { answers } from "./read-people.js";

/** Writes who takes part, with what is kept of them; who has no e-mail address goes out as it came in. */
export function peopleLines({ organizer, guests }: ExchangedParts, extras: Extras): readonly string[] {
  const people = extras.kept.filter(({ name }) => name === "ORGANIZER" || name === "ATTENDEE");
  const asTheyAre = (name: string): readonly string[] =>
    people
      .filter((property) => property.name === name && emailOf(property) === null)
      .map(({ params, value }) => formatRaw(name, params, value));
  return [
    ...(organizer === null ? asTheyAre("ORGANIZER") : [personLine("ORGANIZER", organizer, people, new Map())]),
    ...guests.map((guest) => personLine("ATTENDEE", guest, people, new Map([["PARTSTAT", [partstatOf(guest)]]]))),
    ...asTheyAre("ATTENDEE"),
  ];
}

function personLine(
  name: string,
  { name: called, email }: ExchangedPerson,
  people: readonly Property[],
  said: PropertyParams,
): string {
  const kept = people.find((property) => property.name === name && emailOf(property) === email)?.params ?? new Map();
  const cn: PropertyParams = called === "" ? new Map() : new Map([["CN", [called.replace(/\r\n?/g, "\n")]]]);
  const unanswered = said.get("PARTSTAT")?.[0] === "NEEDS-ACTION";
  return formatRaw(
    name,
    new Map([...cn, ...(unanswered ? [...said, ...kept] : [...kept, ...said])]),
    `mailto:${email}`,
  );
}

/** The answers are told apart by their first name each. */
const partstatOf = ({ answer }: ExchangedGuest): string =>
  [...answers].find(([, meant]) => meant === answer)?.[0] ?? "NEEDS-ACTION";
