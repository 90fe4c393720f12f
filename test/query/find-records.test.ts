import { describe, expect, it } from "vitest";
import { findRecords } from "../../src/query/find-records.js";
import type { SortKey } from "../../src/query/query.js";

const people = [
  { id: "a", name: "Zoe" },
  { id: "b", name: null },
  { id: "c", name: "Ann" },
  { id: "d", name: "Ann" },
];
const sort: readonly SortKey[] = [
  { field: "name", kind: "text", direction: "asc", nulls: "last" },
  { field: "id", kind: "text", direction: "desc", nulls: "last" },
];
const ids = (query: Partial<Parameters<typeof findRecords>[1]>) => {
  const { records, more } = findRecords(people, {
    filter: { op: "and", filters: [] },
    sort,
    after: null,
    limit: 10,
    ...query,
  });
  return [records.map(({ id }) => id).join(""), more];
};

describe("findRecords", () => {
  it("puts all in order, and leaves what it was given as it was", () => {
    expect(ids({})).toEqual(["dcab", false]);
    expect(people.map(({ id }) => id).join("")).toBe("abcd");
  });

  it("gives a page after a position, and tells whether more come", () => {
    expect(ids({ limit: 2 })).toEqual(["dc", true]);
    expect(ids({ limit: 2, after: ["Ann", "c"] })).toEqual(["ab", false]);
    expect(ids({ after: ["Bob", "gone"] })).toEqual(["ab", false]);
    expect(ids({ after: [null, "b"] })).toEqual(["", false]);
  });

  it("leaves out what the filter does not let through", () => {
    expect(ids({ filter: { op: "eq", field: "name", kind: "text", value: "Ann" } })).toEqual(["dc", false]);
  });
});
