import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedAmount } from "../../src/opportunities/expected-amount.js";

describe("the expected amount", () => {
  it.each([
    [101, 50, 51],
    [100, 50, 50],
    [1, 50, 1],
    [1, 49.9, 0],
    [3, 33.3, 1],
    [5, 10, 1],
    [1_000, 0, 0],
    [1_000, 100, 1_000],
    [1_005, 0.1, 1],
    [500, 0.1, 1],
    [Number.MAX_SAFE_INTEGER, 100, Number.MAX_SAFE_INTEGER],
    [Number.MAX_SAFE_INTEGER, 50, 4_503_599_627_370_496],
  ])("OPP-16 of %i at %d percent is %i, a half rounded up", (amount, probability, expected) => {
    expect(expectedAmount({ amount, probability })).toBe(expected);
  });

  it("OPP-16 is unknown while the amount or the probability is", () => {
    expect(expectedAmount({ amount: null, probability: 50 })).toBeNull();
    expect(expectedAmount({ amount: 100, probability: null })).toBeNull();
  });

  test.prop([fc.maxSafeNat(), fc.integer({ min: 0, max: 1_000_000 })])(
    "OPP-16 is that of whole numbers, for probabilities of four digits behind the point",
    (amount, tenThousandths) => {
      const product = BigInt(amount) * BigInt(tenThousandths);
      const [whole, rest] = [product / 1_000_000n, product % 1_000_000n];
      const expected = Number(rest >= 500_000n ? whole + 1n : whole);
      expect(expectedAmount({ amount, probability: tenThousandths / 10_000 })).toBe(expected);
    },
  );

  test.prop([fc.maxSafeNat(), fc.double({ min: 0, max: 100, noNaN: true })])(
    "OPP-16 is a whole number between nothing and the amount",
    (amount, probability) => {
      const expected = expectedAmount({ amount, probability }) ?? -1;
      expect(Number.isSafeInteger(expected) && expected >= 0 && expected <= amount).toBe(true);
    },
  );
});
