import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isStorableText } from "../../src/kernel/storable-text.js";

describe("isStorableText", () => {
  test.prop([fc.string({ unit: "binary" })])("holds for what UTF-8 gives back, without U+0000", (text) => {
    const survives = Buffer.from(text).toString() === text && !text.includes("\0");
    expect(isStorableText(text)).toBe(survives);
  });

  test.prop([fc.array(fc.nat(0xffff), { maxLength: 5 })])("holds for well-formed texts only", (units) => {
    const text = String.fromCharCode(...units);
    expect(isStorableText(text)).toBe(Buffer.from(text).toString() === text && !units.includes(0));
  });

  it.each(["", "é", "👍", "\uFFFD", "\u{10FFFF}", "'; DROP TABLE leads; --", "\u202E", "\u0001\n"])(
    "holds for %j",
    (text) => {
      expect(isStorableText(text)).toBe(true);
    },
  );

  it.each(["\0", "a\0b", "\uD800", "\uDC00a", "\uD83D", "\uDC4D\uD83D", "👍\uD83D"])("does not hold for %j", (text) => {
    expect(isStorableText(text)).toBe(false);
  });
});
