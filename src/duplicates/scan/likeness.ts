import { valueIn } from "../columns/match-column.js";
import type { MatchTable } from "../columns/match-table.js";
import { compareValues } from "../columns/value-table.js";

/**
 * An order of rows that puts those beside each other that agree in the first fields of the rules, or begin alike there.
 * It goes by the texts, so that the order of reading does not matter.
 */
export function likeness({ columns }: MatchTable): (a: number, b: number) => number {
  const all = [...columns.values()];
  return (a, b) => {
    for (const column of all) {
      const [x, y] = [valueIn(column, a), valueIn(column, b)];
      if (x !== y) return x < 0 || y < 0 ? x - y : compareValues(column.store.table, x, y);
    }
    return 0;
  };
}
