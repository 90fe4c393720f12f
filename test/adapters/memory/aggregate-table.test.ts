import { beforeAll, describe, expect, it } from "vitest";
import { aggregateTable } from "../../../src/adapters/memory/aggregate-table.js";
import type { RecordTable } from "../../../src/adapters/memory/record-table.js";
import { rowSource } from "../../../src/adapters/memory/row-source.js";
import type { Filter } from "../../../src/query/filter.js";
import { modelRows } from "../../../src/testing/random/model-answers.js";
import { filledTable } from "./filled-table.js";

let table: RecordTable;
beforeAll(() => {
  table = filledTable(2_000);
}, 60_000);

const eq = (field: string, value: string | null): Filter => ({ op: "eq", field, kind: "text", value });
const score = (op: "gt" | "lt", value: number): Filter => ({ op, field: "score", kind: "number", value });
const and = (...filters: readonly Filter[]): Filter => ({ op: "and", filters });

/** Filters, and whether an index alone can tell how many records they let through. */
const filters: readonly (readonly [string, Filter, boolean])[] = [
  ["a value", eq("companyId", "c1"), true],
  ["no value", eq("assignedToId", null), true],
  ["several values", { op: "in", field: "statusId", kind: "text", values: ["s1", "s2", "s1", null] }, true],
  ["a text in a list", { op: "overlaps", field: "tagIds", kind: "list", values: ["rare"] }, true],
  ["any of two texts", { op: "overlaps", field: "tagIds", kind: "list", values: ["rare", "often"] }, false],
  ["two fields of one index", and(eq("companyId", "c1"), score("gt", 2)), true],
  ["both bounds", and(eq("companyId", "c1"), score("gt", 1), score("lt", 4)), true],
  ["two lower bounds", and(eq("companyId", "c1"), score("gt", 1), score("gt", 3)), false],
  ["a value twice", and(eq("companyId", "c1"), eq("companyId", "c2")), false],
  ["fields of two indexes", and(eq("companyId", "c1"), eq("externalId", "x5")), false],
  ["a field without an index besides", and(eq("companyId", "c1"), eq("title", null)), false],
];

describe("the number of records that a filter lets through", () => {
  it.each(filters)("is right for %s, whether or not an index alone tells it", (_, filter, exact) => {
    const measures = [{ op: "count", field: null, kind: "number" }] as const;
    const query = { type: "lead", filter, groupBy: [], measures } as const;
    const records = [...table.rows.values()].map(({ record }) => record);
    expect(aggregateTable(table, query)).toEqual(modelRows(records, query));
    expect(rowSource(table, filter)?.exact).toBe(exact);
  });
});
