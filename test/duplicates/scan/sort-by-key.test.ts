import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { expect } from "vitest";
import { sortByKey } from "../../../src/duplicates/scan/sort-by-key.js";

const key = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 0xffffffff }));

test.prop([
  fc.array(fc.array(key, { minLength: 5, maxLength: 5 }), { maxLength: 80 }),
  fc.nat(2),
  fc.integer({ min: 1, max: 3 }),
])(
  "DUP-6 sorts rows by their keys of a rule as Array.sort does, rows of one key in their order, without those of none",
  (rows, from, width) => {
    const expected = rows
      .flatMap((all, row) => all.slice(from, from + width).map((value) => ({ value, row })))
      .filter(({ value }) => value !== 0)
      .sort((a, b) => a.value - b.value);
    const sorted = sortByKey({ keys: Uint32Array.from(rows.flat()), width, stride: 5, from });
    expect(Array.from(sorted.keys)).toEqual(expected.map(({ value }) => value));
    expect(Array.from(sorted.rows)).toEqual(expected.map(({ row }) => row));
  },
);
