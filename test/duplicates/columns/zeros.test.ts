import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NumberArray, NumberArrayKind } from "../../../src/duplicates/columns/zeros.js";
import { zeros } from "../../../src/duplicates/columns/zeros.js";

const kinds: readonly NumberArrayKind<NumberArray>[] = [Int32Array, Uint32Array, Uint16Array, Uint8Array, Float64Array];

describe("zeros", () => {
  test.prop([
    fc.array(fc.record({ kind: fc.constantFrom(...kinds), length: fc.integer({ min: 0, max: 1_500 }) }), {
      maxLength: 150,
    }),
  ])("DUP-6 gives each array numbers of its own, all 0", (asked) => {
    const arrays = asked.map(({ kind, length }) => zeros(kind, length));
    for (const [i, array] of arrays.entries()) {
      expect(array).toBeInstanceOf(asked[i]?.kind);
      expect(array).toHaveLength(asked[i]?.length ?? -1);
      expect(array.every((value) => value === 0)).toBe(true);
      array.fill(i + 1);
    }
    for (const [i, array] of arrays.entries()) {
      const own = new (asked[i]?.kind ?? Uint8Array)(1).fill(i + 1)[0];
      expect(array.every((value) => value === own)).toBe(true);
    }
  });

  it("DUP-6 gives long arrays memory of their own, so that a short one does not keep it", () => {
    expect(zeros(Int32Array, 1_025).buffer.byteLength).toBe(4_100);
    const short = new Set(Array.from({ length: 16 }, () => zeros(Uint8Array, 4_096).buffer));
    expect(short.size).toBeLessThanOrEqual(2);
    for (const { byteLength } of short) expect(byteLength).toBe(65_536);
  });
});
