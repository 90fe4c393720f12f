import type { Refusal } from "../kernel/decision.js";
import type { NamedKind } from "./named-kinds.js";
import { namedKinds } from "./named-kinds.js";
import type { OwnFields } from "./own-fields.js";
import { ownFieldsOf } from "./own-fields.js";

/** Why what was entered of an entry besides its name is not taken. */
export type OwnFieldRefusalCode = "NAMED_ENTRY_FIELD_UNFIT" | "NAMED_ENTRY_FIELD_MISSING" | "NAMED_ENTRY_FIELD_FIXED";

type Objections = Refusal<OwnFieldRefusalCode>[];

/** What stands against the fields of a new entry: those of other lists, and those that are mandatory and missing. */
export function newFieldObjections(kind: NamedKind, given: OwnFields): Objections {
  const missing = ownFieldsOf(kind).filter(
    ([field, { otherwise }]) => given[field] === undefined && otherwise === undefined,
  );
  return [
    ...unfitFields(kind, given),
    ...missing.map(([field]) => objection("NAMED_ENTRY_FIELD_MISSING", field, { type: kind })),
  ];
}

/** What stands against changes of an entry: fields of other lists, and another value of a field that stays as it is. */
export function changedFieldObjections(
  kind: NamedKind,
  changes: OwnFields,
  before: OwnFields & { readonly name: string },
): Objections {
  const changed = ownFieldsOf(kind).filter(
    ([field, { fixed }]) => fixed === true && changes[field] !== undefined && changes[field] !== before[field],
  );
  return [
    ...unfitFields(kind, changes),
    ...changed.map(([field]) => objection("NAMED_ENTRY_FIELD_FIXED", field, { type: kind, name: before.name })),
  ];
}

const fieldsOfAnyList = [...new Set(namedKinds.flatMap(ownFieldsOf).map(([field]) => field))];

function unfitFields(kind: NamedKind, given: OwnFields): Objections {
  const own = new Set(ownFieldsOf(kind).map(([field]) => field));
  const unfit = fieldsOfAnyList.filter((field) => given[field] !== undefined && !own.has(field));
  return unfit.map((field) => objection("NAMED_ENTRY_FIELD_UNFIT", field, { type: kind }));
}

const objection = (
  code: OwnFieldRefusalCode,
  field: keyof OwnFields,
  params: Readonly<Record<string, string>>,
): Refusal<OwnFieldRefusalCode> => ({ code, path: [field], params: { field, ...params } });
