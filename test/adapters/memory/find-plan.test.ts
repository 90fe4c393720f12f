import { beforeAll, describe, expect, it } from "vitest";
import { accessPath, findPlan } from "../../../src/adapters/memory/find-plan.js";
import type { RecordTable } from "../../../src/adapters/memory/record-table.js";
import type { Filter, Scalar } from "../../../src/query/filter.js";
import type { SortKey } from "../../../src/query/query.js";
import { filledTable } from "./filled-table.js";

let table: RecordTable;
beforeAll(() => {
  table = filledTable(2_000);
}, 60_000);

const eq = (field: string, value: Scalar | null): Filter => ({ op: "eq", field, kind: "text", value });
const and = (...filters: readonly Filter[]): Filter => ({ op: "and", filters });
const id: SortKey = { field: "id", kind: "text", direction: "asc", nulls: "last" };
const newest: SortKey[] = [
  { field: "createdAt", kind: "instant", direction: "desc", nulls: "last" },
  { ...id, direction: "desc" },
];
const pathOf = (filter: Filter, sort: readonly SortKey[] = [id]) =>
  accessPath(findPlan(table, { filter, sort, after: null, limit: 20 }));

describe("findPlan", () => {
  it.each<[string, Filter, readonly SortKey[], ReturnType<typeof pathOf>]>([
    ["ids", eq("id", "l1"), newest, { by: "source", via: ["id"] }],
    ["a rare value", eq("externalId", "x1"), newest, { by: "source", via: ["externalId"] }],
    ["an order within a company", eq("companyId", "c1"), newest, { by: "walk", via: ["companyId,createdAt"] }],
    ["an order of everything", and(), newest, { by: "walk", via: ["createdAt"] }],
    [
      "a list",
      { op: "overlaps", field: "tagIds", kind: "list", values: ["rare"] },
      newest,
      { by: "source", via: ["tagIds"] },
    ],
    [
      "a column of the board",
      and(eq("companyId", "c1"), eq("archivedAt", null), eq("statusId", "s1")),
      [{ ...id, field: "boardRank" }, id],
      { by: "walk", via: ["companyId,archivedAt,statusId,boardRank"] },
    ],
    ["what no index serves", eq("title", "Dr"), [{ ...id, field: "lastName" }, id], { by: "scan", via: [] }],
    [
      "the contrary of what an index serves",
      { op: "not", filter: eq("externalId", "x1") },
      [id],
      { by: "scan", via: [] },
    ],
    [
      "alternatives of which one has no index",
      { op: "or", filters: [eq("externalId", "x1"), eq("title", "Dr")] },
      [id],
      { by: "scan", via: [] },
    ],
    [
      "alternatives that all have one",
      { op: "or", filters: [eq("externalId", "x1"), eq("email", "l0@example.org")] },
      [id],
      { by: "source", via: ["externalId", "email"] },
    ],
  ])("reads %s the way that looks at the fewest rows", (_, filter, sort, path) => {
    expect(pathOf(filter, sort)).toEqual(path);
  });

  const tagged = (tag: string): Filter => ({ op: "overlaps", field: "tagIds", kind: "list", values: [tag] });

  it("asks no other index where a list tells of few rows, but where it tells of many", () => {
    let asked = 0;
    const ordered = new Proxy(table.ordered, {
      get: (all, key, own) => {
        if (key === Symbol.iterator || key === "flatMap") asked++;
        return Reflect.get(all, key, own) as unknown;
      },
    });
    const plan = (tag: string) =>
      findPlan(
        { ...table, ordered },
        { filter: and(eq("companyId", "c1"), tagged(tag)), sort: newest, after: null, limit: 20 },
      );
    expect(accessPath(plan("rare"))).toEqual({ by: "source", via: ["tagIds"] });
    expect(asked).toBe(0);
    plan("often");
    expect(asked).toBe(2);
  });

  it("tells which part holds for every row that a list tells of, and need not be asked again", () => {
    const part = tagged("rare");
    const filter = and(eq("companyId", "c1"), part);
    expect(findPlan(table, { filter, sort: newest, after: null, limit: 20 }).source?.holds).toBe(part);
    const or: Filter = { op: "or", filters: [part, tagged("often")] };
    expect(findPlan(table, { filter: or, sort: [id], after: null, limit: 20 }).source?.holds).toBeNull();
  });
});
