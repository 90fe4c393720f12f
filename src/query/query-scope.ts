import type { Refusal } from "../kernel/decision.js";
import { nearestName } from "../kernel/nearest-name.js";
import type { Field } from "../model/field-kinds.js";

/** What a query may name, and where its faults are gathered. */
export interface QueryScope {
  /** The fields of the record type, custom ones as `custom.name`; hidden fields are not among them. */
  readonly fields: ReadonlyMap<string, Field>;
  /** The IANA zone whose calendar counts where a query names none. */
  readonly zone: string;
  /** Takes note of a fault. */
  readonly fault: (refusal: Refusal<QueryFaultCode>) => void;
}

/** What may be wrong with a query. */
export type QueryFaultCode =
  | "QUERY_FIELD_UNKNOWN"
  | "QUERY_VALUE_WRONG"
  | "QUERY_OPERATOR_UNKNOWN"
  | "QUERY_OPERATOR_UNFIT"
  | "QUERY_TOO_LARGE"
  | "QUERY_MALFORMED"
  | "QUERY_CURSOR_UNFIT";

/** Where in a query something stands. */
export type QueryPath = readonly PropertyKey[];

/** The field of a name; takes note where there is none, or none that queries can use. */
export function fieldNamed(scope: QueryScope, name: unknown, path: QueryPath): Field | null {
  if (typeof name !== "string") {
    scope.fault({ code: "QUERY_MALFORMED", path, params: { expected: "text" } });
    return null;
  }
  const field = scope.fields.get(name);
  if (field === undefined) scope.fault({ code: "QUERY_FIELD_UNKNOWN", path, params: fieldParams(name, scope.fields) });
  return field ?? null;
}

/** What is told of a field that is not there: its name, and the field that was likely meant. */
export function fieldParams(name: string, fields: QueryScope["fields"]): Readonly<Record<string, string>> {
  const nearest = nearestName(name, [...fields.keys()]);
  return { field: name.slice(0, 128), ...(nearest === undefined ? {} : { nearest }) };
}

/** Takes note of the keys of an object that nobody asks for. */
export function faultUnknownKeys(scope: QueryScope, object: object, known: readonly string[], path: QueryPath): void {
  for (const key of Object.keys(object)) {
    if (!known.includes(key))
      scope.fault({
        code: "QUERY_OPERATOR_UNKNOWN",
        path: [...path, key],
        params: { operator: key.slice(0, 128), values: [...known] },
      });
  }
}

/**
 * A plain object, as JSON and object literals are, whichever realm it comes from. A map, a promise or any other object
 * of a class is none: it would be taken for a condition that says nothing.
 */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
