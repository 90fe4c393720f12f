import { emailKey } from "../../duplicates/match-keys.js";
import type { CalendarEvent, EventType } from "../../model/calendar-event.js";
import type { Guest } from "../../model/guest.js";
import type { User } from "../../model/user.js";
import type { DecisionEnv } from "../../plan/decision-env.js";
import { newRecord } from "../../plan/new-record.js";
import { deriveEvent } from "../derive-event.js";
import { emptyEvent, firstStatus, ownFields } from "../event-details.js";
import type { EventFamily } from "../event-family.js";
import { guestsOf, hasOwn, overrideAt } from "../event-family.js";
import { isSeries } from "../event-times.js";
import { newEvent } from "../new-event.js";
import { differingFields } from "../series/inherit-changes.js";
import { takeOutOccurrence } from "../series/take-out-occurrence.js";
import type { ExchangedEvent, ExchangedGuest, ExchangedOverride, ExchangedParts } from "./exchanged-event.js";
import { typeOf } from "./exchanged-type.js";
import { importedEventId } from "./imported-event-id.js";

/** What is known when an event of another calendar is taken in. */
export interface ExchangeState {
  /** The event that has its UID here, with what belongs to it; `null` where there is none. */
  readonly family: EventFamily | null;
  /** Events that stand for occurrences of it, taken in when nobody told of the series: they become occurrences of it. */
  readonly strays: readonly CalendarEvent[];
  /** Colleagues by normalised address: organisers and guests who are known. */
  readonly users: ReadonlyMap<string, User>;
  /** The fields of events that the actor may neither see nor enter: they stay as they are. */
  readonly hidden: ReadonlySet<string>;
  /** The type of an event that does not tell it. */
  readonly type: EventType;
}

/** An event of another calendar, put on top of what is here: what calendars do not tell each other stays as it is. */
export function familyOfExchanged(exchanged: ExchangedEvent, state: ExchangeState, env: DecisionEnv): EventFamily {
  const { family } = state;
  const before = family?.event ?? freshEvent(exchanged, state, env);
  const overridden = exchanged.overrides.map(({ originalStart }) => originalStart);
  const draft: CalendarEvent = {
    ...before,
    ...ownFieldsOf(exchanged, before, state),
    recurrence: exchanged.recurrence,
    rruleText: exchanged.rruleText,
    excludedStarts: [...new Set([...exchanged.excludedStarts, ...overridden])].sort(),
    extraStarts: [...new Set(exchanged.extraStarts)].sort(),
    uid: exchanged.uid,
    originalStart: exchanged.originalStart,
  };
  const guests = guestsFrom(exchanged.guests, draft, family === null ? [] : guestsOf(family, before), state, env);
  const event = { ...draft, ...deriveEvent(draft, inUse(guests)) };
  const base: EventFamily = {
    event,
    overrides: [
      ...(family?.overrides ?? []),
      ...(isSeries(event) ? state.strays.map((stray) => ({ ...stray, seriesId: event.id })) : []),
    ],
    guests: [...(family?.guests ?? []).filter(({ eventId }) => eventId !== event.id), ...guests],
    reminders: family?.reminders ?? [],
  };
  return exchanged.overrides.reduce(
    (whole, override) => withExchangedOverride(whole, override, state, env),
    withoutLost(base, overridden, env),
  );
}

function freshEvent(
  { uid, originalStart, details, extras }: ExchangedEvent,
  state: ExchangeState,
  env: DecisionEnv,
): CalendarEvent {
  const type = typeOf(extras).type ?? state.type;
  const id = importedEventId(uid, originalStart, env);
  const { allDay, startLocal, endLocal, startOn, endOn, timeZone, subject } = details;
  const span = { allDay, startLocal, endLocal, startOn, endOn, timeZone };
  return newEvent(
    { ...newRecord("calendarEvent", env, { id }), ...emptyEvent(type, env), ...span, subject, organizerId: null },
    firstStatus(type),
    [],
  );
}

/** What an event or an occurrence of another calendar says of itself. */
function ownFieldsOf(
  { details, organizer, revision, extras }: ExchangedParts,
  before: CalendarEvent,
  { users, hidden }: ExchangeState,
): Partial<CalendarEvent> {
  const told = typeOf(extras);
  const type = told.type ?? before.type;
  const { status, ...plain } = details;
  const user = organizer === null ? undefined : users.get(emailKey(organizer.email));
  const ours = organizer === null ? before.organizerId : (user?.id ?? null);
  return {
    ...Object.fromEntries(Object.entries(plain).filter(([field]) => !hidden.has(field))),
    ...(type === before.type ? {} : { type, categoryId: null, ...ownFields(type) }),
    status: type === "note" ? null : (status ?? before.status ?? "planned"),
    organizerId: ours,
    organizerEmail: organizer === null || user !== undefined ? null : emailKey(organizer.email),
    revision: Math.max(revision, before.revision),
    icalendarExtras: told.extras,
  };
}

