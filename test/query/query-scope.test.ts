import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { faultUnknownKeys, fieldNamed, isPlainObject } from "../../src/query/query-scope.js";
import { placesOf, queryScope } from "../support/query-fields.js";

describe("fieldNamed", () => {
  it("finds a field by its name, and notes one that there is not", () => {
    const { scope, faults } = queryScope();
    expect(fieldNamed(scope, "nested.text", ["x"])).toEqual({ kind: "text", nullable: true });
    expect(fieldNamed(scope, "nope", ["x"])).toBeNull();
    expect(fieldNamed(scope, 1, ["y"])).toBeNull();
    expect(placesOf(faults)).toEqual(["QUERY_FIELD_UNKNOWN x", "QUERY_MALFORMED y"]);
    expect(faults[0]?.params).toEqual({ field: "nope" });
    fieldNamed(scope, "nested.txt", ["z"]);
    expect(faults[2]?.params).toEqual({ field: "nested.txt", nearest: "nested.text" });
  });
});

describe("faultUnknownKeys", () => {
  it("notes every key that nobody asks for", () => {
    const { scope, faults } = queryScope();
    faultUnknownKeys(scope, { a: 1, b: 2, ["c".repeat(1_000)]: 3 }, ["a"], []);
    expect(faults.map(({ params }) => String(params?.["operator"]).length)).toEqual([1, 128]);
    expect(faults[0]?.params?.["values"]).toEqual(["a"]);
  });
});

describe("isPlainObject", () => {
  it.each([{}, { a: 1 }, Object.create(null), runInNewContext("({})"), JSON.parse("{}")])("holds for %o", (value) => {
    expect(isPlainObject(value)).toBe(true);
  });

  class Made {
    readonly a = 1;
  }

  it.each([
    null,
    undefined,
    1,
    "a",
    [],
    new Date(0),
    /a/,
    new Map(),
    Promise.resolve(),
    new Made(),
    Object.create({}),
    () => 1,
  ])("does not hold for %o", (value) => {
    expect(isPlainObject(value)).toBe(false);
  });
});
