import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { expect } from "vitest";
import { sortByKey } from "../../../src/duplicates/scan/sort-by-key.js";

const key = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 0xffffffff }));

test.prop([fc.array(key, { maxLength: 200 }), fc.constantFrom(1, 2, 3)])(
  "DUP-6 sorts rows by their keys as Array.sort does, rows of one key in their order, without those of none",
  (keys, width) => {
    const expected = keys
      .map((value, i) => ({ value, row: Math.floor(i / width) }))
      .filter(({ value }) => value !== 0)
      .sort((a, b) => a.value - b.value);
    const sorted = sortByKey(Uint32Array.from(keys), width);
    expect(Array.from(sorted.keys)).toEqual(expected.map(({ value }) => value));
    expect(Array.from(sorted.rows)).toEqual(expected.map(({ row }) => row));
  },
);
