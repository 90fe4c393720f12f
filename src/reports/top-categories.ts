import { CrmError } from "../kernel/crm-error.js";
import type { ChartPoint, ChartView } from "./chart-view.js";
import { figureText } from "./figure-text.js";

/**
 * The chart with so many categories at most: those with the largest sums, in their order. Where figures may be added, the
 * last of these is `words.other`, which adds up all others; a category of that name is counted among the others. Else
 * the others are left out. Lines are of time and keep every category.
 * @throws CrmError `INPUT_INVALID` unless `most` is a whole number from 1.
 */
export function topCategories(view: ChartView, most: number): ChartView {
  if (!Number.isInteger(most) || most < 1)
    throw new CrmError("INPUT_INVALID", {
      refusals: [{ code: "INPUT_MALFORMED", path: ["most"], params: { format: "a whole number from 1" } }],
    });
  const sums = sumsBy(view.points, ({ category }) => category);
  if (view.mark === "line" || sums.size <= most) return view;
  if (view.isAdditive) sums.delete(view.words.other);
  const ranked = [...sums].sort(([, a], [, b]) => b - a).map(([category]) => category);
  const kept = new Set(ranked.slice(0, view.isAdditive ? most - 1 : most));
  const points = view.points.filter(({ category }) => kept.has(category));
  if (!view.isAdditive) return { ...view, points };
  return { ...view, points: [...points, ...addedUp(view, (point) => !kept.has(point.category))] };
}

/** One point for each series, in the order in which they come. */
function addedUp(view: ChartView, isOther: (point: ChartPoint) => boolean): readonly ChartPoint[] {
  const others = view.points.filter(isOther);
  return [...sumsBy(others, ({ series }) => series)].map(([series, sum]) => ({
    category: view.words.other,
    series,
    value: sum,
    text: figureText(sum, view),
    color: series === null ? null : (others.find((point) => point.series === series)?.color ?? null),
  }));
}

/** Sums by what the points are grouped by, without the dust of binary fractions. */
export function sumsBy<Key>(points: readonly ChartPoint[], keyOf: (point: ChartPoint) => Key): Map<Key, number> {
  const sums = new Map<Key, number>();
  for (const point of points) sums.set(keyOf(point), (sums.get(keyOf(point)) ?? 0) + point.value);
  for (const [key, sum] of sums) sums.set(key, Number(sum.toPrecision(15)));
  return sums;
}
