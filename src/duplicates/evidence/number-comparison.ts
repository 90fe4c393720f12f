import type { MatchColumn } from "../columns/match-column.js";
import { valueIn } from "../columns/match-column.js";
import type { MatchTable } from "../columns/match-table.js";
import { valueText } from "../columns/value-table.js";
import type { LevelShares } from "../rules/match-rules.js";
import type { Comparison } from "./comparison.js";
import { levelsOf } from "./comparison.js";
import { frequencyIn } from "./frequency.js";

const level = { missing: 0, exact: 1, close: 2, differs: 3 } as const;
const shipped = { exact: 0.7, close: 0.15, differs: 0.15 };
/** Figures that are no further apart than this part of the greater are close. */
const closeTo = 0.1;

/** Compares figures, such as a number of employees: the same, a tenth apart at most, or others. */
export function numberComparison(table: MatchTable, column: MatchColumn, given?: LevelShares): Comparison {
  const frequency = frequencyIn(table, column, 1e-3);
  const numberAt = (row: number): number => Number(valueText(column.store.table, valueIn(column, row)));
  return {
    field: column.name,
    comparator: "number",
    ...levelsOf(shipped, given),
    level: (a, b) => {
      if (valueIn(column, a) < 0 || valueIn(column, b) < 0) return level.missing;
      if (valueIn(column, a) === valueIn(column, b)) return level.exact;
      const [x, y] = [numberAt(a), numberAt(b)];
      return Math.abs(x - y) <= closeTo * Math.max(Math.abs(x), Math.abs(y)) ? level.close : level.differs;
    },
    chance: (reached, a) => {
      if (reached === level.exact) return frequency.of(valueIn(column, a));
      return reached === level.close ? 0.1 : 1;
    },
    leastChance: () => Math.min(frequency.least(), 0.1),
    text: (row) => (valueIn(column, row) < 0 ? null : valueText(column.store.table, valueIn(column, row))),
  };
}
