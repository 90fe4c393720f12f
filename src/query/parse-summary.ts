import type { CivilDate, CivilPeriod } from "../kernel/civil-date.js";
import { isTimeZone } from "../kernel/time-zone.js";
import type { Field } from "../model/field-kinds.js";
import type { GroupKey, Measure } from "./query.js";
import type { QueryPath, QueryScope } from "./query-scope.js";
import { faultUnknownKeys, fieldNamed, isPlainObject } from "./query-scope.js";
import type { FieldPathTo, Where } from "./where.js";

const maxKeys = 8;
const maxMeasures = 32;
const periods: readonly unknown[] = ["day", "week", "month", "year"] satisfies CivilPeriod[];

/** What makes a group, as a caller writes it; a bare name groups by the field's values. */
export type GroupBy<R> =
  | FieldPathTo<R, string | number | boolean>
  | {
      /** The field by whose values groups are made; dotted within nested objects and `custom`. */
      readonly field: FieldPathTo<R, string | number | boolean>;
      /** Only dates and instants are counted to a period. */
      readonly period?: never;
    }
  | {
      /** The field with dates or instants. */
      readonly field: FieldPathTo<R, CivilDate | Date>;
      /** The civil period that a date or an instant is counted to. */
      readonly period: CivilPeriod;
      /** The IANA zone whose calendar counts for instants; the actor's unless said otherwise. */
      readonly zone?: string;
    };

/** A figure, as a caller writes it: `"count"`, or an operation and a field. */
export type MeasureOf<R> =
  | "count"
  | {
      /** The sum of a field of numbers; 0 for none. */
      readonly sum: FieldPathTo<R, number>;
    }
  | {
      /** The least value of a field; `null` for none. */
      readonly min: FieldPathTo<R, string | number | Date>;
    }
  | {
      /** The greatest value of a field; `null` for none. */
      readonly max: FieldPathTo<R, string | number | Date>;
    }
  | {
      /** The mean of a field of numbers; `null` for none. */
      readonly average: FieldPathTo<R, number>;
    };

/** Asks for figures of groups of records. */
export interface Summary<R, Name extends string = string> {
  /** Which records; all that the actor may see, unless said otherwise. */
  readonly where?: Where<R>;
  /** What makes a group; everything is one group, unless said otherwise. */
  readonly groupBy?: readonly GroupBy<R>[];
  /** The figures, under the names that the answer gives them. */
  readonly measures: Readonly<Record<Name, MeasureOf<R>>>;
}

/** Checks what groups are made by; takes note of every fault. */
export function parseGroupBy(scope: QueryScope, groupBy: unknown, path: QueryPath): GroupKey[] {
  if (!Array.isArray(groupBy) || groupBy.length > maxKeys) {
    scope.fault({ code: "QUERY_MALFORMED", path, params: { expected: "list", most: maxKeys } });
    return [];
  }
  return groupBy.flatMap((key: unknown, i) =>
    parseKey(scope, typeof key === "string" ? { field: key } : key, [...path, i]),
  );
}

function parseKey(scope: QueryScope, key: unknown, path: QueryPath): GroupKey[] {
  if (!isPlainObject(key)) {
    scope.fault({ code: "QUERY_MALFORMED", path, params: { expected: "object" } });
    return [];
  }
  faultUnknownKeys(scope, key, ["field", "period", "zone"], path);
  const { field: name, period = null, zone = scope.zone } = key;
  const field = fieldNamed(scope, name, [...path, "field"]);
  if (period !== null && !periods.includes(period))
    scope.fault({ code: "QUERY_VALUE_WRONG", path: [...path, "period"], params: { expected: periods.join(", ") } });
  const known = typeof zone === "string" && isTimeZone(zone);
  if (!known)
    scope.fault({ code: "QUERY_VALUE_WRONG", path: [...path, "zone"], params: { expected: "IANA time zone" } });
  if (field === null || !groups(field, period !== null)) {
    if (field !== null)
      scope.fault({
        code: "QUERY_OPERATOR_UNFIT",
        path,
        params: { operator: period === null ? "groupBy" : "period", field: String(name), kind: field.kind },
      });
    return [];
  }
  return [
    { field: String(name), kind: field.kind, period: period as CivilPeriod | null, zone: known ? zone : scope.zone },
  ];
}

const groups = ({ kind }: Field, byPeriod: boolean): boolean =>
  byPeriod ? kind === "instant" || kind === "date" : kind !== "instant" && kind !== "list" && kind !== "json";

/** Checks the figures asked for, in the order of their names; takes note of every fault. */
export function parseMeasures(
  scope: QueryScope,
  measures: unknown,
  path: QueryPath,
): { readonly name: string; readonly measure: Measure }[] {
  if (!isPlainObject(measures) || Object.keys(measures).length === 0 || Object.keys(measures).length > maxMeasures) {
    scope.fault({ code: "QUERY_MALFORMED", path, params: { expected: "object", most: maxMeasures } });
    return [];
  }
  return Object.keys(measures).flatMap((name) => {
    const measure = parseMeasure(scope, measures[name], [...path, name]);
    return measure === null ? [] : [{ name, measure }];
  });
}

function parseMeasure(scope: QueryScope, measure: unknown, path: QueryPath): Measure | null {
  if (measure === "count") return { op: "count", field: null, kind: "number" };
  const [entry, ...more] = isPlainObject(measure) ? Object.entries(measure) : [];
  if (entry === undefined || more.length > 0 || !isMeasureOp(entry[0])) {
    scope.fault({ code: "QUERY_MALFORMED", path, params: { expected: "count, sum, min, max, average" } });
    return null;
  }
  const [op, name] = entry;
  const field = fieldNamed(scope, name, [...path, op]);
  if (field === null) return null;
  if (!measures(op, field)) {
    scope.fault({
      code: "QUERY_OPERATOR_UNFIT",
      path,
      params: { operator: op, field: String(name), kind: field.kind },
    });
    return null;
  }
  return { op, field: String(name), kind: field.kind };
}

const isMeasureOp = (op: string): op is "sum" | "min" | "max" | "average" =>
  ["sum", "min", "max", "average"].includes(op);

const measures = (op: "sum" | "min" | "max" | "average", { kind }: Field): boolean =>
  op === "sum" || op === "average" ? kind === "number" : kind !== "list" && kind !== "json" && kind !== "boolean";
