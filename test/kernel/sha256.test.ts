import { createHash } from "node:crypto";
import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../src/kernel/sha256.js";

const expected = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe("sha256", () => {
  it("is that of the standard's examples", () => {
    expect(sha256(new Uint8Array())).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(sha256(Buffer.from("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("is that of Node for every length up to three blocks", () => {
    for (let length = 0; length <= 192; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 0xff);
      expect(sha256(bytes), `${length} bytes`).toBe(expected(bytes));
    }
  });

  test.prop([fc.uint8Array({ maxLength: 5_000 })])("is that of Node for any bytes", (bytes) => {
    expect(sha256(bytes)).toBe(expected(bytes));
    expect(sha256(bytes.subarray(1))).toBe(expected(bytes.subarray(1)));
  });
});
