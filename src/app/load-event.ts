import type { EventChanges } from "../calendar/enter-event.js";
import type { EventFamily } from "../calendar/event-family.js";
import type { EventEntryState } from "../calendar/event-state.js";
import type { GuestInput } from "../calendar/guest-input.schema.js";
import type { GuestState } from "../calendar/plan-guests.js";
import type { ReminderState } from "../calendar/plan-reminder.js";
import { aboutOf } from "../calendar/related-to-event.js";
import type { ReminderInput } from "../calendar/reminder-input.schema.js";
import type { EventParties } from "../calendar/starting-point.js";
import { peopleOf } from "../calendar/starting-point.js";
import type { RecordKey } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
import type { CalendarEvent, CalendarEventDetails } from "../model/calendar-event.js";
import { isRecordType } from "../model/record-schemas.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { Template } from "../model/template.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import { everyPage } from "./every-record.js";
import { loadEntryState, loadForeign } from "./load-entry-state.js";
import { whereIn } from "./where-in.js";

/** Reads an event that happens once or a series with what belongs to it, whoever may see each part. */
export async function loadFamily({ storage }: CrmScope, event: CalendarEvent): Promise<EventFamily> {
  const overrides = await inUse(storage, "calendarEvent", "seriesId", [event.id]);
  const ids = [event.id, ...overrides.map(({ id }) => id)];
  const [guests, reminders] = await Promise.all([
    inUse(storage, "guest", "eventId", ids),
    inUse(storage, "reminder", "eventId", ids),
  ]);
  return { event, overrides, guests, reminders };
}

/** Reads the records that name one of several in a field, but those put away. */
export async function inUse<T extends RecordType>(
  storage: CrmScope["storage"],
  type: T,
  field: string,
  values: readonly string[],
): Promise<readonly RecordTypes[T][]> {
  return whereIn(storage, type, field, values, { op: "eq", field: "archivedAt", kind: "instant", value: null });
}

/** Reads the records that an event is about, as far as the actor may see them. */
export async function loadParties({ visible }: CrmScope, event: Parameters<typeof aboutOf>[0]): Promise<EventParties> {
  const read = async <T extends "lead" | "account" | "contact" | "opportunity">(type: T, id: string | null = null) =>
    id === null ? undefined : (await visible.get(type, [id])).get(id);
  const [lead, account, contact, opportunity] = await Promise.all([
    read("lead", event.leadId),
    read("account", event.accountId),
    read("contact", event.contactId),
    read("opportunity", event.opportunityId),
  ]);
  return { lead, account, contact, opportunity };
}

/** What an entry of an event names, with guests who are to be invited, and a reminder that is asked for. */
export type NamedInEvent = EventChanges & {
  /** The guests. */
  readonly guests?: readonly GuestInput[] | undefined;
  /** The reminder. */
  readonly reminder?: ReminderInput | undefined;
  /** A reminder that is to be taken back. */
  readonly reminderId?: string | undefined;
};

/** Reads what has to be known of the records that an entry of an event names. */
export async function loadEventState(
  scope: CrmScope,
  entered: NamedInEvent,
  parties: EventParties,
): Promise<EventEntryState & GuestState & ReminderState> {
  const { guests = [], reminder, organizerId, categoryId } = entered;
  const userIds = guests.flatMap(({ userId }) => userId ?? []);
  const reminded = reminder === undefined ? [] : [reminder.userId ?? scope.actor.userId ?? []].flat();
  const named = [...userIds, ...reminded, organizerId].flatMap((one) => one ?? []);
  const [entry, foreign, users, categories, known, template, sentReminders] = await Promise.all([
    loadEntryState(scope, [], entered),
    loadForeign(scope, { users: named, teams: [] }),
    scope.visible.get("user", [...userIds, ...reminded]),
    categoryId ? scope.visible.get("eventCategory", [categoryId]) : new Map<string, undefined>(),
    loadKnown(scope, entered),
    reminder === undefined ? undefined : findTemplate(scope, reminder.templateId),
    findSent(scope, entered.reminderId),
  ]);
  return {
    ...entry,
    foreign: new Set([...entry.foreign, ...foreign]),
    category: categories.get(categoryId ?? ""),
    known,
    users,
    people: peopleOf(parties),
    template,
    sentReminders,
  };
}

/** The reminder itself, if it was sent and has nothing more to send. */
async function findSent({ storage }: CrmScope, reminderId: string | undefined): Promise<ReadonlySet<string>> {
  const [reminder] = reminderId === undefined ? [] : await storage.get("reminder", [reminderId]);
  if (reminder === undefined || reminder.nextTriggerAt !== null) return new Set();
  const ofReminder: Filter = { op: "eq", field: "reminderId", kind: "text", value: reminder.id };
  const settled: Filter = { op: "eq", field: "nextTryAt", kind: "instant", value: null };
  const isAny = async (filter: Filter): Promise<boolean> =>
    !(await everyPage(storage, "delivery", allOf(ofReminder, filter), 1).next()).done;
  const [isSent, isOpen] = await Promise.all([
    isAny({ op: "eq", field: "state", kind: "text", value: "sent" }),
    isAny({ op: "not", filter: settled }),
  ]);
  return new Set(isSent && !isOpen ? [reminder.id] : []);
}

const findTemplate = async ({ visible }: CrmScope, id: string): Promise<Template | undefined> =>
  (await visible.get("template", [id])).get(id);

/** The records of the library that an entry names and that the actor may see. */
async function loadKnown({ visible }: CrmScope, entered: EventChanges): Promise<ReadonlySet<RecordKey>> {
  const about = aboutOf(entered as Partial<CalendarEventDetails>); // ids are plain strings on the way in
  const keys = [...about.map(([, key]) => key), ...((entered.relatedKeys ?? []) as readonly RecordKey[])];
  const byType = new Map<string, RecordKey[]>();
  for (const key of keys) byType.set(splitKey(key).type, [...(byType.get(splitKey(key).type) ?? []), key]);
  const found = [...byType].map(async ([type, ofType]) => {
    if (!isRecordType(type)) return [];
    const seen = await visible.get(
      type,
      ofType.map((key) => splitKey(key).id),
    );
    return [...seen.keys()].map((id) => keyOf(type, id));
  });
  return new Set((await Promise.all(found)).flat());
}
