import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/testing/build/seeded-random.js";

const draws = (seed: number, count = 1_000): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, random.next);
};

describe("seededRandom", () => {
  it("draws the same for the same seed, and otherwise for another", () => {
    expect(draws(1)).toEqual(draws(1));
    expect(draws(1)).not.toEqual(draws(2));
    expect(draws(0).slice(0, 5)).not.toEqual(draws(1).slice(0, 5));
  });

  it("draws evenly from 0 up to 1", () => {
    const tenths = Array(10).fill(0);
    for (const drawn of draws(7, 10_000)) {
      expect(drawn).toBeGreaterThanOrEqual(0);
      expect(drawn).toBeLessThan(1);
      tenths[Math.floor(drawn * 10)]++;
    }
    for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(150); // five standard deviations
  });

  it("draws whole numbers, items, chances and bytes", () => {
    const random = seededRandom(3);
    expect(new Set(Array.from({ length: 100 }, () => random.below(3)))).toEqual(new Set([0, 1, 2]));
    expect(new Set(Array.from({ length: 100 }, () => random.pick(["a", "b"])))).toEqual(new Set(["a", "b"]));
    expect([random.chance(0), random.chance(1)]).toEqual([false, true]);
    expect(random.bytes(16)).toHaveLength(16);
    expect(() => random.pick([])).toThrow(RangeError);
  });
});
