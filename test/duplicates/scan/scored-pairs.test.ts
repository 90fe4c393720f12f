import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { expect } from "vitest";
import { inOrder, pairCollector } from "../../../src/duplicates/scan/scored-pairs.js";

const pair = fc.tuple(fc.nat(20), fc.nat(20)).filter(([a, b]) => a < b);
const bitsOf = ([a, b]: readonly [number, number]): number => a / 7 - b;

test.prop([fc.array(pair, { maxLength: 3_000 }), fc.nat(3_000)])(
  "DUP-6 gives pairs by their rows, each once, however often they were found, and on whichever thread",
  (pairs, half) => {
    const parts = [pairs.slice(0, half), pairs.slice(half)].map((part) => {
      const collector = pairCollector();
      for (const [a, b] of part) collector.add(a, b, bitsOf([a, b]));
      return collector.all();
    });
    const { size, left, right, bits } = inOrder(parts);
    const expected = [...new Map(pairs.map((one) => [one.join(), one])).values()].sort(
      ([a, b], [c, d]) => a - c || b - d,
    );
    expect(size).toBe(expected.length);
    expect(Array.from(left, (a, p) => [a, right[p]])).toEqual(expected);
    expect(Array.from(bits)).toEqual(expected.map(bitsOf));
  },
);
