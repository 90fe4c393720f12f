import { compareText } from "../kernel/compare-text.js";
import { scalarReader } from "./field-value.js";
import type { Scalar } from "./filter.js";
import type { Position, SortKey } from "./query.js";

/** Orders two values of one kind: numbers and instants by size, texts by code point, `false` before `true`. */
export function compareScalars(a: Scalar, b: Scalar): number {
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  const left = Number(a);
  const right = Number(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether two values are the same value; instants by the millisecond. */
export const sameScalar = (a: Scalar | null, b: Scalar | null): boolean =>
  a === b || (a instanceof Date && b instanceof Date && a.getTime() === b.getTime());

/** Orders the values of the sort keys of two records. */
export function comparePositions(sort: readonly SortKey[]): (a: Position, b: Position) => number {
  return (a, b) => {
    for (const [i, { direction, nulls }] of sort.entries()) {
      const order = compareNullable(
        a[i] ?? null,
        b[i] ?? null,
        direction === "desc" ? -1 : 1,
        nulls === "first" ? -1 : 1,
      );
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Reads the values of the sort keys off a record. */
export function positionReader(sort: readonly SortKey[]): (record: object) => Position {
  const readers = sort.map(scalarReader);
  return (record) => readers.map((read) => read(record));
}

function compareNullable(a: Scalar | null, b: Scalar | null, sign: number, nullSide: number): number {
  if (a === null) return b === null ? 0 : nullSide;
  return b === null ? -nullSide : sign * compareScalars(a, b);
}
