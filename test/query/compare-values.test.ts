import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePositions, compareScalars, positionReader, sameScalar } from "../../src/query/compare-values.js";
import type { Scalar } from "../../src/query/filter.js";
import { naiveCompare, valueAt } from "../support/naive-query.js";
import { kindOf, queryRecords, scalarFields, valuesOf } from "../support/query-fields.js";
import { sortKeys } from "../support/sort-keys.js";

const pairs = fc
  .constantFrom(...scalarFields)
  .chain((field) => fc.tuple(valuesOf[kindOf(field)], valuesOf[kindOf(field)]) as fc.Arbitrary<[Scalar, Scalar]>);

describe("compareScalars", () => {
  test.prop([pairs], { numRuns: 500 })("orders texts by code point, all else by size", ([a, b]) => {
    expect(Math.sign(compareScalars(a, b))).toBe(naiveCompare(a, b) + 0);
  });

  it("has `false` before `true`, and one zero", () => {
    expect(compareScalars(false, true)).toBeLessThan(0);
    expect(compareScalars(-0, 0)).toBe(0);
  });
});

describe("sameScalar", () => {
  test.prop([pairs])("holds where neither comes first", ([a, b]) => {
    expect(sameScalar(a, b)).toBe(compareScalars(a, b) === 0);
  });

  it("knows nothing from something", () => {
    expect(sameScalar(null, null)).toBe(true);
    expect(sameScalar(null, 0)).toBe(false);
    expect(sameScalar("", null)).toBe(false);
    expect(sameScalar("1", 1)).toBe(false);
  });
});

describe("an order", () => {
  const order = (keys: Parameters<typeof comparePositions>[0]) => {
    const read = positionReader(keys);
    const compare = comparePositions(keys);
    return (a: object, b: object): number => Math.sign(compare(read(a), read(b)));
  };

  test.prop([sortKeys, queryRecords, queryRecords], { numRuns: 500 })(
    "is as its keys say, one after the other",
    (keys, a, b) => {
      const decisive = keys.map(({ field, direction, nulls }) => {
        const [left, right] = [valueAt(a, field), valueAt(b, field)];
        if (left === null || right === null) return naiveCompare(left, right) * (nulls === "first" ? -1 : 1);
        return naiveCompare(left, right) * (direction === "desc" ? -1 : 1);
      });
      expect(order(keys)(a, b)).toBe((decisive.find((sign) => sign !== 0) ?? 0) + 0);
    },
  );

  test.prop([sortKeys, queryRecords, queryRecords, queryRecords], { numRuns: 500 })(
    "is total: of two different records one comes first, and it carries over",
    (keys, a, b, c) => {
      const compare = order(keys);
      expect(compare(a, b)).toBe(-compare(b, a) + 0);
      expect(compare(a, b) === 0).toBe(a.id === b.id);
      if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
    },
  );

  it("puts nulls where each key wants them, whichever the direction", () => {
    const records = [
      { id: "none", n: null },
      { id: "one", n: 1 },
      { id: "two", n: 2 },
    ];
    const sorted = (direction: "asc" | "desc", nulls: "first" | "last"): string[] =>
      [...records].sort(order([{ field: "n", kind: "number", direction, nulls }])).map(({ id }) => id);
    expect(sorted("asc", "last")).toEqual(["one", "two", "none"]);
    expect(sorted("asc", "first")).toEqual(["none", "one", "two"]);
    expect(sorted("desc", "last")).toEqual(["two", "one", "none"]);
    expect(sorted("desc", "first")).toEqual(["none", "two", "one"]);
  });
});
