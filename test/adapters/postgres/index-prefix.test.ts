import { describe, expect, it } from "vitest";
import { fieldFacts } from "../../../src/adapters/postgres/field-facts.js";
import { indexPrefix } from "../../../src/adapters/postgres/index-prefix.js";
import type { Filter } from "../../../src/query/filter.js";
import type { SortKey } from "../../../src/query/query.js";

const eq = (field: string, value: string | null): Filter => ({ op: "eq", field, kind: "text", value });
const by = (field: string): SortKey[] => [
  { field, kind: "text", direction: "asc", nulls: "last" },
  { field: "id", kind: "text", direction: "asc", nulls: "last" },
];
const prefix = (sort: readonly SortKey[], ...filters: Filter[]): readonly string[] =>
  indexPrefix("lead", fieldFacts({ op: "and", filters }), sort);

describe("indexPrefix", () => {
  const [company, archived, status] = [eq("companyId", "c"), eq("archivedAt", null), eq("statusId", "s")];

  it("names the fields without a value that an index has before the keys of the order", () => {
    expect(prefix(by("boardRank"), company, archived, status)).toEqual(["archivedAt"]);
    expect(prefix(by("createdAt"), eq("assignedToId", null))).toEqual(["assignedToId"]);
  });

  it("names none that would keep another index from being read in order", () => {
    expect(prefix(by("createdAt"), company, archived)).toEqual([]);
    expect(prefix(by("boardRank"), status)).toEqual([]);
    expect(prefix(by("email"), company, archived, status)).toEqual([]);
  });

  it("does not count what holds in some records only", () => {
    const some: Filter = { op: "or", filters: [company, archived, status] };
    expect(prefix(by("boardRank"), some)).toEqual([]);
    expect(prefix(by("boardRank"), { op: "not", filter: archived })).toEqual([]);
  });
});
