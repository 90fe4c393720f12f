import type { EqFilter, Filter, InFilter, OrderFilter } from "../../query/filter.js";
import type { Key } from "./key.js";
import { compareKeys, keyOfValue } from "./key.js";

/** Where the values of a field begin or end. */
export interface Bound {
  /** The value. */
  readonly key: Key;
  /** Whether the value itself belongs to them. */
  readonly included: boolean;
}

/** What the parts of an `and` say of one field. All of them still have to be asked; an index only narrows. */
export interface FieldConditions {
  /** The values that the field may have, each once; `null` if no part says so. */
  values: readonly Key[] | null;
  /** Where its values begin. */
  lower: Bound | null;
  /** Where its values end. */
  upper: Bound | null;
}

/** The parts that all have to hold. */
export const conjunctsOf = (filter: Filter): readonly Filter[] =>
  filter.op === "and" ? filter.filters.flatMap(conjunctsOf) : [filter];

/** What parts that all have to hold say of single fields. Of several lists of values, or bounds, one is taken. */
export function conditionsOf(conjuncts: readonly Filter[]): ReadonlyMap<string, FieldConditions> {
  const conditions = new Map<string, FieldConditions>();
  for (const filter of conjuncts) {
    if (filter.op === "eq" || filter.op === "in") takeValues(conditionsOn(conditions, filter.field), filter);
    if (isOrder(filter)) takeBound(conditionsOn(conditions, filter.field), filter);
  }
  return conditions;
}

function conditionsOn(conditions: Map<string, FieldConditions>, field: string): FieldConditions {
  const known = conditions.get(field) ?? { values: null, lower: null, upper: null };
  conditions.set(field, known);
  return known;
}

function takeValues(on: FieldConditions, filter: EqFilter | InFilter): void {
  const values = filter.op === "eq" ? [keyOfValue(filter.value)] : [...new Set(filter.values.map(keyOfValue))];
  if (on.values === null || values.length < on.values.length) on.values = values;
}

function takeBound(on: FieldConditions, { op, value }: OrderFilter): void {
  const bound = { key: keyOfValue(value), included: op === "lte" || op === "gte" };
  if (op === "gt" || op === "gte") {
    if (on.lower === null || compareKeys(bound.key, on.lower.key) > 0) on.lower = bound;
  } else if (on.upper === null || compareKeys(bound.key, on.upper.key) < 0) on.upper = bound;
}

const isOrder = (filter: Filter): filter is OrderFilter =>
  filter.op === "lt" || filter.op === "lte" || filter.op === "gt" || filter.op === "gte";
