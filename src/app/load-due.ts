import type { EventTimetable } from "../calendar/event-family.js";
import type { Contactable } from "../eligibility/can-contact.js";
import { canContact } from "../eligibility/can-contact.js";
import type { RecordKey } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
import type { Delivery } from "../model/delivery.js";
import type { Guest } from "../model/guest.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import { suppressionId } from "../privacy/suppressed-address.js";
import type { DueState } from "../reminders/decide-delivery.js";
import type { CrmContext } from "./crm-scope.js";
import { loadTimetables } from "./plan-ahead.js";

/** Reads what has to be known of deliveries that are due, all of them at once. */
export async function loadDue(
  { storage }: Pick<CrmContext, "storage">,
  deliveries: readonly Delivery[],
): Promise<(delivery: Delivery) => DueState> {
  const [reminders, timetables, guests] = await Promise.all([
    byId(storage, "reminder", deliveries, ({ reminderId }) => reminderId),
    loadTimetables(
      storage,
      distinct(deliveries, ({ eventId }) => eventId),
    ),
    byId(storage, "guest", deliveries, ({ guestId }) => guestId),
  ]);
  const [templates, users, optedOut, suppressed] = await Promise.all([
    byId(storage, "template", [...reminders.values()], ({ templateId }) => templateId),
    byId(storage, "user", peopleOf(deliveries, reminders, timetables), (id) => id),
    optedOutKeys(storage, distinct([...guests.values()], ({ personKey }) => personKey) as RecordKey[]),
    byId(storage, "claim", [...guests.values()], suppressionOf),
  ]);
  const byEvent = new Map<string, EventTimetable>(timetables.map((timetable) => [timetable.event.id, timetable]));
  return ({ reminderId, eventId, userId, guestId }) => {
    const reminder = reminders.get(reminderId);
    const timetable = byEvent.get(eventId);
    const guest = guestId === null ? undefined : guests.get(guestId);
    return {
      reminder,
      timetable,
      template: reminder && templates.get(reminder.templateId),
      owner: reminder && users.get(reminder.userId),
      organizer: timetable && users.get(timetable.event.organizerId ?? ""),
      user: userId === null ? undefined : users.get(userId),
      guest,
      optedOut:
        guest !== undefined && (isAmong(optedOut, guest.personKey) || isAmong(suppressed, suppressionOf(guest))),
    };
  };
}

const peopleOf = (
  deliveries: readonly Delivery[],
  reminders: ReadonlyMap<string, { readonly userId: string }>,
  timetables: readonly EventTimetable[],
): (string | null)[] => [
  ...[...reminders.values()].map(({ userId }) => userId),
  ...deliveries.map(({ userId }) => userId),
  ...timetables.map(({ event }) => event.organizerId),
];

/** The claim that there is where the guest's address is one that was erased. */
const suppressionOf = ({ companyId, email }: Guest): string | null =>
  email === null ? null : suppressionId(companyId, email);

const isAmong = <K extends string>(some: { readonly has: (key: K) => boolean }, key: K | null): boolean =>
  key !== null && some.has(key);

const distinct = <R>(records: readonly R[], idOf: (record: R) => string | null): string[] => [
  ...new Set(records.flatMap((record) => idOf(record) ?? [])),
];

async function byId<T extends RecordType, R>(
  storage: CrmContext["storage"],
  type: T,
  records: readonly R[],
  idOf: (record: R) => string | null,
): Promise<ReadonlyMap<string, RecordTypes[T]>> {
  const ids = distinct(records, idOf);
  const found = ids.length === 0 ? [] : await storage.get(type, ids);
  return new Map(found.map((record) => [record.id, record]));
}

/** The wish alone counts: a guest is written to at the address of the invitation, and the wish outlasts the record. */
function takesNoEmail(person: Contactable): boolean {
  const answer = canContact(person, "email");
  return !answer.allowed && answer.reasons.includes("RECIPIENT_DECLINES_EMAIL");
}

/** The people among some who take no e-mail. */
async function optedOutKeys(
  storage: CrmContext["storage"],
  keys: readonly RecordKey[],
): Promise<ReadonlySet<RecordKey>> {
  const parts = await Promise.all(
    (["lead", "account", "contact"] as const).map(async (type) => {
      const ids = keys.map(splitKey).flatMap((key) => (key.type === type ? [key.id] : []));
      const found = ids.length === 0 ? [] : await storage.get(type, ids);
      return found.filter(takesNoEmail).map(({ id }) => keyOf(type, id));
    }),
  );
  return new Set(parts.flat());
}
