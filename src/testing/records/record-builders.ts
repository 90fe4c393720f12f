import { CrmError } from "../../kernel/crm-error.js";
import type { IdSource } from "../../kernel/id.js";
import { keyOf } from "../../kernel/id.js";
import { recordSchemas } from "../../model/record-schemas.js";
import type { RecordType, RecordTypes } from "../../model/record-types.js";
import type { RecordFields } from "../build/build-record.js";
import { buildRecord } from "../build/build-record.js";
import { fixedClock } from "../build/fixed-clock.js";
import { sequentialIds } from "../build/sequential-ids.js";
import type { BuilderOptions, Making } from "./builder-options.js";
import { derivedFields } from "./derived-fields.js";
import { recordDefaults } from "./record-defaults.js";

/** The fields that a record cannot do without and that nothing can be assumed for: they name other records. */
export interface NamingFields {
  /** A contact belongs to an account. */
  readonly accountContact: "accountId" | "contactId";
  /** A file belongs to records. */
  readonly attachment: "relatedKeys";
  /** Somebody takes part. */
  readonly campaignMembership: "memberKey";
  /** Somebody holds a value. */
  readonly claim: "holderKey";
  /** A message is of a reminder of an event. */
  readonly delivery: "reminderId" | "eventId";
  /** Two records are no duplicates. */
  readonly duplicateDismissal: "pairKeys";
  /** A guest is invited to an event. */
  readonly guest: "eventId";
  /** A journal tells of a record. */
  readonly journal: "subjectKey";
  /** A pipeline begins and ends. */
  readonly pipeline: "newStatusId" | "lostStatusId";
  /** A reminder is of an event and has a template. */
  readonly reminder: "eventId" | "templateId";
  /** A status stands in a pipeline. */
  readonly status: "pipelineId";
  /** An entry tells of a record. */
  readonly timelineEntry: "subjectKey";
}

/** What is given to make a record: fields of one's own, those that name other records among them where it needs some. */
export type BuilderFields<T extends RecordType> = T extends keyof NamingFields
  ? [fields: RecordFields<T> & Required<Pick<RecordFields<T>, NamingFields[T] & keyof RecordTypes[T]>>]
  : [fields?: RecordFields<T>];

/** Makes records, by the names of their types. */
export type RecordBuilders = {
  readonly [T in RecordType]: (...given: BuilderFields<T>) => RecordTypes[T];
};

/**
 * Makes builders of records that make sense: `build.lead({ lastName: "Michel" })` has a name, an address and a status,
 * and the search text and match keys that follow. What is given is taken as it is, and what the library makes of other
 * fields follows it. An opportunity is to name an account or a contact.
 *
 * Every builder throws a CrmError `INPUT_INVALID` that names the record and its malformed fields.
 */
export function recordBuilders(options: BuilderOptions = {}): RecordBuilders {
  const { newId = sequentialIds(), clock = fixedClock().read, companyId = "acme", userId = "ann" } = options;
  const counts = new Map<RecordType, number>();
  const builderOf =
    <T extends RecordType>(type: T) =>
    (given: RecordFields<T> = {}): RecordTypes[T] => {
      const n = counts.get(type) ?? 0;
      counts.set(type, n + 1);
      return assemble(type, given, { n, now: clock(), companyId, userId, id: idOf(type, given, newId) });
    };
  const types = Object.keys(recordSchemas) as RecordType[];
  return Object.fromEntries(types.map((type) => [type, builderOf(type)])) as unknown as RecordBuilders; // one for each type
}

const idOf = <T extends RecordType>(type: T, { id }: RecordFields<T>, newId: IdSource): string =>
  typeof id === "string" ? id : newId(type);

function assemble<T extends RecordType>(type: T, given: RecordFields<T>, making: Making): RecordTypes[T] {
  const { id, now, companyId } = making;
  const common = { id, version: 1, createdAt: now, updatedAt: now, companyId, custom: {} };
  const made: RecordFields<T> = { ...common, ...recordDefaults[type](making, given), ...given };
  const whole = buildRecord(type, made);
  requireFormed(type, whole);
  const record = { ...whole, ...derivedFields(type, whole), ...given } as RecordTypes[T]; // texts are branded nowhere but in types
  return requireFormed(type, record);
}

/** Throws unless a record is formed as its type is. */
export function requireFormed<T extends RecordType>(type: T, record: RecordTypes[T]): RecordTypes[T] {
  const parsed = recordSchemas[type].safeParse(record);
  if (parsed.success) return record;
  const refusals = parsed.error.issues.flatMap(({ path, message, ...issue }) =>
    (issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...path, key]) : [path]).map((at) => ({
      code: "RECORD_MALFORMED",
      path: at.filter((part) => typeof part !== "symbol"),
      params: { reason: message },
    })),
  );
  throw new CrmError("INPUT_INVALID", { refusals, record: keyOf(type, String(record.id)) });
}
