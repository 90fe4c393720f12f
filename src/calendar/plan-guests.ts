import { emailKey } from "../duplicates/match-keys.js";
import type { Refusal } from "../kernel/decision.js";
import type { RecordKey } from "../kernel/id.js";
import { asId } from "../kernel/id.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { Guest } from "../model/guest.js";
import type { User } from "../model/user.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import type { GuestInput } from "./guest-input.schema.js";
import { mostGuests } from "./most-guests.js";

/** Why guests cannot be invited. */
export type InviteRefusalCode = "GUEST_ADDRESS_MISSING" | "GUEST_TWICE" | "GUESTS_TOO_MANY" | "REFERENCE_UNKNOWN";

/** Somebody whose address is known: a lead, an account or a contact that an event is about. */
export interface KnownPerson {
  /** Who it is. */
  readonly key: RecordKey;
  /** The name. */
  readonly name: string;
  /** The address, as it was entered. */
  readonly email: string;
}

/** What is known of people who are invited. */
export interface GuestState {
  /** The colleagues who are named, as far as they are stored and the actor may see them, by id. */
  readonly users: ReadonlyMap<string, User>;
  /** Colleagues who are stored but that the actor may not see: they answer as unknown. */
  readonly foreign: ReadonlySet<RecordKey>;
  /** The lead, account and contact that the event is about. */
  readonly people: readonly KnownPerson[];
}

/** What came of inviting. */
export interface PlannedGuests {
  /** The new guests. */
  readonly guests: readonly Guest[];
  /** Who cannot be invited. */
  readonly refusals: readonly Refusal<InviteRefusalCode>[];
}

/** Plans guests of an event besides those it has: each address and each colleague once. */
export function planGuests(
  inputs: readonly GuestInput[],
  event: Pick<CalendarEvent, "id" | "companyId">,
  present: readonly Guest[],
  state: GuestState,
  env: DecisionEnv,
): PlannedGuests {
  const guests: Guest[] = [];
  const refusals: Refusal<InviteRefusalCode>[] = [];
  inputs.forEach((input, i) => {
    const guest = guestOf(input, event, state, env);
    const objection = guestObjection(guest, [...present, ...guests], state);
    if (objection === null) guests.push(guest);
    else refusals.push({ ...objection, path: ["guests", i] });
  });
  const total = present.length + guests.length;
  if (total > mostGuests)
    refusals.push({ code: "GUESTS_TOO_MANY", path: ["guests"], params: { guests: total, most: mostGuests } });
  return { guests, refusals };
}

function guestOf(
  { name, email: address, userId, answer = null }: GuestInput,
  event: Pick<CalendarEvent, "id" | "companyId">,
  { users, people }: GuestState,
  env: DecisionEnv,
): Guest {
  const user = users.get(userId ?? "");
  const given = address ?? user?.email ?? null;
  const email = given === null ? null : emailKey(given);
  const person = userId === undefined ? people.find((one) => emailKey(one.email) === email) : undefined;
  return {
    ...newRecord("guest", env, { companyId: event.companyId }),
    eventId: event.id,
    name: name ?? user?.name ?? person?.name ?? "",
    email,
    userId: userId === undefined ? null : asId("user", userId),
    personKey: person?.key ?? null,
    answer,
    answeredAt: answer === null ? null : env.now,
  };
}

function guestObjection(
  { email, userId }: Guest,
  others: readonly Guest[],
  { foreign }: GuestState,
): Refusal<InviteRefusalCode> | null {
  if (email === null && userId === null) return { code: "GUEST_ADDRESS_MISSING" };
  if (userId !== null && foreign.has(`user/${userId}` as RecordKey))
    return { code: "REFERENCE_UNKNOWN", params: { type: "user", id: userId } };
  const twice = others.some(
    (other) => (email !== null && other.email === email) || (userId !== null && other.userId === userId),
  );
  return twice ? { code: "GUEST_TWICE", params: { guest: email ?? userId } } : null;
}
