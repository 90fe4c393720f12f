import type { SortKey } from "../../query/query.js";
import type { Operand } from "./operand.js";

/** A key of an order in SQL. */
export interface SortOperand extends Operand {
  /** Which way. */
  readonly direction: SortKey["direction"];
  /** Where rows without a value go. */
  readonly nulls: SortKey["nulls"];
}

/** The SQL of an order. Where a key always has a value, nothing is said of nulls: any index on it can then serve. */
export const compileSort = (keys: readonly SortOperand[]): string =>
  keys
    .map(({ sql, nullable, direction, nulls }) => `${sql} ${direction}${nullable ? ` nulls ${nulls}` : ""}`)
    .join(", ");
