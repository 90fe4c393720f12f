import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipText } from "../../src/kernel/clip-text.js";

describe("clipText", () => {
  test.prop([fc.string({ unit: "binary" }), fc.nat(20)])(
    "is the longest well-formed beginning that fits",
    (text, most) => {
      const clipped = clipText(text, most);
      expect(clipped.length).toBeLessThanOrEqual(most);
      expect(text.startsWith(clipped)).toBe(true);
      expect(Buffer.from(clipped).toString()).toBe(clipped);
      const missing = Math.min(text.length, most) - clipped.length;
      expect(missing).toBeLessThanOrEqual(1);
    },
  );

  it("leaves a text that fits alone, and cuts no character in half", () => {
    expect(clipText("abc", 3)).toBe("abc");
    expect(clipText("a👍b", 2)).toBe("a");
    expect(clipText("a👍b", 3)).toBe("a👍");
    expect(clipText("👍", 0)).toBe("");
    expect(clipText("a\ud83d", 2)).toBe("a\ud83d"); // was cut before
  });
});
