import { compareScalars } from "../../query/compare-values.js";
import { scalarReader } from "../../query/field-value.js";
import type { Scalar } from "../../query/filter.js";
import type { Position, SortKey } from "../../query/query.js";

/** An order of records, without making a position of each. */
export interface RecordOrder {
  /** Orders two records. */
  readonly compare: (a: object, b: object) => number;
  /** Orders a record and a position. */
  readonly compareTo: (record: object, position: Position) => number;
}

/** One key of an order, made ready. */
interface KeyOrder {
  readonly read: (record: object) => Scalar | null;
  readonly compare: (a: Scalar | null, b: Scalar | null) => number;
}

/** Makes an order ready to be asked of many records. */
export function recordOrder(sort: readonly SortKey[]): RecordOrder {
  const keys = sort.map(keyOrder);
  return {
    compare: (a, b) => {
      for (const { read, compare } of keys) {
        const order = compare(read(a), read(b));
        if (order !== 0) return order;
      }
      return 0;
    },
    compareTo: (record, position) => {
      let i = 0;
      for (const { read, compare } of keys) {
        const order = compare(read(record), position[i++] ?? null);
        if (order !== 0) return order;
      }
      return 0;
    },
  };
}

function keyOrder({ field, kind, direction, nulls }: SortKey): KeyOrder {
  const sign = direction === "desc" ? -1 : 1;
  const nullSide = nulls === "first" ? -1 : 1;
  return {
    read: scalarReader({ field, kind }),
    compare: (a, b) => {
      if (a === b) return 0;
      if (a === null) return nullSide;
      return b === null ? -nullSide : sign * compareScalars(a, b);
    },
  };
}
