import { test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Filter, Scalar } from "../../src/query/filter.js";
import { matcherOf, matches } from "../../src/query/matches.js";
import { parseWhere } from "../../src/query/parse-where.js";
import { holdsFor } from "../support/naive-query.js";
import { conditions, queryRecords, queryScope } from "../support/query-fields.js";

const instant = (iso: string): Date => new Date(iso);

/** Three values of a kind in ascending order. */
const ascending = {
  text: ["B", "a", "é"],
  number: [-1, 0, 2.5],
  date: ["2025-12-31", "2026-01-01", "2026-01-02"],
  instant: [instant("2026-01-01T00:00:00.000Z"), instant("2026-01-01T00:00:00.001Z"), instant("2026-01-02T00:00:00Z")],
} as const;

const orders = {
  lt: [true, false, false],
  lte: [true, true, false],
  gt: [false, false, true],
  gte: [false, true, true],
};

describe("matches", () => {
  test.prop([conditions, queryRecords], { numRuns: 2_000 })("holds exactly where the rules say so", (where, record) => {
    const { scope, faults } = queryScope();
    const filter = parseWhere(scope, where, []);
    expect(faults).toEqual([]);
    expect(matches(filter, record)).toBe(holdsFor(where, record));
  });

  describe.each(Object.keys(ascending) as (keyof typeof ascending)[])("on a %s", (kind) => {
    const [least, middle, most] = ascending[kind];
    const holds = (filter: Filter, value: Scalar | null): boolean => matches(filter, { field: value });

    it.each(Object.entries(orders))("`%s` looks at the order, and never holds for null", (op, expected) => {
      const filter = { op, field: "field", kind, value: middle } as Filter;
      expect([least, middle, most].map((value) => holds(filter, value))).toEqual(expected);
      expect(holds(filter, null)).toBe(false);
      expect(holds({ op: "not", filter }, null)).toBe(true);
      expect(matches(filter, {})).toBe(false);
    });

    it("`eq` and `in` look at the value, `null` being one", () => {
      const eq = (value: Scalar | null): Filter => ({ op: "eq", field: "field", kind, value });
      const isIn = (...values: (Scalar | null)[]): Filter => ({ op: "in", field: "field", kind, values });
      expect([least, middle, most, null].map((value) => holds(eq(middle), value))).toEqual([false, true, false, false]);
      expect([least, middle, null].map((value) => holds(eq(null), value))).toEqual([false, false, true]);
      expect([least, middle, most, null].map((value) => holds(isIn(least, most), value))).toEqual([
        true,
        false,
        true,
        false,
      ]);
      expect([least, null].map((value) => holds(isIn(most, null), value))).toEqual([false, true]);
      expect([least, null].map((value) => holds(isIn(), value))).toEqual([false, false]);
      expect([least, null].map((value) => holds(isIn(null), value))).toEqual([false, true]);
      expect(matches(eq(null), {})).toBe(true);
    });
  });

  it("compares instants by their time, not by the object", () => {
    const at = instant("2026-01-01T00:00:00Z");
    const filter: Filter = { op: "in", field: "at", kind: "instant", values: [null, new Date(at)] };
    expect(matches(filter, { at: new Date(at) })).toBe(true);
  });

  it("`contains` folds what it looks through", () => {
    const contains = (text: string): Filter => ({ op: "contains", field: "name", kind: "text", text });
    expect(matches(contains("lefevre"), { name: "Madame LEFÈVRE" })).toBe(true);
    expect(matches(contains(""), { name: "" })).toBe(true);
    expect(matches(contains(""), { name: null })).toBe(false);
    expect(matches(contains("1"), { name: 1 })).toBe(false);
    expect(matches(contains("%"), { name: "100" })).toBe(false);
  });

  it("`overlaps` wants one text in common", () => {
    const overlaps = (...values: string[]): Filter => ({ op: "overlaps", field: "tags", kind: "list", values });
    expect(matches(overlaps("x", "b"), { tags: ["a", "b"] })).toBe(true);
    expect(matches(overlaps("x"), { tags: ["a", "b"] })).toBe(false);
    expect(matches(overlaps(), { tags: ["a"] })).toBe(false);
    expect(matches(overlaps("a"), { tags: [] })).toBe(false);
    expect(matches(overlaps("a"), { tags: null })).toBe(false);
    expect(matches(overlaps("a"), { tags: "a" })).toBe(false);
  });

  it("takes a value of another kind than the field's for none", () => {
    const eq: Filter = { op: "eq", field: "custom.budget", kind: "number", value: null };
    const gt: Filter = { op: "gt", field: "custom.budget", kind: "number", value: -1 };
    for (const budget of ["12", true, ["12"], null]) {
      expect(matches(eq, { custom: { budget } })).toBe(true);
      expect(matches(gt, { custom: { budget } })).toBe(false);
    }
  });

  it("SEC-3 finds nothing that an object does not hold itself", () => {
    for (const field of ["constructor", "toString", "__proto__", "custom.constructor", "custom.__proto__"]) {
      expect(matches({ op: "eq", field, kind: "text", value: null }, { custom: {} })).toBe(true);
    }
    expect(matches({ op: "eq", field: "name.length", kind: "number", value: null }, { name: "abc" })).toBe(true);
  });

  it("is made ready once for many records", () => {
    const matcher = matcherOf({ op: "gte", field: "n", kind: "number", value: 2 });
    expect([{ n: 1 }, { n: 2 }, { n: 3 }].filter(matcher)).toEqual([{ n: 2 }, { n: 3 }]);
  });
});
