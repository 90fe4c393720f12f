import { beforeAll, describe, expect, it } from "vitest";
import type { FoundPage } from "../../../src/adapters/memory/find-page.js";
import { findPage } from "../../../src/adapters/memory/find-page.js";
import type { RecordTable } from "../../../src/adapters/memory/record-table.js";
import { positionReader } from "../../../src/query/compare-values.js";
import type { Filter, Scalar } from "../../../src/query/filter.js";
import type { FindQuery, SortKey } from "../../../src/query/query.js";
import { modelPage } from "../../../src/testing/random/model-answers.js";
import { filledTable } from "./filled-table.js";

const total = 20_000;
let table: RecordTable;
beforeAll(() => {
  table = filledTable(total);
}, 60_000);

const eq = (field: string, value: Scalar | null): Filter => ({ op: "eq", field, kind: "text", value });
const and = (...filters: readonly Filter[]): Filter => ({ op: "and", filters });
const overlaps = (field: string, ...values: readonly string[]): Filter => ({
  op: "overlaps",
  field,
  kind: "list",
  values,
});
const by = (field: string, direction: "asc" | "desc" = "asc", nulls: "first" | "last" = "last"): SortKey => ({
  field,
  kind: field.endsWith("At") ? "instant" : "text",
  direction,
  nulls,
});

/** Reads a page, requires that it be the one that a look at every record gives, and gives what it cost. */
function costOf(filter: Filter, sort: readonly SortKey[], parts: Partial<FindQuery<"lead">> = {}): number {
  const last = sort.at(-1);
  const id: SortKey = { ...by("id", last?.direction), nulls: last?.nulls ?? "last" };
  const query: FindQuery<"lead"> = { type: "lead", filter, sort: [...sort, id], after: null, limit: 20, ...parts };
  const found: FoundPage = findPage(table, query);
  const records = [...table.rows.values()].map(({ record }) => record);
  const expected = modelPage(records as never, query); // the table holds leads
  expect(found.records.map((record) => record.id)).toEqual(expected.records.map((record) => record.id));
  expect(found.more).toBe(expected.more);
  return found.looked;
}

describe("a page of 20,000 leads", () => {
  it("by ids looks at these alone", () => {
    const ids = [...table.rows.keys()].slice(0, 5);
    expect(costOf({ op: "in", field: "id", kind: "text", values: [...ids, "none", null] }, [])).toBe(5);
  });

  it("by a value that one record has looks at that one", () => {
    expect(costOf(eq("externalId", "x777"), [])).toBe(1);
    expect(costOf(and(eq("externalId", "x777"), eq("companyId", "c0")), [by("createdAt", "desc")])).toBe(1);
    expect(costOf(eq("email", "none@example.org"), [])).toBe(0);
  });

  it("by a text in a list looks at the lists that have it", () => {
    expect(costOf(overlaps("tagIds", "rare"), [])).toBe(40);
    expect(costOf(overlaps("matchKeys", "m4", "m9000", "m4"), [])).toBe(4);
    expect(costOf(and(eq("companyId", "c0"), overlaps("tagIds", "rare")), [by("fullName")])).toBe(40);
  });

  it.each([
    ["newest first", [by("createdAt", "desc")]],
    ["oldest first", [by("createdAt")]],
    ["by name, backwards", [by("fullName", "desc")]],
  ])("of a company, %s, looks at one row more than it has", (_, sort) => {
    expect(costOf(eq("companyId", "c1"), sort)).toBe(21);
  });

  it("of a column of the board looks at one row more than it has", () => {
    const column = and(eq("companyId", "c1"), eq("archivedAt", null), eq("statusId", "s2"));
    expect(costOf(column, [by("boardRank")])).toBe(21);
  });

  it("deep down looks at no more than the first did", () => {
    const sort = [by("createdAt", "desc"), by("id", "desc")];
    const records = [...table.rows.values()].map(({ record }) => record);
    const query = { type: "lead", filter: eq("companyId", "c1"), sort, after: null, limit: 4_000 } as const;
    const last = modelPage(records as never, query).records.at(-1);
    expect(costOf(eq("companyId", "c1"), sort.slice(0, 1), { after: positionReader(sort)(last ?? {}) })).toBe(21);
  });

  it("of several values in order merges them", () => {
    const users: Filter = { op: "in", field: "assignedToId", kind: "text", values: ["u1", "u2", "u3", null] };
    expect(costOf(users, [by("createdAt", "desc")])).toBeLessThan(40);
  });

  it("puts what has no value where it is asked for, and looks at no more", () => {
    expect(costOf(and(), [by("assignedToId", "asc", "first"), by("createdAt")])).toBe(21);
    expect(costOf(and(), [by("email", "asc")])).toBe(21);
    expect(costOf(and(), [by("email", "desc", "last")])).toBe(21);
  });

  it("between two bounds looks at what lies between", () => {
    const from: Filter = {
      op: "gte",
      field: "createdAt",
      kind: "instant",
      value: new Date("2024-03-01T00:00:00.000Z"),
    };
    const to: Filter = { op: "lt", field: "createdAt", kind: "instant", value: new Date("2024-03-03T00:00:00.000Z") };
    expect(costOf(and(from, to), [by("fullName")])).toBeLessThan(100);
    expect(costOf(and(eq("companyId", "c2"), from, to), [by("createdAt")])).toBeLessThanOrEqual(21);
  });

  it("of any of several conditions, each by its index, unites what they find", () => {
    const either: Filter = {
      op: "or",
      filters: [eq("externalId", "x5"), overlaps("tagIds", "rare"), eq("email", "l500@example.org")],
    };
    expect(costOf(either, [by("fullName")])).toBeLessThanOrEqual(42);
  });

  it("without an index looks at every row, and still keeps only the first", () => {
    expect(costOf({ op: "contains", field: "fullName", kind: "text", text: "99" }, [by("title")])).toBe(total);
  });

  it("gives up a walk along which next to nothing matches", () => {
    const rare = and(eq("companyId", "c0"), overlaps("tagIds", "rare"), {
      op: "eq",
      field: "score",
      kind: "number",
      value: 5,
    });
    expect(costOf(rare, [by("createdAt", "desc")])).toBeLessThan(100);
    const never = and(eq("companyId", "c1"), { op: "eq", field: "keyAccount", kind: "boolean", value: true });
    expect(costOf(never, [by("createdAt", "desc")])).toBeLessThanOrEqual(2 * (total / 4));
  });
});
