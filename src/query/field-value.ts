import type { FieldKind } from "../model/field-kinds.js";
import type { Scalar } from "./filter.js";

/** What a record holds under a field's name; `null` where a part of a dotted name is missing. */
export function fieldValue(record: object, field: string): Scalar | readonly string[] | null {
  return fieldReader(field)(record);
}

/** Names a field that holds one value, and its kind. */
interface ScalarField {
  readonly field: string;
  readonly kind: FieldKind;
}

/**
 * Reads one field of many records. A value of another kind than the field's counts as none: a custom field may hold
 * one after its declaration changed.
 */
export function scalarReader({ field, kind }: ScalarField): (record: object) => Scalar | null {
  const read = fieldReader(field);
  const isOfKind = kinds[kind];
  return (record) => {
    const value = read(record);
    return isOfKind(value) ? value : null;
  };
}

/** Reads one list of texts of many records; what is no list counts as an empty one. */
export function listReader(field: string): (record: object) => readonly string[] {
  const read = fieldReader(field);
  return (record) => {
    const value = read(record);
    return Array.isArray(value) ? value : [];
  };
}

const isText = (value: unknown): value is string => typeof value === "string";
const isNone = (_: unknown): _ is never => false;

const kinds: Readonly<Record<FieldKind, (value: unknown) => value is Scalar>> = {
  text: isText,
  date: isText,
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
  instant: (value) => value instanceof Date,
  list: isNone,
  json: isNone,
};

/** Reads one field of many records, as {@link fieldValue} does. */
export function fieldReader(field: string): (record: object) => Scalar | readonly string[] | null {
  const dot = field.indexOf(".");
  if (dot < 0) return (record) => own(record, field);
  const outer = field.slice(0, dot);
  const inner = field.slice(dot + 1);
  return (record) => {
    const nested: unknown = own(record, outer);
    return typeof nested === "object" && nested !== null ? own(nested, inner) : null;
  };
}

function own(object: object, key: string): Scalar | readonly string[] | null {
  return Object.hasOwn(object, key)
    ? ((object as Record<string, Scalar | readonly string[] | null>)[key] ?? null)
    : null;
}