const inUse = (guests: readonly Guest[]): readonly Guest[] => guests.filter(({ archivedAt }) => archivedAt === null);

/** The guests that an event of another calendar has: those who were here keep their records, those who are gone are put away. */
function guestsFrom(
  told: readonly ExchangedGuest[],
  event: Pick<CalendarEvent, "id" | "companyId">,
  present: readonly Guest[],
  { users }: ExchangeState,
  env: DecisionEnv,
): readonly Guest[] {
  const byEmail = new Map(told.map((guest) => [emailKey(guest.email), guest]));
  const kept = present.map((guest): Guest => {
    const now = byEmail.get(guest.email ?? "");
    if (guest.email === null) return guest; // no calendar tells of guests without an address
    return now === undefined ? { ...guest, archivedAt: env.now } : answered(guest, now.answer, env);
  });
  const known = new Set(present.map(({ email }) => email));
  const fresh = [...byEmail].flatMap(([email, { name, answer }]): Guest[] => {
    if (known.has(email)) return [];
    const user = users.get(email);
    const common = { ...newRecord("guest", env, { companyId: event.companyId }), eventId: event.id, email };
    const guest = { ...common, name: name || (user?.name ?? ""), userId: user?.id ?? null, personKey: null };
    return [answered({ ...guest, answer: null, answeredAt: null }, answer, env)];
  });
  return [...kept, ...fresh];
}

const answered = (guest: Guest, answer: Guest["answer"], { now }: DecisionEnv): Guest =>
  guest.answer === answer ? guest : { ...guest, answer, answeredAt: answer === null ? null : now };

/** Occurrences that the other calendar does not tell apart any more follow their series again. */
const withoutLost = (family: EventFamily, kept: readonly string[], { now }: DecisionEnv): EventFamily => ({
  ...family,
  overrides: family.overrides.map((override) =>
    kept.includes(override.originalStart ?? "") ? override : { ...override, archivedAt: now },
  ),
});

function withExchangedOverride(
  family: EventFamily,
  told: ExchangedOverride,
  state: ExchangeState,
  env: DecisionEnv,
): EventFamily {
  const { event: series } = family;
  const ruled = takeOutOccurrence({ ...family, overrides: [] }, told.originalStart, env);
  const former = overrideAt(family, told.originalStart);
  const before = former ?? ruled;
  const fields = { ...ownFieldsOf(told, before, state), uid: series.uid };
  const keepsOwn = former !== undefined && hasOwn(former, "guests");
  const hasOwnGuests = keepsOwn || !sameGuests(told.guests, guestsOf(family, series));
  const draft: CalendarEvent = { ...before, ...fields, seriesId: series.id };
  const own = [
    ...(former?.overriddenFields ?? []),
    ...differingFields(ruled, draft),
    ...(hasOwnGuests ? ["guests"] : []),
  ];
  const overriddenFields = [...new Set(own)].sort();
  const event = { ...draft, overriddenFields };
  const present = former === undefined ? [] : family.guests.filter(({ eventId }) => eventId === former.id);
  const guests = hasOwnGuests ? guestsFrom(told.guests, event, inUse(present), state, env) : present;
  const others = family.guests.filter(({ eventId }) => eventId !== event.id);
  const effective = hasOwnGuests ? guests : guestsOf(family, series);
  return {
    ...family,
    overrides: [
      ...family.overrides.filter(({ id }) => id !== event.id),
      { ...event, ...deriveEvent(event, inUse(effective)) },
    ],
    guests: [...others, ...guests],
  };
}

/** Whether an occurrence tells of the guests of its series, with the same answers. */
const sameGuests = (told: readonly ExchangedGuest[], present: readonly Guest[]): boolean => {
  const known = present.filter(({ email }) => email !== null);
  const answers = new Map(known.map(({ email, answer }) => [email, answer]));
  return (
    told.length === known.length &&
    told.every(({ email, answer }) => answers.has(emailKey(email)) && answers.get(emailKey(email)) === answer)
  );
};
