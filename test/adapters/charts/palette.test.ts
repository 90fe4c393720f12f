import { describe, expect, it } from "vitest";
import { chosenColors } from "../../../src/adapters/charts/chosen-colors.js";
import { canBeToldApart, contrastToWhite } from "../../../src/adapters/charts/color-vision.js";
import { otherColor, palette } from "../../../src/adapters/charts/palette.js";

/** Light of a colour, and what is seen of it without red or green: Viénot, Brettel and Mollon, 1999. */
function seen(color: string, without: "none" | "red" | "green"): readonly number[] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => (Number.parseInt(color.slice(at, at + 2), 16) / 255) ** 2.2);
  const l = 17.8824 * r + 43.5161 * g + 4.11935 * b;
  const m = 3.45565 * r + 27.1554 * g + 3.86714 * b;
  const s = 0.0299566 * r + 0.184309 * g + 1.46709 * b;
  const [long, middle] =
    without === "red" ? [2.02344 * m - 2.52581 * s, m] : without === "green" ? [l, 0.494207 * l + 1.24827 * s] : [l, m];
  return [
    0.0809444479 * long - 0.130504409 * middle + 0.116721066 * s,
    -0.0102485335 * long + 0.0540193266 * middle - 0.113614708 * s,
    -0.000365296938 * long - 0.00412161469 * middle + 0.693511405 * s,
  ].map((part) => Math.min(1, Math.max(0, part)));
}

/** Distance in CIELAB. */
function distance(one: readonly number[], other: readonly number[]): number {
  const lab = ([r = 0, g = 0, b = 0]: readonly number[]): readonly number[] => {
    const f = (t: number): number => (t > 216 / 24_389 ? Math.cbrt(t) : (24_389 / 27) * (t / 116) + 16 / 116);
    const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
    const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
    const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  };
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(...a.map((part, i) => part - (b[i] ?? 0)));
}

describe("the colours of charts", () => {
  it.each(["none", "red", "green"] as const)(
    "REP-8 can be told apart by those who lack the cones for %s",
    (without) => {
      for (const [i, one] of palette.entries())
        for (const other of palette.slice(i + 1))
          expect(distance(seen(one, without), seen(other, without)), `${one} and ${other}`).toBeGreaterThan(12);
    },
  );

  it("REP-8 stand out from white, as WCAG reckons it", () => {
    expect(contrastToWhite("#ffffff")).toBe(1);
    expect(contrastToWhite("#000000")).toBeCloseTo(21);
    for (const color of palette) expect(contrastToWhite(color), color).toBeGreaterThan(2.2);
  });

  it("REP-8 red and green of one lightness cannot be told apart by everybody", () => {
    expect(canBeToldApart(palette)).toBe(true);
    expect(canBeToldApart(["#c04040", "#757522"])).toBe(false);
    expect(canBeToldApart(["#0072b2", "#0072b2"])).toBe(false);
  });

  it("REP-8 are those of the records where each has one that is legible", () => {
    const thing = (...own: (string | null)[]) => ({ own, isOther: false });
    const other = { own: [null], isOther: true };
    expect(chosenColors([thing("#0000FF"), thing("#aa0000", "#aa0000"), other], true)).toEqual([
      "#0000ff",
      "#aa0000",
      otherColor,
    ]);
    const own = palette.slice(0, 2);
    expect(chosenColors([thing("#0000ff"), thing("#ffffe0")], false), "too faint").toEqual(own);
    expect(chosenColors([thing("#0000ff"), thing(null)], false), "not each").toEqual(own);
    expect(chosenColors([thing("#0000ff"), thing("#aa0000", "#bb0000")], false), "two of one").toEqual(own);
    expect(chosenColors([thing("#0000ff"), thing("javascript:1")], false), "no colour").toEqual(own);
    expect(chosenColors([thing("#c04040"), thing("#757522")], true), "alike to some").toEqual(own);
    expect(chosenColors([thing("#c04040"), thing("#757522")], false), "but named beside").toEqual([
      "#c04040",
      "#757522",
    ]);
    expect(chosenColors([other, thing(null)], true)).toEqual([otherColor, palette[1]]);
  });
});
