import { keyOf } from "../kernel/id.js";
import { isMergeable } from "../merge/mergeable-type.js";
import { foldList } from "../merge/moved-references.js";
import { fieldsOf } from "../model/field-kinds.js";
import type { AnyRecord, RecordType, RecordTypes } from "../model/record-types.js";
import type { Write } from "../plan/write.js";
import { check, replace } from "../plan/write.js";
import { fieldValue } from "../query/field-value.js";
import { namedKinds } from "../reference-data/named-kinds.js";
import type { NamedRecordOf } from "./checked-references.js";
import { checkedReferences } from "./checked-references.js";
import type { IntegrityFault } from "./integrity-fault.js";
import { faultOf } from "./integrity-fault.js";
import { survivorOf } from "./merge-faults.js";
import type { Surroundings } from "./surroundings.js";

/** Finds what a record names and is not stored, or was merged into another. */
export const referenceFaults = <T extends RecordType>(
  type: T,
  record: RecordTypes[T],
  around: Surroundings,
): readonly IntegrityFault[] =>
  checkedReferences(type, record, around.people).flatMap((named): IntegrityFault[] => {
    if (around.stored(named.to, named.id) === undefined) return [missing(type, record, named, around.now)];
    return named.field === "mergedIntoId" ? [] : toMerged(type, record, named, around);
  });

function missing<T extends RecordType>(
  type: T,
  record: RecordTypes[T],
  named: NamedRecordOf,
  now: Date,
): IntegrityFault {
  const left = isForgettable(named) ? without(type, record, named) : undefined;
  const absent = check(named.to, named.id, null);
  const repair = left === undefined ? null : [replaceField(type, record, named.field, left, now), absent];
  return faultOf("REFERENCE_MISSING", [named.field], repair, { to: keyOf(named.to, named.id) });
}

/** What was chosen from a list, and where something is shown besides, tells nothing once it is gone. */
const isForgettable = ({ to, field }: NamedRecordOf): boolean =>
  field === "relatedKeys" || namedKinds.some((kind) => kind === to);

/** What the field holds without a value; `undefined` where it cannot do without. */
function without<T extends RecordType>(
  type: T,
  record: RecordTypes[T],
  { field, many, value }: NamedRecordOf,
): readonly string[] | null | undefined {
  if (!many) return fieldsOf(type).get(field)?.nullable === true ? null : undefined;
  const left = listOf(record, field).filter((item) => item !== value);
  return left.length === 0 && type === "attachment" ? undefined : left;
}

/** Rows that link pairs are left to somebody who looks: there may be one of the survivor's already. */
const pairs: ReadonlySet<RecordType> = new Set(["accountContact", "guest", "campaignMembership"]);

function toMerged<T extends RecordType>(
  type: T,
  record: RecordTypes[T],
  { field, many, value, to, id }: NamedRecordOf,
  around: Surroundings,
): IntegrityFault[] {
  if (!isMergeable(to)) return [];
  const survivor = survivorOf(to, id, around);
  const params = { to: keyOf(to, id) };
  if (survivor === null || survivor === "circle") return [faultOf("REFERENCE_TO_MERGED", [field], null, params)];
  if (survivor.id === id) return [];
  const instead = value === id ? survivor.id : keyOf(to, survivor.id);
  const after = many ? foldList(listOf(record, field), new Set([value]), instead) : instead;
  const repair = [replaceField(type, record, field, after, around.now), check(to, survivor.id, survivor.version)];
  return [faultOf("REFERENCE_TO_MERGED", [field], pairs.has(type) ? null : repair, params)];
}

function listOf(record: AnyRecord, field: string): readonly string[] {
  const held = fieldValue(record, field);
  return Array.isArray(held) ? held : [];
}

/** The field holds ids or keys before and after. */
const replaceField = <T extends RecordType>(
  type: T,
  record: RecordTypes[T],
  field: string,
  value: readonly string[] | string | null,
  now: Date,
): Write => replace(type, record, { [field]: value } as Partial<RecordTypes[T]>, now);
