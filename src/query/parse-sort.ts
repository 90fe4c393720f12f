import type { Scalar } from "./filter.js";
import type { SortKey } from "./query.js";
import type { QueryPath, QueryScope } from "./query-scope.js";
import { faultUnknownKeys, fieldNamed, isPlainObject } from "./query-scope.js";
import type { FieldPathTo } from "./where.js";

const maxKeys = 8;

/** One key of an order as a caller writes it; a bare name means ascending. */
export type Sort<R> =
  | FieldPathTo<R, Scalar>
  | {
      /** The field; dotted within nested objects and `custom`. */
      readonly field: FieldPathTo<R, Scalar>;
      /** Which way; `asc` unless said otherwise. */
      readonly direction?: "asc" | "desc";
      /** Where records without a value go; `last` unless said otherwise. */
      readonly nulls?: "first" | "last";
    };

/** Checks an order and makes the id its last key, so that it is total; takes note of every fault. */
export function parseSort(scope: QueryScope, sort: unknown, path: QueryPath): readonly SortKey[] {
  if (!Array.isArray(sort) || sort.length > maxKeys) {
    scope.fault({ code: "QUERY_MALFORMED", path, params: { expected: "list", most: maxKeys } });
    return [];
  }
  const keys = sort.flatMap((key: unknown, i) =>
    parseKey(scope, typeof key === "string" ? { field: key } : key, [...path, i]),
  );
  const id = keys.findIndex(({ field }) => field === "id");
  return id < 0 ? [...keys, byId] : keys.slice(0, id + 1);
}

const byId: SortKey = { field: "id", kind: "text", direction: "asc", nulls: "last" };

function parseKey(scope: QueryScope, key: unknown, path: QueryPath): SortKey[] {
  if (!isPlainObject(key)) {
    scope.fault({ code: "QUERY_MALFORMED", path, params: { expected: "object" } });
    return [];
  }
  faultUnknownKeys(scope, key, ["field", "direction", "nulls"], path);
  const { direction = "asc", nulls = "last" } = key;
  if (direction !== "asc" && direction !== "desc")
    scope.fault({ code: "QUERY_VALUE_WRONG", path: [...path, "direction"], params: { expected: "asc, desc" } });
  if (nulls !== "first" && nulls !== "last")
    scope.fault({ code: "QUERY_VALUE_WRONG", path: [...path, "nulls"], params: { expected: "first, last" } });
  const field = fieldNamed(scope, key["field"], [...path, "field"]);
  if (field === null) return [];
  if (field.kind === "list" || field.kind === "json") {
    scope.fault({
      code: "QUERY_OPERATOR_UNFIT",
      path,
      params: { operator: "sort", field: String(key["field"]), kind: field.kind },
    });
    return [];
  }
  return [
    {
      field: String(key["field"]),
      kind: field.kind,
      direction: direction === "desc" ? "desc" : "asc",
      nulls: nulls === "first" ? "first" : "last",
    },
  ];
}
