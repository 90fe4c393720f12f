import { valueIn } from "../columns/match-column.js";
import type { MatchTable } from "../columns/match-table.js";

/** An order of rows that puts those beside each other that agree in the first fields of the rules. */
export function likeness({ columns }: MatchTable): (a: number, b: number) => number {
  const all = [...columns.values()];
  return (a, b) => {
    for (const column of all) {
      const difference = valueIn(column, a) - valueIn(column, b);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}
