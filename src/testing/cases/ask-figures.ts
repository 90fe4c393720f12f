import type { Storage } from "../../ports/storage.js";
import { everything } from "../../query/filter.js";
import type { AggregateQuery, AggregateRow, GroupKey, Measure } from "../../query/query.js";
import { requireSame } from "../kit/require-same.js";
import { showValue } from "../kit/show-value.js";

/** How many. */
export const count: Measure = { op: "count", field: null, kind: "number" };

/** Groups by a value itself. */
export const byValue = (field: string, kind: GroupKey["kind"] = "text"): GroupKey => ({
  field,
  kind,
  period: null,
  zone: "UTC",
});

/** Asks for the number of records, of everything and in no groups, but for what is said otherwise. */
export const aggregateQuery = (
  type: AggregateQuery["type"],
  parts: Partial<Omit<AggregateQuery, "type">> = {},
): AggregateQuery => ({ type, filter: everything, groupBy: [], measures: [count], ...parts });

/** Requires that an aggregate give these rows. */
export async function requireRows(
  storage: Storage,
  query: AggregateQuery,
  expected: readonly AggregateRow[],
): Promise<void> {
  requireSame(await storage.aggregate(query), expected, () => `aggregate ${showValue(query)}`);
}
