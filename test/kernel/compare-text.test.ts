import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareText } from "../../src/kernel/compare-text.js";

const wellFormed = fc.string({
  unit: fc.oneof(
    fc.constantFrom("a", "b", "\u0000", "\uD7FF", "\uE000", "\uFFFF", "\u{10000}", "\u{1F600}", "\u{10FFFF}"),
    fc
      .integer({ min: 0, max: 0x10ffff })
      .map((code) => String.fromCodePoint(code >= 0xd800 && code < 0xe000 ? 0 : code)),
  ),
  maxLength: 6,
});

describe("compareText", () => {
  test.prop([wellFormed, wellFormed], { numRuns: 2_000 })("orders as the bytes of UTF-8 do", (a, b) => {
    expect(Math.sign(compareText(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
  });

  test.prop([fc.string({ unit: "binary" }), fc.string({ unit: "binary" })])("is antisymmetric", (a, b) => {
    expect(Math.sign(compareText(a, b))).toBe(-Math.sign(compareText(b, a)) + 0);
  });

  it("differs from `<` where a character outside the basic plane meets one of its end", () => {
    expect("\u{1F600}" < "\uFF21").toBe(true);
    expect(compareText("\u{1F600}", "\uFF21")).toBeGreaterThan(0);
    expect(compareText("\u{10000}", "\uE000")).toBeGreaterThan(0);
    expect(compareText("\u{10000}", "\uD7FF")).toBeGreaterThan(0);
  });

  it("puts the shorter text first, and knows no locale", () => {
    expect(compareText("", "a")).toBeLessThan(0);
    expect(compareText("a", "aa")).toBeLessThan(0);
    expect(compareText("Z", "a")).toBeLessThan(0);
    expect(compareText("z", "é")).toBeLessThan(0);
    expect(compareText("e\u0301", "\u00e9")).toBeLessThan(0);
    expect(compareText("é", "é")).toBe(0);
  });
});
