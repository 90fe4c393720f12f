import type { Refusal } from "../kernel/decision.js";
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
  const field = typeof name === "string" ? scope.fields.get(name) : undefined;
  if (field === undefined) {
    const shown = typeof name === "string" ? name.slice(0, 128) : typeof name;
    scope.fault({ code: "QUERY_FIELD_UNKNOWN", path, params: { field: shown } });
    return null;
  }
  return field;
}

/** A plain object, as JSON and object literals are. */
export const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
