import type { RecordKey } from "../kernel/id.js";

import type { AnyRecord, RecordType, RecordTypes } from "../model/record-types.js";
import type { Holding, HoldingRelation } from "./holding.js";
import { holding } from "./holding.js";

/** A record that was found, and the fields by which. */
export interface FoundRecord {
  /** Its type. */
  readonly type: RecordType;
  /** The record. */
  readonly record: AnyRecord;
  /** The fields. */
  readonly fields: readonly string[];
}

/** Types of records of which one that names the person is about nobody else. */
const ofOnePerson: ReadonlySet<RecordType> = new Set([
  "accountContact",
  "campaignMembership",
  "delivery",
  "duplicateDismissal",
  "guest",
]);

/** Tells whether a record that was found is about the person alone, or about something that others have to do with too. */
export function relationOf(
  one: FoundRecord,
  persons: ReadonlySet<RecordKey>,
  addresses: ReadonlySet<string>,
  known: ReadonlyMap<RecordKey, FoundRecord>,
): Holding {
  const isAbout = isAboutPerson(one, persons, addresses, known);
  const relation: HoldingRelation = isAbout ? "about" : "touched";
  return holding(one.type, one.record as RecordTypes[typeof one.type], relation, one.fields);
}

function isAboutPerson(
  { type, record, fields }: FoundRecord,
  persons: ReadonlySet<RecordKey>,
  addresses: ReadonlySet<string>,
  known: ReadonlyMap<RecordKey, FoundRecord>,
): boolean {
  if (ofOnePerson.has(type)) return true;
  if (type === "calendarEvent") return fields.some((field) => aboutFields.has(field));
  if (type === "emailMessage") return isOwnMessage(record as RecordTypes["emailMessage"], fields, persons, addresses); // the type says so
  if (type !== "attachment") return false;
  const { relatedKeys } = record as RecordTypes["attachment"]; // the type says so
  const isOwn = (key: RecordKey): boolean => {
    const message = known.get(key);
    return persons.has(key) || (message !== undefined && isAboutPerson(message, persons, addresses, known));
  };
  return relatedKeys.every(isOwn);
}

/** The fields that say whom an event is about. */
const aboutFields: ReadonlySet<string> = new Set(["leadId", "contactId", "accountId"]);

/** A message that is listed on the person, was a reminder to it, or goes to nobody else. */
function isOwnMessage(
  { relatedKeys, toAddresses, ccAddresses, bccAddresses }: RecordTypes["emailMessage"],
  fields: readonly string[],
  persons: ReadonlySet<RecordKey>,
  addresses: ReadonlySet<string>,
): boolean {
  if (fields.includes("delivery") || relatedKeys.some((key) => persons.has(key))) return true;
  const all = [...toAddresses, ...ccAddresses, ...bccAddresses];
  return all.length > 0 && all.every((address) => addresses.has(address));
}
