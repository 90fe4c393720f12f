import type { MatchColumn } from "../columns/match-column.js";
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
    text: (row) => textOf(column, row),
  };
}

const unknown = -2;

/** The rarest value that two rows have in common; -1 for none, -2 where one of the two has no value. */
function commonValue(column: MatchColumn, a: number, b: number): number {
  const { ids, width } = column;
  let [hasA, hasB, common] = [false, false, -1];
  for (let i = 0; i < width; i++) {
    const x = ids[a * width + i] as number;
    if ((ids[b * width + i] as number) >= 0) hasB = true;
    if (x < 0) continue;
    hasA = true;
    for (let j = 0; j < width; j++) if (ids[b * width + j] === x) common = rarer(column, common, x);
  }
  return hasA && hasB ? common : unknown;
}

function textOf({ ids, width, store }: MatchColumn, row: number): string | null {
  const values = Array.from(ids.subarray(row * width, (row + 1) * width)).filter((value) => value >= 0);
  return values.length === 0 ? null : values.map((value) => valueText(store.table, value)).join(", ");
}
