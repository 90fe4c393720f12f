import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unfold } from "../../../src/adapters/icalendar/content-line.js";
import { foldLine } from "../../../src/adapters/icalendar/fold-line.js";

const octets = (text: string): number => new TextEncoder().encode(text).length;

describe("foldLine", () => {
  it("EVT-11 folds after 75 octets, the blank that a line goes on with among them", () => {
    expect(foldLine("x".repeat(75))).toBe(`${"x".repeat(75)}\r\n`);
    expect(foldLine("x".repeat(76))).toBe(`${"x".repeat(75)}\r\n x\r\n`);
    expect(foldLine("x".repeat(150))).toBe(`${"x".repeat(75)}\r\n ${"x".repeat(74)}\r\n x\r\n`);
  });

  it.each([
    ["é", 37],
    ["€", 25],
    ["😀", 18],
  ])("EVT-11 never cuts %s in two", (character, fit) => {
    const [first = ""] = foldLine(character.repeat(60)).split("\r\n");
    expect(first).toBe(character.repeat(fit));
  });

  test.prop([
    fc.string({ unit: "grapheme", maxLength: 300 }).filter((text) => /^[^\s]/.test(text) && !/[\r\n]/.test(text)),
  ])("EVT-11 is undone by unfolding, whatever the text", (text) => {
    const lines = foldLine(text).split("\r\n");
    expect(lines.every((line) => octets(line) <= 75)).toBe(true);
    expect(unfold(lines)).toEqual([{ text, line: 1 }]);
  });
});
