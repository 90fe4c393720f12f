import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hash128, uuidFromText } from "../../src/kernel/hash128.js";

/** 200,000 texts that differ little: counted, by case, by position, by a high bit. */
const nearTexts: readonly string[] = Array.from({ length: 50_000 }, (_, i) => {
  const digits = String(i).padStart(6, "0");
  return [
    `lead/${digits}`,
    `LEAD/${digits}`,
    `${digits}/lead`,
    `lead/${String.fromCharCode(0x4e00 + (i % 20_000))}${i}`,
  ];
}).flat();

/** Their hashes, made once for all that is told of them. */
const nearHashes: readonly string[] = nearTexts.map(hash128);

const bitsOf = (hash: string): string =>
  [...hash].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, "0")).join("");

describe("hash128", () => {
  test.prop([fc.string({ unit: "binary" })])("is 32 hexadecimal digits, the same each time", (text) => {
    expect(hash128(text)).toMatch(/^[0-9a-f]{32}$/);
    expect(hash128(text)).toBe(hash128(text));
  });

  it("stays what it was, for ids that were stored are found by it", () => {
    expect(["", "a", "lead/7", "Élodie"].map(hash128)).toEqual([
      "385a8c924da6ec38d47ac76db7aacc7f",
      "5200fb9f9b7c4fef8504d534178c3823",
      "e3ff641a2f4d743411fd0f967df9ac0b",
      "4a6ccf3ce22fa619cba137ee78805605",
    ]);
    expect(["", "a", "lead/7", "Élodie"].map(uuidFromText)).toEqual([
      "385a8c92-4da6-8c38-947a-c76db7aacc7f",
      "5200fb9f-9b7c-8fef-8504-d534178c3823",
      "e3ff641a-2f4d-8434-91fd-0f967df9ac0b",
      "4a6ccf3c-e22f-8619-8ba1-37ee78805605",
    ]);
  });

  it("gives each of 200,000 near texts a hash of its own", () => {
    expect(new Set(nearTexts).size).toBe(200_000);
    expect(new Set(nearHashes).size).toBe(200_000);
  });

  it("collides in each quarter as often as chance would have it", () => {
    // Chance has 200,000² / 2 / 2³² of them meet, 4.7; more than 20 come about once in 10⁷ tries.
    for (const quarter of [0, 8, 16, 24]) {
      const parts = new Set(nearHashes.map((hash) => hash.slice(quarter, quarter + 8)));
      expect(nearTexts.length - parts.size).toBeLessThan(20);
    }
  });

  test.prop([fc.string({ minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(15)], { numRuns: 500 })(
    "changes in about half of its bits with one bit of the text",
    (text, place, bit) => {
      const at = place % text.length;
      const changed = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);
      const other = bitsOf(hash128(changed));
      const differing = [...bitsOf(hash128(text))].filter((digit, i) => digit !== other[i]).length;
      expect(differing).toBeGreaterThan(32);
      expect(differing).toBeLessThan(96);
    },
  );

  it("changes each of its bits for about half of the texts when the highest bit of their last unit changes", () => {
    const flips = Array<number>(128).fill(0);
    for (const text of nearTexts.slice(0, 2_000)) {
      const last = String.fromCharCode(text.charCodeAt(text.length - 1) ^ 0x8000);
      const other = bitsOf(hash128(text.slice(0, -1) + last));
      for (const [i, bit] of [...bitsOf(hash128(text))].entries()) if (bit !== other[i]) flips[i] = (flips[i] ?? 0) + 1;
    }
    expect(Math.min(...flips)).toBeGreaterThan(850);
    expect(Math.max(...flips)).toBeLessThan(1_150);
  });

  it("depends on every part of its bits: no quarter follows from the others", () => {
    // An exclusive or of all quarters that is always the same would leave 96 bits of 128.
    const sums = nearTexts.slice(0, 1_000).map((text) => {
      const [a, b, c, d] = [0, 8, 16, 24].map((at) => Number.parseInt(hash128(text).slice(at, at + 8), 16));
      return (a ?? 0) ^ (b ?? 0) ^ (c ?? 0) ^ (d ?? 0);
    });
    expect(new Set(sums).size).toBe(1_000);
  });

  it("tells the order, the length and empty texts apart", () => {
    const texts = ["", "\u0000", "\u0000\u0000", "ab", "ba", "a", "aa", "aaa"];
    expect(new Set(texts.map(hash128)).size).toBe(texts.length);
  });
});

describe("uuidFromText", () => {
  test.prop([fc.string({ unit: "binary" })])("is a UUID of version 8 and the variant of RFC 9562", (text) => {
    expect(uuidFromText(text)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("is the same for the same text, and another for each of 200,000 near ones", () => {
    expect(uuidFromText("claim.acme")).toBe(uuidFromText(["claim", "acme"].join(".")));
    expect(new Set(nearTexts.map(uuidFromText)).size).toBe(200_000);
  });
});
