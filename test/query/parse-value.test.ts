import { describe, expect, it } from "vitest";
import type { FieldKind } from "../../src/model/field-kinds.js";
import { parseValue } from "../../src/query/parse-value.js";
import { placesOf, queryScope } from "../support/query-fields.js";

function parsed(kind: FieldKind, value: unknown): unknown {
  const { scope, faults } = queryScope();
  const result = parseValue(scope, kind, value, ["here"]);
  if (result !== undefined) expect(faults).toEqual([]);
  else expect(placesOf(faults)).toEqual(["QUERY_VALUE_WRONG here"]);
  return result;
}

const at = new Date("2026-01-01T00:00:00.000Z");

describe("parseValue", () => {
  it.each([
    ["text", ["", "a", "é", "\u{1F600}", "'; --", "a".repeat(40_000)]],
    ["list", ["", "a"]],
    ["number", [0, -0, 1.5, -1e300, Number.MAX_SAFE_INTEGER]],
    ["boolean", [true, false]],
    ["date", ["0001-01-01", "2024-02-29", "9999-12-31"]],
    ["instant", [at, new Date(0), new Date(-1)]],
  ] as const)("takes what a %s can be", (kind, values) => {
    for (const value of values) expect(parsed(kind, value)).toEqual(value);
  });

  it.each([
    ["text", [1, true, at, null, undefined, "a\0", "\uD83D", "a".repeat(40_001), ["a"]]],
    ["list", [["a"], 1, null]],
    ["number", ["1", Number.NaN, Number.POSITIVE_INFINITY, 1n, null, at]],
    ["boolean", [0, "true", null]],
    ["date", [at, ["2026-01-01"], "2026-02-29", "2026-1-1", "", 20260101]],
    ["instant", ["2026-01-01T00:00:00.000Z", 0, new Date(Number.NaN), null]],
    ["json", [{}, "a", null]],
  ] as const)("refuses what a %s cannot be", (kind, values) => {
    for (const value of values) expect(parsed(kind, value)).toBeUndefined();
  });

  it.each([
    ["text", "text"],
    ["list", "text"],
    ["number", "number"],
    ["instant", "instant"],
  ] as const)("says what a value of a %s has to be: a %s", (kind, expected) => {
    const { scope, faults } = queryScope();
    parseValue(scope, kind, null, []);
    expect(faults.map(({ params }) => params)).toEqual([{ expected }]);
  });

  it("copies instants", () => {
    expect(parsed("instant", at)).not.toBe(at);
  });
});
