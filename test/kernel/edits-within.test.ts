import { test } from "@fast-check/vitest";
import fc from "fast-check";
import levenshtein from "fast-levenshtein";
import { describe, expect, it } from "vitest";
import { editsWithin } from "../../src/kernel/edits-within.js";
import { alignmentDistance } from "../support/alignment-distance.js";

const units = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
const edits = (a: string, b: string, most: number): number =>
  editsWithin(units(a), 0, a.length, units(b), 0, b.length, most);

const few = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 });
const any = fc.string({ unit: "binary", maxLength: 12 });

/** A text, and what a few slips of the pen made of it. */
const slips = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(..."abcdefgh"), maxLength: 80 }),
    fc.array(fc.tuple(fc.nat(80), fc.nat(3)), { maxLength: 3 }),
  )
  .map(([text, made]): [string, string] => [text, made.reduce((other, [at, kind]) => slip(other, at, kind), text)]);

function slip(text: string, place: number, kind: number): string {
  const at = text.length === 0 ? 0 : place % text.length;
  const [before, letter, after] = [text.slice(0, at), text.slice(at, at + 1), text.slice(at + 1)];
  if (kind === 0) return `${before}${after}`;
  if (kind === 1) return `${before}x${letter}${after}`;
  return kind === 2 ? `${before}y${after}` : `${before}${after.slice(0, 1)}${letter}${after.slice(1)}`;
}

describe("editsWithin", () => {
  it.each([
    ["", "", 0],
    ["a", "", 1],
    ["martin", "martni", 1],
    ["martin", "martn", 1],
    ["ca", "abc", 3],
    ["abcd", "badc", 2],
  ])("DUP-3 tells from %j to %j %i edits, as far as asked", (a, b, count) => {
    for (const most of [1, 2]) {
      expect(edits(a, b, most)).toBe(Math.min(count, most + 1));
      expect(edits(b, a, most)).toBe(Math.min(count, most + 1));
    }
  });

  const upTo = (length: number): string[] =>
    length === 0
      ? [""]
      : ["", ...upTo(length - 1).flatMap((text) => ["a", "b", "c"].map((letter) => `${letter}${text}`))];

  it("DUP-3 tells optimal string alignment of all short texts", () => {
    for (const a of upTo(3))
      for (const b of upTo(3))
        for (const most of [1, 2, 3]) {
          const expected = Math.min(alignmentDistance(a, b), most + 1);
          if (edits(a, b, most) !== expected) expect.fail(`${a} ${b} ${most}`);
        }
  });

  it("DUP-3 looks at nothing beside the stretches that it compares", () => {
    for (const a of upTo(2))
      for (const b of upTo(2))
        for (const beside of upTo(2)) {
          const whole = units(`${beside}${a}${beside}`);
          const other = units(`${beside}${b}${beside}`);
          const [from, till] = [beside.length, beside.length];
          const told = editsWithin(whole, from, till + a.length, other, from, till + b.length, 2);
          if (told !== edits(a, b, 2)) expect.fail(`${a} ${b} beside ${beside}`);
        }
  });

  test.prop([fc.oneof(fc.tuple(few, few), fc.tuple(any, any), slips), fc.constantFrom(1, 2, 3)], { numRuns: 3_000 })(
    "DUP-3 tells optimal string alignment, as the plain definition does",
    ([a, b], most) => {
      const expected = Math.min(alignmentDistance(a, b), most + 1);
      expect(edits(a, b, most)).toBe(expected);
      expect(edits(b, a, most)).toBe(expected);
    },
  );

  test.prop([slips, fc.constantFrom(1, 2)], { numRuns: 1_000 })(
    "DUP-3 agrees with fast-levenshtein where nothing is swapped",
    ([a, b], most) => {
      const plain = levenshtein.get(a, b);
      const told = edits(a, b, most);
      expect(told).toBeLessThanOrEqual(Math.min(plain, most + 1));
      fc.pre(alignmentDistance(a, b) === plain);
      expect(told).toBe(Math.min(plain, most + 1));
    },
  );

  test.prop([few, few, few])("DUP-3 compares stretches within longer texts", (before, a, b) => {
    const [whole, other] = [units(`${before}${a}zz`), units(`${b}zz`)];
    const told = editsWithin(whole, before.length, before.length + a.length, other, 0, b.length, 2);
    expect(told).toBe(edits(a, b, 2));
  });
});
