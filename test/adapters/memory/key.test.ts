import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Key } from "../../../src/adapters/memory/key.js";
import { compareKeys, keyOfValue } from "../../../src/adapters/memory/key.js";

const keys: fc.Arbitrary<Key> = fc.oneof(
  fc.constantFrom(null, true, false, 0, -0, Number.NaN, Number.NEGATIVE_INFINITY, "", "\uff5e", "\u{1f600}"),
  fc.double(),
  fc.string({ unit: "binary" }),
);

describe("compareKeys", () => {
  test.prop([keys, keys, keys])("is a total order of whatever a field may hold", (a, b, c) => {
    expect(compareKeys(a, a)).toBe(0);
    expect(Math.sign(compareKeys(a, b))).toBe(-Math.sign(compareKeys(b, a)) + 0);
    const [low, middle, high] = [a, b, c].sort(compareKeys) as [Key, Key, Key];
    expect(compareKeys(low, middle)).toBeLessThanOrEqual(0);
    expect(compareKeys(middle, high)).toBeLessThanOrEqual(0);
    expect(compareKeys(low, high)).toBeLessThanOrEqual(0);
  });

  it("puts false before true, texts by code point, and nothing last", () => {
    const ascending: Key[] = [false, true, -1, 0.5, 10, "", "10", "9", "a", "\uff5e", "\u{1f600}", null];
    expect([...ascending].reverse().sort(compareKeys)).toEqual(ascending);
  });
});

it("takes instants as their milliseconds, and what no query compares for nothing", () => {
  expect(keyOfValue(new Date(123))).toBe(123);
  expect([keyOfValue("a"), keyOfValue(1), keyOfValue(false), keyOfValue(null)]).toEqual(["a", 1, false, null]);
  expect([keyOfValue(["a"]), keyOfValue({}), keyOfValue(undefined)]).toEqual([null, null, null]);
});
