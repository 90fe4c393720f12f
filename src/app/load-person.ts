import { emailKey } from "../duplicates/match-keys.js";
import type { Holding, KnownPerson, PersonType, SharedAddress } from "../privacy/holding.js";
import { holding, keyOfHolding } from "../privacy/holding.js";
import type { FoundPerson } from "../privacy/person-objections.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";
import type { PersonQuery } from "./privacy.schema.js";
import { readOnly } from "./visible-records.js";

/** The types of record that stand for people. */
const personTypes: readonly PersonType[] = ["lead", "contact", "account"];

/**
 * Finds the records that stand for a person: the one that is named, and what it was merged with, converted to or made of,
 * whoever may see them. An address finds every record that has it.
 * @throws CrmError `NOT_FOUND` for an id of which the actor sees no record.
 */
export async function loadPerson(scope: CrmScope, query: PersonQuery): Promise<FoundPerson> {
  const records = await withLinked(scope, await namedRecords(scope, query));
  const seen = await seenAmong(scope, records);
  const own = query.email === undefined ? [] : [emailKey(query.email)];
  const isPartlyConcealed = seen.length < records.length;
  const person = await knownBy(scope, records, own);
  return { person, seen: isPartlyConcealed ? await knownBy(scope, seen, own) : person, isPartlyConcealed };
}

async function knownBy(scope: CrmScope, records: readonly Holding[], own: readonly string[]): Promise<KnownPerson> {
  const all = [...new Set([...own, ...records.flatMap(emailsOf)])];
  const shared = await sharedAddresses(scope, all, records);
  const taken = new Set(shared.map(({ address }) => address));
  const addresses = all.filter((address) => !taken.has(address));
  return { records, keys: records.map(keyOfHolding), addresses, shared };
}

/** @throws CrmError `FORBIDDEN` where the actor sees a record that stands for the person and may not change it, or that is another company's. */
export function requireErasable({ visible, actor }: CrmScope, { person }: FoundPerson): void {
  for (const { type, record } of person.records) {
    const isOwn = record.companyId === null || record.companyId === actor.companyId;
    if (!isOwn || !visible.isWritable(type, record as never)) throw readOnly(type, record.id); // the type and its record stay together
  }
}

async function namedRecords(scope: CrmScope, { leadId, contactId, accountId, email }: PersonQuery): Promise<Holding[]> {
  const { visible } = scope;
  if (leadId !== undefined) return [holding("lead", await visible.require("lead", leadId), "person", ["id"])];
  if (contactId !== undefined)
    return [holding("contact", await visible.require("contact", contactId), "person", ["id"])];
  if (accountId !== undefined)
    return [holding("account", await visible.require("account", accountId), "person", ["id"])];
  return withAddress(scope, [emailKey(email ?? "")]);
}

/** The people among the records of the company that have one of some addresses. */
async function withAddress({ storage, actor }: CrmScope, addresses: readonly string[]): Promise<Holding[]> {
  if (addresses.length === 0) return [];
  const filter = allOf(
    { op: "overlaps", field: "matchKeys", kind: "list", values: addresses.map((address) => `e:${address}`) },
    { op: "in", field: "companyId", kind: "text", values: [actor.companyId, null] } satisfies Filter,
  );
  const found: Holding[] = [];
  for (const type of personTypes)
    for await (const record of everyRecord(storage, type, filter))
      found.push(holding(type, record, "person", ["email"]));
  return found.filter(isPerson);
}

const isPerson = (one: Holding): boolean => one.type !== "account" || !one.record.isCompany;

const emailsOf = ({ record }: Holding): string[] =>
  "email" in record && record.email !== null ? [emailKey(record.email)] : [];

