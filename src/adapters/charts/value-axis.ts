import type { Drawing, PlacedPoint } from "./drawing.js";
import { fontSize } from "./drawing.js";
import type { JsonObject } from "./json.js";
import { titleText } from "./title-text.js";
import type { ValueScale } from "./value-scale.js";

/** How figures stand along an axis that is so many pixels long. */
export const valueChannel = (
  { view }: Drawing,
  { domain, ticks }: ValueScale,
  length: number,
  stack: "zero" | null,
): JsonObject => ({
  field: "value",
  type: "quantitative",
  stack,
  scale: { domain, nice: false, zero: false },
  axis: {
    title: titleText(view.valueTitle, length, fontSize),
    values: ticks,
    labelExpr: "valueLabels[datum.value]",
    grid: true,
    labelFlush: false,
    domain: false,
    ticks: false,
  },
});

/** The least and the largest figure that an axis has room for, bars of one category upon each other where they are added. */
export function extentOf(points: readonly PlacedPoint[], isStacked: boolean): readonly [number, number] {
  const heaps = new Map<string, number>();
  let least = 0;
  let most = 0;
  for (const { place, value } of points) {
    const key = `${place} ${value < 0}`;
    const end = isStacked ? (heaps.get(key) ?? 0) + value : value;
    heaps.set(key, end);
    least = Math.min(least, end);
    most = Math.max(most, end);
  }
  return [least, most];
}

/** The line at nothing, which bars stand on. */
export const zeroLine = (axis: "x" | "y"): JsonObject => ({
  mark: { type: "rule", color: "#888888", strokeWidth: 1 },
  data: { values: [{ value: 0 }] },
  encoding: {
    [axis]: { field: "value", type: "quantitative" },
    ...(axis === "y" ? { x: { value: 0 }, x2: { value: "width" } } : { y: { value: 0 }, y2: { value: "height" } }),
  },
});
