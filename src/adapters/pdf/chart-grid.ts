import type { ChartPoint, ChartView } from "../../reports/chart-view.js";

/** A series or a category with what is drawn of it. */
export interface GridName {
  /** What it is called. */
  readonly name: string;
  /** Its own colour, if it has one. */
  readonly color: string | null;
}

/** The figures of a chart by category and series, with no more of either than can be told apart. */
export interface ChartGrid {
  /** In the order of the chart. */
  readonly categories: readonly GridName[];
  /** In the order of the chart; one without a name where it has none. */
  readonly series: readonly GridName[];
  /** By category and series; `null` where there is no point. */
  readonly cells: readonly (readonly (GridCell | null)[])[];
  /** How many categories and series are not drawn at all, for figures of theirs must not be added. */
  readonly left: number;
}

/** A figure as it is drawn. */
export interface GridCell {
  /** Never infinite. */
  readonly value: number;
  /** In words; `null` for the sum of those that are too many to be drawn. */
  readonly text: string | null;
}

/** Arranges the points of a chart. Categories and series that are too many are the last one, if they may be added. */
export function chartGrid(chart: ChartView, mostCategories: number, mostSeries: number): ChartGrid {
  const drawn: readonly (ChartPoint & { readonly series: string })[] = chart.points.map((point) => ({
    ...point,
    value: bounded(point.value),
    series: point.series ?? "",
  }));
  const categories = chosen(drawn, ({ category }) => category, mostCategories, chart);
  const series = chosen(drawn, (point) => point.series ?? "", mostSeries, chart);
  const cells: (GridCell | null)[][] = categories.names.map(() => series.names.map(() => null));
  for (const point of drawn) {
    const row = cells[categories.placeOf.get(point.category) ?? -1];
    const at = series.placeOf.get(point.series) ?? -1;
    if (row === undefined || at < 0) continue;
    const there = row[at] ?? null;
    row[at] = there === null ? point : { value: there.value + point.value, text: null };
  }
  return { categories: categories.names, series: series.names, cells, left: categories.left + series.left };
}

interface Chosen {
  readonly names: readonly GridName[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly left: number;
}

function chosen(
  points: readonly ChartPoint[],
  nameOf: (point: ChartPoint) => string,
  most: number,
  chart: ChartView,
): Chosen {
  const sums = new Map<string, number>();
  for (const point of points) sums.set(nameOf(point), (sums.get(nameOf(point)) ?? 0) + Math.abs(point.value));
  const all = [...sums.keys()];
  const fits = all.length <= most;
  const largest = [...all].sort((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0));
  const kept = new Set(fits ? all : largest.slice(0, chart.isAdditive ? most - 1 : most));
  const shown = all.filter((name) => kept.has(name));
  const placeOf = new Map(shown.map((name, i) => [name, i]));
  const colors = new Map(points.filter(({ color }) => color !== null).map((point) => [nameOf(point), point.color]));
  const names = shown.map((name) => ({ name, color: colors.get(name) ?? null }));
  if (fits) return { names, placeOf, left: 0 };
  if (!chart.isAdditive) return { names, placeOf, left: all.length - shown.length };
  for (const name of all) if (!kept.has(name)) placeOf.set(name, shown.length);
  return { names: [...names, { name: chart.words.other, color: "#9aa3ab" }], placeOf, left: 0 };
}

/** Sums of figures must not be infinite, or nothing could be drawn to scale. */
const bounded = (value: number): number => (Number.isNaN(value) ? 0 : Math.min(1e290, Math.max(-1e290, value)));
