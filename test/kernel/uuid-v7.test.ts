import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RandomBytes } from "../../src/kernel/uuid-v7.js";
import { uuidV7Source } from "../../src/kernel/uuid-v7.js";

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const fill =
  (byte: number): RandomBytes =>
  (length) =>
    new Uint8Array(length).fill(byte);

/** The milliseconds that a UUID of version 7 begins with. */
const timeOf = (id: string): number => Number.parseInt(id.replace("-", "").slice(0, 12), 16);

/** A source whose clock shows one of the times after the other. */
function sourceAt(times: readonly number[], random: RandomBytes = fill(0xff)): () => string {
  let i = 0;
  const newId = uuidV7Source(() => new Date(times[i++] ?? 0), random);
  return () => newId("lead");
}

describe("uuidV7Source", () => {
  test.prop([fc.nat(0xff), fc.integer({ min: 1, max: 253_402_300_799_999 })])(
    "lays the bits as RFC 9562 does",
    (byte, time) => {
      const id = sourceAt([time], fill(byte))();
      expect(id).toMatch(uuidV7);
      expect(timeOf(id)).toBe(time);
      const hex = byte.toString(16).padStart(2, "0");
      expect(id.slice(-12)).toBe(hex.repeat(6));
      expect(Number.parseInt(id.slice(19, 23), 16)).toBe(0x8000 | (Number.parseInt(hex + hex, 16) & 0x3fff));
    },
  );

  test.prop([fc.array(fc.integer({ min: 1_000, max: 1_003 }), { minLength: 2, maxLength: 300 }), fc.nat(0xff)])(
    "makes ids that sort in the order they were made, also when the clock stands still or goes back",
    (times, byte) => {
      const next = sourceAt(times, fill(byte));
      const ids = times.map(next);
      expect([...ids].sort()).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  it("goes on past the 4,096 ids that a millisecond has room for, in time that it borrows", () => {
    const now = Date.UTC(2026, 0, 1);
    const next = sourceAt(Array<number>(10_000).fill(now));
    const ids = Array.from({ length: 10_000 }, next);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(10_000);
    expect(timeOf(ids[0] ?? "")).toBe(now);
    expect(timeOf(ids.at(-1) ?? "")).toBeLessThan(now + 5);
  });

  it("has room for 2,048 ids of a millisecond at least, wherever its counter begins", () => {
    const now = Date.UTC(2026, 0, 1);
    const next = sourceAt(Array<number>(2_048).fill(now), fill(0xff));
    expect(new Set(Array.from({ length: 2_048 }, () => timeOf(next()))).size).toBe(1);
  });

  it("takes the time of the clock again once it has caught up", () => {
    const next = sourceAt([2_000, 1_000, 3_000]);
    expect([next(), next(), next()].map(timeOf)).toEqual([2_000, 2_000, 3_000]);
  });

  it("makes ids of machines apart by what is random in them", () => {
    const [a, b] = [sourceAt([5_000], fill(1)), sourceAt([5_000], fill(2))];
    expect(a()).not.toBe(b());
  });
});
