import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSort } from "../../src/query/parse-sort.js";
import type { SortKey } from "../../src/query/query.js";
import { placesOf, queryScope } from "../support/query-fields.js";

function parse(sort: unknown): { readonly keys: readonly SortKey[]; readonly faults: readonly string[] } {
  const { scope, faults } = queryScope();
  const keys = parseSort(scope, sort, ["sort"]);
  return { keys, faults: placesOf(faults) };
}

const byId: SortKey = { field: "id", kind: "text", direction: "asc", nulls: "last" };

describe("parseSort", () => {
  it("takes a bare name for an ascending key, nothing last, and ends in the id", () => {
    expect(parse(["text"]).keys).toEqual([{ field: "text", kind: "text", direction: "asc", nulls: "last" }, byId]);
    expect(parse([]).keys).toEqual([byId]);
  });

  it("takes direction and place of nulls, each by itself", () => {
    const { keys, faults } = parse([
      { field: "number", direction: "desc" },
      { field: "nested.text", nulls: "first" },
    ]);
    expect(faults).toEqual([]);
    expect(keys).toEqual([
      { field: "number", kind: "number", direction: "desc", nulls: "last" },
      { field: "nested.text", kind: "text", direction: "asc", nulls: "first" },
      byId,
    ]);
  });

  it("has the id last also where it is asked for: nothing is left to order after it", () => {
    const { keys } = parse(["text", { field: "id", direction: "desc" }, "number"]);
    expect(keys.map(({ field, direction }) => [field, direction])).toEqual([
      ["text", "asc"],
      ["id", "desc"],
    ]);
    expect(parse(["id", "text"]).keys).toEqual([byId]);
  });

  it("takes eight keys", () => {
    expect(parse(Array(8).fill("text"))).toMatchObject({ keys: { length: 9 }, faults: [] });
  });

  it.each([
    [{}, []],
    [[1], [byId]],
    [["nope"], [byId]],
    [["list"], [byId]],
  ])("leaves out what it refuses: %j", (sort, keys) => {
    expect(parse(sort).keys).toEqual(keys);
  });

  it.each([
    [{}, { expected: "list", most: 8 }],
    [[1], { expected: "object" }],
    [[{ field: "text", direction: "up" }], { expected: "asc, desc" }],
    [[{ field: "text", nulls: null }], { expected: "first, last" }],
    [["list"], { operator: "sort", field: "list", kind: "list" }],
  ])("says what would have been taken instead of %j", (sort, params) => {
    const { scope, faults } = queryScope();
    parseSort(scope, sort, ["sort"]);
    expect(faults.map((fault) => fault.params)).toEqual([params]);
  });

  it.each([
    [{}, "QUERY_MALFORMED sort"],
    ["text", "QUERY_MALFORMED sort"],
    [null, "QUERY_MALFORMED sort"],
    [Array(9).fill("text"), "QUERY_MALFORMED sort"],
    [[1], "QUERY_MALFORMED sort 0"],
    [["text", null], "QUERY_MALFORMED sort 1"],
    [[["text"]], "QUERY_MALFORMED sort 0"],
    [["nope"], "QUERY_FIELD_UNKNOWN sort 0 field"],
    [["constructor"], "QUERY_FIELD_UNKNOWN sort 0 field"],
    [["__proto__"], "QUERY_FIELD_UNKNOWN sort 0 field"],
    [[{}], "QUERY_MALFORMED sort 0 field"],
    [[{ field: { toString: 1 } }], "QUERY_MALFORMED sort 0 field"],
    [[{ field: Object.create(null) }], "QUERY_MALFORMED sort 0 field"],
    [["list"], "QUERY_OPERATOR_UNFIT sort 0"],
    [["json"], "QUERY_OPERATOR_UNFIT sort 0"],
    [[{ field: "text", direction: "up" }], "QUERY_VALUE_WRONG sort 0 direction"],
    [[{ field: "text", nulls: null }], "QUERY_VALUE_WRONG sort 0 nulls"],
    [[{ field: "text", order: "asc" }], "QUERY_OPERATOR_UNKNOWN sort 0 order"],
    [[JSON.parse('{"field":"text","__proto__":1}')], "QUERY_OPERATOR_UNKNOWN sort 0 __proto__"],
  ])("SEC-3 refuses %j", (sort, fault) => {
    expect(parse(sort).faults).toEqual([fault]);
  });

  test.prop([fc.anything({ withNullPrototype: true })])(
    "throws for nothing, and ends in the id whatever it is given",
    (anything) => {
      for (const sort of [anything, [anything], [{ field: anything }], [{ field: "text", direction: anything }]]) {
        const { keys, faults } = parse(sort);
        if (faults.length === 0) expect(keys.at(-1)?.field).toBe("id");
      }
    },
  );
});