/** Goes from record to record until there are no more. */
async function withLinked(scope: CrmScope, named: readonly Holding[]): Promise<readonly Holding[]> {
  const found = new Map(named.map((one) => [keyOfHolding(one), one]));
  let latest: readonly Holding[] = named;
  while (latest.length > 0) {
    const linked = await Promise.all(latest.map((one) => linkedTo(scope, one)));
    latest = linked.flat().filter((one) => !found.has(keyOfHolding(one)));
    for (const one of latest) found.set(keyOfHolding(one), one);
  }
  return [...found.values()];
}

async function linkedTo(scope: CrmScope, one: Holding): Promise<readonly Holding[]> {
  const { type } = one;
  if (type === "lead") {
    const { mergedIntoId, convertedContactIds, convertedAccountId } = one.record;
    const account = await byIds(scope, "account", [convertedAccountId], "convertedAccountId");
    const contacts = convertedContactIds.length === 1 ? convertedContactIds : []; // several were only linked: the lead is one person
    return [
      ...(await merged(scope, type, one.record.id, mergedIntoId)),
      ...(await byIds(scope, "contact", contacts, "convertedContactIds")),
      ...account.filter(isPerson),
    ];
  }
  if (type === "contact") {
    const ofContact: Filter = { op: "overlaps", field: "convertedContactIds", kind: "list", values: [one.record.id] };
    const leads = await where(scope, "lead", ofContact, "convertedContactIds");
    const own = leads.filter(
      ({ record }) => "convertedContactIds" in record && record.convertedContactIds.length === 1,
    );
    return [...(await merged(scope, type, one.record.id, one.record.mergedIntoId)), ...own];
  }
  if (type !== "account" || one.record.isCompany) return [];
  const became: Filter = { op: "eq", field: "convertedAccountId", kind: "text", value: one.record.id };
  return [
    ...(await merged(scope, type, one.record.id, one.record.mergedIntoId)),
    ...(await where(scope, "lead", became, "convertedAccountId")),
  ];
}

/** What was merged into a record, and what it was merged into. */
async function merged(scope: CrmScope, type: PersonType, id: string, into: string | null): Promise<Holding[]> {
  const ofRecord: Filter = { op: "eq", field: "mergedIntoId", kind: "text", value: id };
  const all = [
    ...(await where(scope, type, ofRecord, "mergedIntoId")),
    ...(await byIds(scope, type, [into], "mergedIntoId")),
  ];
  return all.filter(isPerson);
}

async function where({ storage }: CrmScope, type: PersonType, filter: Filter, field: string): Promise<Holding[]> {
  const found: Holding[] = [];
  for await (const record of everyRecord(storage, type, filter)) found.push(holding(type, record, "person", [field]));
  return found;
}

async function byIds(
  { storage }: CrmScope,
  type: PersonType,
  ids: readonly (string | null)[],
  field: string,
): Promise<Holding[]> {
  const known = ids.filter((id) => id !== null);
  const found = known.length === 0 ? [] : await storage.get(type, known);
  return found.map((record) => holding(type, record, "person", [field]));
}

/** Addresses that somebody else has too: a common mailbox tells nothing of one person. */
async function sharedAddresses(
  scope: CrmScope,
  addresses: readonly string[],
  records: readonly Holding[],
): Promise<readonly SharedAddress[]> {
  const own = new Set(records.map(keyOfHolding));
  const others = (await withAddress(scope, addresses)).filter((one) => !own.has(keyOfHolding(one)));
  return addresses.flatMap((address): SharedAddress[] => {
    const keys = others.filter((one) => emailsOf(one).includes(address)).map(keyOfHolding);
    return keys.length === 0 ? [] : [{ address, keys }];
  });
}

async function seenAmong({ visible }: CrmScope, records: readonly Holding[]): Promise<readonly Holding[]> {
  const seen = new Set<string>();
  for (const type of personTypes) {
    const ids = records.flatMap((one) => (one.type === type ? [one.record.id as string] : []));
    for (const [id, isSeen] of await visible.visibility(type, ids)) if (isSeen) seen.add(`${type}/${id}`);
  }
  return records.filter((one) => seen.has(keyOfHolding(one)));
}
