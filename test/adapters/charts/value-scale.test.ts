import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { clipToWidth } from "../../../src/adapters/charts/clip-to-width.js";
import { textWidth } from "../../../src/adapters/charts/text-width.js";
import { valueScale } from "../../../src/adapters/charts/value-scale.js";

const kind = { unit: "money", currency: "EUR", language: "en" } as const;

describe("the axis of figures", () => {
  it.each([
    [0, 7, [0, 2, 4, 6, 8]],
    [0, 0, [0, 1]],
    [-3, 8, [-4, -2, 0, 2, 4, 6, 8]],
    [-30, 0, [-30, -25, -20, -15, -10, -5, 0]],
    [0, 1e100, [0, 2e99, 4e99, 6e99, 8e99, 1e100]],
    [0, 5e-324, [0, 1]],
  ])("REP-8 from %s to %s", (least, most, ticks) => {
    expect(valueScale(least, most, 0, kind).ticks).toEqual(ticks);
  });

  it("REP-8 has no parts of what is counted", () => {
    expect(valueScale(0, 1, 0, { ...kind, unit: "count" }).ticks).toEqual([0, 1]);
  });

  const figure = fc.double({ min: 0, max: 1e100, noNaN: true });
  test.prop([figure, figure, fc.double({ min: 0, max: 0.35, noNaN: true })])(
    "REP-8 holds every figure and nothing, in few steps with a label each",
    (below, most, free) => {
      const { domain, ticks, labels } = valueScale(-below, most, free, kind);
      expect(domain[0]).toBeLessThanOrEqual(-below * 0.999999);
      expect(domain[1]).toBeGreaterThanOrEqual(most * 0.999999);
      expect(ticks).toContain(0);
      expect(ticks.length).toBeLessThanOrEqual(9);
      expect(new Set(Object.values(labels)).size).toBe(ticks.length);
      for (const tick of ticks) expect(labels[String(tick)]).toBeDefined();
    },
  );
});

describe("texts of some width", () => {
  test.prop([fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 20, max: 300 })])(
    "REP-8 are clipped to it, whole where they fit, and cut between signs",
    (text, width) => {
      const clipped = clipToWidth(text, width, 11);
      expect(textWidth(clipped, 11)).toBeLessThanOrEqual(Math.max(width, textWidth("…", 11)));
      if (textWidth(text, 11) <= width) expect(clipped).toBe(text);
      else expect(text.startsWith(clipped.slice(0, -1))).toBe(true);
      expect(clipped).not.toMatch(/\p{Surrogate}/u);
    },
  );

  it("REP-8 families are not torn apart", () => {
    expect(clipToWidth("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 60, 11)).toBe("👨‍👩‍👧‍👦…");
  });
});
