import type { MatchColumn } from "../columns/match-column.js";
import { valueAt, valuesIn } from "../columns/match-column.js";
import type { MatchTable } from "../columns/match-table.js";
import { valueText } from "../columns/value-table.js";
import type { LevelShares } from "../rules/match-rules.js";
import type { Comparison } from "./comparison.js";
import { levelsOf } from "./comparison.js";
import { frequencyIn, rarer } from "./frequency.js";

const level = { missing: 0, exact: 1, differs: 2 } as const;
const shipped = { exact: 0.85, differs: 0.43 };

/** Compares the domains of organisations: one in common is enough. */
export function domainComparison(table: MatchTable, column: MatchColumn, given?: LevelShares): Comparison {
  const frequency = frequencyIn(table, column, 1e-6);
  return {
    field: column.name,
    comparator: "domain",
    ...levelsOf(shipped, given),
    level: (a, b) => {
      const common = commonValue(column, a, b);
      return common === unknown ? level.missing : common < 0 ? level.differs : level.exact;
    },
    chance: (reached, a, b) => (reached === level.exact ? frequency.of(commonValue(column, a, b)) : 1),
    leastChance: frequency.least,
    text: (row) => textOf(column, row),
  };
}

const unknown = -2;

/** The rarest value that two rows have in common; -1 for none, -2 where one of the two has no value. */
function commonValue(column: MatchColumn, a: number, b: number): number {
  const { width } = column;
  let [hasA, hasB, common] = [false, false, -1];
  for (let i = 0; i < width; i++) {
    const x = valueAt(column, a, i);
    if (valueAt(column, b, i) >= 0) hasB = true;
    if (x < 0) continue;
    hasA = true;
    for (let j = 0; j < width; j++) if (valueAt(column, b, j) === x) common = rarer(column, common, x);
  }
  return hasA && hasB ? common : unknown;
}

function textOf(column: MatchColumn, row: number): string | null {
  const texts = valuesIn(column, row).map((value) => valueText(column.store.table, value));
  return texts.length === 0 ? null : texts.join(", ");
}
