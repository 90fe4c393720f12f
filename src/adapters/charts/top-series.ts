import type { ChartPoint, ChartView } from "../../reports/chart-view.js";
import { figureText } from "../../reports/figure-text.js";
import { sumsBy } from "../../reports/top-categories.js";

/**
 * The chart with so many series at most: those with the largest sums. Where figures may be added, one of these is
 * `words.other`, which adds up all others; else the others are left out.
 */
export function topSeries(view: ChartView, most: number): ChartView {
  const sums = sumsBy(view.points, ({ series }) => series);
  if (sums.size <= most) return view;
  const { isAdditive, words } = view;
  if (isAdditive) sums.delete(words.other);
  const ranked = [...sums].sort(([, a], [, b]) => b - a).map(([series]) => series);
  const kept = new Set(ranked.slice(0, isAdditive ? most - 1 : most));
  if (!isAdditive) return { ...view, points: view.points.filter(({ series }) => kept.has(series)) };
  return { ...view, points: [...pointsByCategory(view).values()].flatMap((points) => folded(view, points, kept)) };
}

function pointsByCategory({ points }: ChartView): Map<string, ChartPoint[]> {
  const byCategory = new Map<string, ChartPoint[]>();
  for (const point of points) {
    const found = byCategory.get(point.category);
    if (found === undefined) byCategory.set(point.category, [point]);
    else found.push(point);
  }
  return byCategory;
}

function folded(
  view: ChartView,
  points: readonly ChartPoint[],
  kept: ReadonlySet<string | null>,
): readonly ChartPoint[] {
  const own = points.filter(({ series }) => kept.has(series));
  const others = points.filter(({ series }) => !kept.has(series));
  return [
    ...own,
    ...[...sumsBy(others, ({ category }) => category)].map(([category, sum]) => ({
      category,
      series: view.words.other,
      value: sum,
      text: figureText(sum, view),
      color: null,
    })),
  ];
}
