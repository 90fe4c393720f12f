import type { RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { AnyRecord, RecordType, RecordTypes } from "../model/record-types.js";
import type { ReferenceTo } from "../model/references-to.js";
import { referencesTo } from "../model/references-to.js";
import type { Storage } from "../ports/storage.js";
import type { Holding, KnownPerson } from "../privacy/holding.js";
import type { FoundRecord } from "../privacy/relation-of.js";
import { relationOf } from "../privacy/relation-of.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";
import { loadMentions } from "./load-mentions.js";
import { refersTo } from "./refers-to.js";
import { whereIn } from "./where-in.js";

/**
 * Reads every record that holds something of a person, whoever may see it: what names one of its records, what goes by its
 * addresses in the actor's company, and what belongs to those and mentions the person.
 */
export async function loadHoldings(
  { storage, actor }: Pick<CrmScope, "storage" | "actor">,
  person: KnownPerson,
): Promise<readonly Holding[]> {
  const found = foundRecords(person);
  await findByReferences(storage, person.records, found);
  await findByAddress(storage, person.addresses, actor.companyId, found);
  await findBelonging(storage, found);
  const persons = new Set<RecordKey>(person.keys);
  const held = found.all().map((one) => relationOf(one, persons, new Set(person.addresses), found.known));
  return [...person.records, ...held, ...(await loadMentions(storage, [...person.records, ...held]))];
}

/** The records that were found, each once, with the fields by which. */
interface Found {
  readonly known: ReadonlyMap<RecordKey, FoundRecord>;
  readonly add: <T extends RecordType>(type: T, record: RecordTypes[T], field: string) => void;
  readonly all: () => readonly FoundRecord[];
}

function foundRecords({ keys }: KnownPerson): Found {
  const own = new Set<RecordKey>(keys);
  const known = new Map<RecordKey, { type: RecordType; record: AnyRecord; fields: string[] }>();
  return {
    known,
    add: (type, record, field) => {
      const key = keyOf(type, record.id);
      if (own.has(key)) return;
      const one = known.get(key) ?? { type, record, fields: [] };
      if (!one.fields.includes(field)) one.fields.push(field);
      known.set(key, one);
    },
    all: () => [...known.values()],
  };
}

async function findByReferences(storage: Storage, records: readonly Holding[], found: Found): Promise<void> {
  for (const type of new Set(records.map((one) => one.type))) {
    const ids = records.flatMap((one) => (one.type === type ? [one.record.id as string] : []));
    for (const reference of referencesTo(type)) await findReferring(storage, reference, type, ids, found);
  }
}

async function findReferring(
  storage: Storage,
  reference: ReferenceTo,
  to: RecordType,
  ids: readonly string[],
  found: Found,
): Promise<void> {
  for await (const record of everyRecord(storage, reference.type, refersTo(reference, to, ids)))
    found.add(reference.type, record, reference.field);
}

/** Guests, messages, reminders and organisers who are known by an address alone. Colleagues are none of them. */
async function findByAddress(
  storage: Storage,
  addresses: readonly string[],
  companyId: string | null,
  found: Found,
): Promise<void> {
  const own: Filter = { op: "in", field: "companyId", kind: "text", values: [companyId, null] };
  for (const guest of await whereIn(storage, "guest", "email", addresses, own))
    if (guest.userId === null) found.add("guest", guest, "email");
  for (const delivery of await whereIn(storage, "delivery", "recipient", addresses, own))
    found.add("delivery", delivery, "recipient");
  for (const event of await whereIn(storage, "calendarEvent", "organizerEmail", addresses, own))
    found.add("calendarEvent", event, "organizerEmail");
  if (addresses.length === 0) return;
  for (const field of ["toAddresses", "ccAddresses", "bccAddresses"] as const)
    for await (const message of everyRecord(
      storage,
      "emailMessage",
      allOf(own, { op: "overlaps", field, kind: "list", values: addresses }),
    ))
      found.add("emailMessage", message, field);
  await findWithEmail(storage, addresses, own, found);
}

/** Companies that have one of the addresses: they were made of the person, say. */
async function findWithEmail(storage: Storage, addresses: readonly string[], own: Filter, found: Found): Promise<void> {
  const keys = addresses.map((address) => `e:${address}`);
  const having = allOf(own, { op: "overlaps", field: "matchKeys", kind: "list", values: keys });
  for await (const account of everyRecord(storage, "account", having)) found.add("account", account, "email");
}

/** What belongs to what was found: accounts and opportunities that a lead became, the guests' events and reminders, files of messages, pages of journals. */
async function findBelonging(storage: Storage, found: Found): Promise<void> {
  const idsOf = (type: RecordType): string[] =>
    found.all().flatMap((one) => (one.type === type ? [one.record.id] : []));
  const guests = found.all().flatMap((one) => (one.type === "guest" ? [one.record as RecordTypes["guest"]] : [])); // the type says so
  for (const event of await storage.get("calendarEvent", [...new Set(guests.map(({ eventId }) => eventId))]))
    found.add("calendarEvent", event, "guests");
  for (const delivery of await whereIn(storage, "delivery", "guestId", idsOf("guest")))
    found.add("delivery", delivery, "guestId");
  const sent = found.all().flatMap((one) => (one.type === "delivery" ? [one.record as RecordTypes["delivery"]] : [])); // the type says so
  const messageIds = sent.flatMap(({ emailMessageId }) => emailMessageId ?? []);
  for (const message of await storage.get("emailMessage", [...new Set(messageIds)]))
    found.add("emailMessage", message, "delivery");
  const journals = idsOf("journal").map((id) => keyOf("journal", id));
  for (const page of await whereIn(storage, "journal", "subjectKey", journals))
    found.add("journal", page, "subjectKey");
  await findFiles(storage, idsOf("emailMessage"), found);
}

async function findFiles(storage: Storage, messageIds: readonly string[], found: Found): Promise<void> {
  const keys = messageIds.map((id) => keyOf("emailMessage", id));
  if (keys.length === 0) return;
  const ofMessages: Filter = { op: "overlaps", field: "relatedKeys", kind: "list", values: keys };
  for await (const file of everyRecord(storage, "attachment", ofMessages)) found.add("attachment", file, "relatedKeys");
}
