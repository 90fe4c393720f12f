import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { nearly } from "../../../src/testing/kit/nearly.js";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe("nearly", () => {
  test.prop([fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 30 })])(
    "holds for sums of the same numbers in another order",
    (numbers) => {
      expect(nearly(sum(numbers), sum([...numbers].reverse()))).toBe(true);
    },
  );

  it.each([
    [1, 1.000_000_001],
    [0, 1e-9],
    [9_007_199_254_740_991, 9_007_199_254_740_000],
    [1, -1],
  ])("does not hold for %d and %d", (a, b) => {
    expect(nearly(a, b)).toBe(false);
  });
});
