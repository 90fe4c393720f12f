import { editsWithin } from "../../kernel/edits-within.js";
import type { MatchColumn } from "../columns/match-column.js";
import { valueIn } from "../columns/match-column.js";
import type { MatchTable } from "../columns/match-table.js";
import { valueText } from "../columns/value-table.js";
import type { LevelShares } from "../rules/match-rules.js";
import type { Comparison } from "./comparison.js";
import { levelsOf } from "./comparison.js";
import { frequencyIn } from "./frequency.js";

const level = { missing: 0, exact: 1, near: 2, differs: 3 } as const;
const shipped = { exact: 0.85, near: 0.1, differs: 0.05 };

/** Compares dates and codes: the same, one character wrong or two swapped, or another. */
export function codeComparison(table: MatchTable, column: MatchColumn, given?: LevelShares): Comparison {
  const isDate = column.field.kind === "date";
  const frequency = frequencyIn(table, column, isDate ? 4e-5 : 1e-7);
  const { store } = column;
  return {
    field: column.name,
    comparator: isDate ? "date" : "code",
    ...levelsOf(shipped, given),
    level: (a, b) => {
      const [x, y] = [valueIn(column, a), valueIn(column, b)];
      if (x < 0 || y < 0) return level.missing;
      if (x === y) return level.exact;
      return isSlip(store.table, x, y) || (isDate && isDayForMonth(store.table, x, y)) ? level.near : level.differs;
    },
    chance: (reached, a) => {
      if (reached === level.exact) return frequency.of(valueIn(column, a));
      return reached === level.near ? (isDate ? 2e-3 : 1e-4) : 1;
    },
    leastChance: () => Math.min(frequency.least(), isDate ? 2e-3 : 1e-4),
    text: (row) => (valueIn(column, row) < 0 ? null : valueText(store.table, valueIn(column, row))),
  };
}

type Table = MatchColumn["store"]["table"];

function isSlip({ units, starts }: Table, x: number, y: number): boolean {
  const [xs, xe, ys, ye] = [starts[x] as number, starts[x + 1] as number, starts[y] as number, starts[y + 1] as number];
  return Math.min(xe - xs, ye - ys) > 4 && editsWithin(units, xs, xe, units, ys, ye, 1) <= 1;
}

/** The 9th of December for the 12th of September. */
function isDayForMonth(table: Table, x: number, y: number): boolean {
  const [one, other] = [valueText(table, x), valueText(table, y)];
  return one.length === 8 && other === `${one.slice(0, 4)}${one.slice(6)}${one.slice(4, 6)}`;
}
