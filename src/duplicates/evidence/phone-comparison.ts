import { editsWithin } from "../../kernel/edits-within.js";
import type { MatchColumn } from "../columns/match-column.js";
import { valueAt, valuesIn } from "../columns/match-column.js";
import type { MatchTable } from "../columns/match-table.js";
import { landlineFlag, mobileFlag } from "../columns/value-facts.js";
import { valueText } from "../columns/value-table.js";
import type { LevelShares } from "../rules/match-rules.js";
import type { Comparison, ShippedShares } from "./comparison.js";
import { levelsOf } from "./comparison.js";
import { frequencyIn, rarer } from "./frequency.js";

const level = { missing: 0, exact: 1, near: 2, differs: 3 } as const;
const shipped: Readonly<Record<"mobile" | "landline", ShippedShares>> = {
  mobile: { exact: 0.62, near: 0.04, differs: 0.35 },
  landline: { exact: 0.6, near: 0.03, differs: 0.6 },
};

/**
 * Compares the numbers of one kind, in whatever column each stands: mobile ones, which belong to a person, or the others,
 * which a company's people share.
 */
export function phoneComparison(
  table: MatchTable,
  column: MatchColumn,
  kind: "mobile" | "landline",
  given?: LevelShares,
): Comparison {
  const frequency = frequencyIn(table, column, 1e-7);
  const isOfKind = kindOf(column, kind);
  const best = (a: number, b: number) => bestPair(column, isOfKind, a, b);
  return {
    field: column.name,
    comparator: kind,
    ...levelsOf(shipped[kind], given),
    level: (a, b) => best(a, b).level,
    chance: (reached, a, b) => {
      if (reached === level.exact) return frequency.of(best(a, b).value);
      return reached === level.near ? 1e-4 : 1;
    },
    leastChance: () => Math.min(frequency.least(), 1e-4),
    text: (row) => {
      const values = valuesIn(column, row).filter(isOfKind);
      return values.length === 0 ? null : values.map((value) => valueText(column.store.table, value)).join(", ");
    },
  };
}

const kindOf =
  ({ store }: MatchColumn, kind: "mobile" | "landline") =>
  (value: number): boolean => {
    const isMobile = ((store.facts.flags[value] as number) & (mobileFlag | landlineFlag)) === mobileFlag;
    return isMobile === (kind === "mobile");
  };

const reached = { level: 0 as number, value: -1 };

/** The best of the pairs of numbers of a kind, of equal ones the rarest; the object is used again. */
function bestPair(column: MatchColumn, isOfKind: (value: number) => boolean, a: number, b: number): typeof reached {
  const { width } = column;
  reached.level = level.missing;
  reached.value = -1;
  for (let i = 0; i < width; i++) {
    const x = valueAt(column, a, i);
    if (x < 0 || !isOfKind(x)) continue;
    for (let j = 0; j < width; j++) {
      const y = valueAt(column, b, j);
      if (y < 0 || !isOfKind(y)) continue;
      if (x === y) {
        reached.level = level.exact;
        reached.value = rarer(column, reached.value, x);
      } else if (reached.level === level.missing || reached.level === level.differs)
        reached.level = isSlip(column, x, y) ? level.near : level.differs;
    }
  }
  return reached;
}

function isSlip({ store }: MatchColumn, x: number, y: number): boolean {
  const { units, starts } = store.table;
  const [xs, xe, ys, ye] = [starts[x] as number, starts[x + 1] as number, starts[y] as number, starts[y + 1] as number];
  return editsWithin(units, xs, xe, units, ys, ye, 1) <= 1;
}
