import type { Scalar } from "./filter.js";

/** What a record holds under a field's name; `null` where a part of a dotted name is missing. */
export function fieldValue(record: object, field: string): Scalar | readonly string[] | null {
  return fieldReader(field)(record);
}

/** Reads one field of many records. */
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
