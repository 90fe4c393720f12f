import * as z from "zod";
import type { EventTarget } from "../calendar/event-commands.schema.js";
import { timeSpanShape } from "../calendar/event-commands.schema.js";
import { guestsOf } from "../calendar/event-family.js";
import { occurrencesOf } from "../calendar/occurrences-of.js";
import type { KnownPerson } from "../calendar/plan-guests.js";
import { peopleOf } from "../calendar/starting-point.js";
import { emailKey } from "../duplicates/match-keys.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { Guest } from "../model/guest.js";
import { id } from "../model/text.schema.js";
import type { Agenda } from "./agenda.js";
import { entryOf, inOrder, requireSpan } from "./agenda.js";
import type { CrmScope } from "./crm-scope.js";
import { eventAt } from "./event-at.js";
import { loadFamily, loadParties } from "./load-event.js";
import { parseInput } from "./parse-input.js";

/** Asks for the occurrences of one event or series. */
export interface OccurrencesQuery {
  /** The event or the series. */
  readonly eventId: string;
  /** The beginning of the span of time. */
  readonly from: Date;
  /** Its end, later than `from` by 1,100 days at most. */
  readonly to: Date;
  /** The most occurrences that are given, 1 to 10,000; 1,000 unless said otherwise. The answer says whether there are more. */
  readonly limit?: number | undefined;
}

/** Somebody who could be invited. */
export type ProposedGuest = KnownPerson;

const occurrencesSchema = z.strictObject({
  eventId: id("calendarEvent"),
  ...timeSpanShape,
  limit: z.int().min(1).max(10_000).optional(),
});

/** Lists the occurrences of one event or series, those that were taken out and cancelled ones among them included. */
export async function occurrencesOfSeries(scope: CrmScope, query: unknown): Promise<Agenda> {
  const { eventId, limit = 1_000, ...span } = parseInput(occurrencesSchema, query);
  requireSpan(span);
  const event = await scope.visible.require("calendarEvent", eventId);
  const { overrides } = await loadFamily(scope, event);
  const all = inOrder([event, ...overrides].flatMap((one) => [...occurrencesOf(one, span, limit + 1)]));
  return { entries: all.slice(0, limit).map((one) => entryOf(scope, one)), complete: all.length <= limit };
}

/** Lists the guests of an event, or of one occurrence: its own, or those of the series. */
export async function guestsOfEvent(scope: CrmScope, target: EventTarget): Promise<readonly Guest[]> {
  const { family, event } = await eventAt(scope, target);
  return scope.visible.maskAll("guest", guestsOf(family, event));
}

/** Proposes the people that an event is about as guests, each address once, but those who are invited already. */
export async function proposedGuests(scope: CrmScope, eventId: unknown): Promise<readonly ProposedGuest[]> {
  const event: CalendarEvent = await scope.visible.require(
    "calendarEvent",
    parseInput(id("calendarEvent"), eventId, ["eventId"]),
  );
  const [parties, guests] = await Promise.all([loadParties(scope, event), guestsOfEvent(scope, { eventId: event.id })]);
  const known = new Set(guests.map(({ email }) => email));
  return peopleOf(maskParties(scope, parties)).filter(({ email }) => {
    const isNew = !known.has(emailKey(email));
    known.add(emailKey(email));
    return isNew;
  });
}

type Parties = Awaited<ReturnType<typeof loadParties>>;

/** Addresses that are hidden from the actor are not proposed. */
const maskParties = ({ visible }: CrmScope, { lead, account, contact, opportunity }: Parties): Parties => ({
  lead: lead && visible.mask("lead", lead),
  account: account && visible.mask("account", account),
  contact: contact && visible.mask("contact", contact),
  opportunity,
});
