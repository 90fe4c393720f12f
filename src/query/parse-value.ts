import { isCivilDate } from "../kernel/civil-date.js";
import { isStorableText } from "../kernel/storable-text.js";
import type { FieldKind } from "../model/field-kinds.js";
import type { Scalar } from "./filter.js";
import type { QueryPath, QueryScope } from "./query-scope.js";

const maxText = 40_000;

/** Checks a value that a field is compared with; takes note where it is of another kind. */
export function parseValue(scope: QueryScope, kind: FieldKind, value: unknown, path: QueryPath): Scalar | undefined {
  if (isOfKind(kind, value)) return value instanceof Date ? new Date(value.getTime()) : value;
  scope.fault({ code: "QUERY_VALUE_WRONG", path, params: { expected: kind === "list" ? "text" : kind } });
  return undefined;
}

function isOfKind(kind: FieldKind, value: unknown): value is Scalar {
  switch (kind) {
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "boolean":
      return typeof value === "boolean";
    case "instant":
      return value instanceof Date && !Number.isNaN(value.getTime());
    case "date":
      return typeof value === "string" && isCivilDate(value);
    case "text":
    case "list":
      return typeof value === "string" && value.length <= maxText && isStorableText(value);
    default:
      return false;
  }
}
