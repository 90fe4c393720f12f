import type { FieldConditions } from "./conditions.js";
import type { Key } from "./key.js";
import type { OrderedRows } from "./ordered-rows.js";
import type { Place } from "./sorted-chunks.js";

/** Rows that stand next to each other in an ordered index. */
export interface Stretch {
  /** Before the first. */
  readonly from: Place;
  /** After the last. */
  readonly to: Place;
}

/** How far conditions narrow an ordered index. */
export interface IndexUse {
  /** The index. */
  readonly index: OrderedRows;
  /** How many of its first fields have given values. */
  readonly bound: number;
  /** The values of those, one list for each combination. */
  readonly tuples: readonly (readonly Key[])[];
  /** What is said of the field after them, `null` unless it has a bound. */
  readonly range: FieldConditions | null;
}

/** How many of the first fields of an index have given values, as long as there are not too many combinations. */
export function boundFields(
  index: OrderedRows,
  conditions: ReadonlyMap<string, FieldConditions>,
  mostTuples: number,
): number {
  let tuples = 1;
  let bound = 0;
  for (const field of index.fields) {
    const values = field === "id" ? null : (conditions.get(field)?.values ?? null);
    tuples *= values?.length ?? 0;
    if (values === null || tuples > mostTuples) break;
    bound++;
  }
  return bound;
}

/** Uses the conditions on the first `bound` fields of an index, and the bounds of the next. */
export function indexUse(
  index: OrderedRows,
  conditions: ReadonlyMap<string, FieldConditions>,
  bound: number,
): IndexUse {
  let tuples: readonly (readonly Key[])[] = [[]];
  for (const field of index.fields.slice(0, bound)) {
    const values = conditions.get(field)?.values ?? [];
    tuples = tuples.flatMap((tuple) => values.map((value) => [...tuple, value]));
  }
  const next = conditions.get(index.fields[bound] ?? "id") ?? null;
  return { index, bound, tuples, range: next?.lower || next?.upper ? next : null };
}

/** The stretches in which everything lies that the conditions let through; no two overlap. */
export const stretchesOf = ({ index, tuples, range }: IndexUse): Stretch[] =>
  tuples.map((tuple) =>
    range === null ? { from: index.seek(tuple), to: index.seek(tuple, true) } : stretchWithValue(index, tuple, range),
  );

/** The rows with given first keys and then a value, within bounds if there are any. */
export function stretchWithValue(index: OrderedRows, tuple: readonly Key[], range: FieldConditions | null): Stretch {
  const { lower = null, upper = null } = range ?? {};
  return {
    from: lower === null ? index.seek(tuple) : index.seek([...tuple, lower.key], !lower.included),
    to: upper === null ? index.seek([...tuple, null]) : index.seek([...tuple, upper.key], upper.included),
  };
}

/** The rows with given first keys and then no value. */
export const stretchWithoutValue = (index: OrderedRows, tuple: readonly Key[]): Stretch => ({
  from: index.seek([...tuple, null]),
  to: index.seek([...tuple, null], true),
});

/** How many rows there are in stretches. */
export const sizeOf = (index: OrderedRows, stretches: readonly Stretch[]): number =>
  stretches.reduce((size, { from, to }) => size + index.count(from, to), 0);
