import type { CivilDate } from "../../kernel/civil-date.js";
import { civilDateOf } from "../../kernel/civil-date.js";
import { comparePositions } from "../../query/compare-values.js";
import type { Scalar } from "../../query/filter.js";
import type { AggregateQuery, AggregateRow, GroupKey, Measure } from "../../query/query.js";
import { instantOf } from "./instant-of.js";

/** Reads the groups of an aggregate, and puts them in the order that the library has: ascending, `null` last. */
export function decodeGroups({ groupBy, measures }: AggregateQuery, texts: readonly string[]): readonly AggregateRow[] {
  const rows = texts.map((text): AggregateRow => {
    // The values are those that the statement of the same query selects.
    const values = JSON.parse(text) as readonly (Scalar | null)[];
    return {
      group: groupBy.map((key, i) => keyOf(key, values[i] ?? null)),
      measures: measures.map((measure, i) => figureOf(measure, values[groupBy.length + i] ?? null)),
    };
  });
  const order = comparePositions(
    groupBy.map(({ field, kind }) => ({ field, kind, direction: "asc", nulls: "last" }) as const),
  );
  return rows.sort((a, b) => order(a.group, b.group));
}

function keyOf({ kind, period }: GroupKey, value: Scalar | null): Scalar | null {
  if (period !== null) return typeof value === "number" ? (civilDateOf(value) satisfies CivilDate) : null;
  return kind === "instant" ? instantOf(value) : value;
}

const figureOf = ({ op, kind }: Measure, value: Scalar | null): Scalar | null =>
  kind === "instant" && op !== "count" ? instantOf(value) : value;
