import type { ChartPoint, ChartView } from "../../reports/chart-view.js";
import { topCategories } from "../../reports/top-categories.js";
import type { ChartOptions } from "./chart-options.js";
import { chosenColors } from "./chosen-colors.js";
import { palette } from "./palette.js";
import { plainView } from "./plain-view.js";
import { textWidth } from "./text-width.js";
import { topSeries } from "./top-series.js";

/** Size of the texts beside axes and in legends. */
export const fontSize = 11;

/** A point with its places. */
export interface PlacedPoint extends ChartPoint {
  /** Which of the categories it is of. */
  readonly place: number;
  /** Which of the series it is of; 0 without. */
  readonly rank: number;
}

/** A chart of which is known what is drawn and how. */
export interface Drawing {
  /** The chart, with no more categories and series than are drawn. */
  readonly view: ChartView;
  /** Upright bars, bars that lie, lines, parts of a ring, or a text where there is nothing. */
  readonly shape: "columns" | "bars" | "line" | "donut" | "none";
  /** The points in order. */
  readonly points: readonly PlacedPoint[];
  /** Names of the categories, in order. */
  readonly categories: readonly string[];
  /** Names of the series, in order; none for a chart without. */
  readonly series: readonly string[];
  /** A colour for each of the series; without series one for all categories, or one for each. */
  readonly colors: readonly string[];
  /** Width of the whole. */
  readonly width: number;
  /** Height of the whole; `null` for what it needs. */
  readonly height: number | null;
  /** Whether a legend is drawn. */
  readonly hasLegend: boolean;
}

/** Decides what is drawn of a chart, and how. */
export function drawingOf(whole: ChartView, options: ChartOptions): Drawing {
  const { width = 640, height = null, legend = "shown" } = options;
  const clean = plainView(whole);
  const isDonut = isRing(clean);
  const view = topSeries(topCategories(clean, options.most ?? (isDonut ? 6 : 20)), palette.length);
  const categories = [...new Set(view.points.map(({ category }) => category))];
  const series = [...new Set(view.points.flatMap(({ series: name }) => name ?? []))];
  return {
    view,
    shape: shapeOf(view, categories, width, isDonut),
    points: placed(view.points, categories, series),
    categories,
    series,
    colors: colorsOf(view, categories, series, isDonut),
    width,
    height,
    hasLegend: legend === "shown" && (series.length > 0 || isDonut),
  };
}

/** Parts of a whole are drawn as a ring only where they make up one. */
const isRing = ({ mark, isAdditive, points }: ChartView): boolean =>
  mark === "share" && isAdditive && points.every(({ series, value }) => series === null && value >= 0);

function shapeOf(
  { mark, points }: ChartView,
  categories: readonly string[],
  width: number,
  isDonut: boolean,
): Drawing["shape"] {
  if (points.length === 0 || (isDonut && points.every(({ value }) => value === 0))) return "none";
  if (isDonut) return "donut";
  if (mark === "line") return "line";
  const room = columnRoom(width, categories.length);
  return categories.every((name) => textWidth(name, fontSize) <= room - 6) && room > 30 ? "columns" : "bars";
}

/** Width that each upright bar has, with what lies between it and the next. */
export const columnRoom = (width: number, count: number): number => (width - 90) / count;

function placed(
  points: readonly ChartPoint[],
  categories: readonly string[],
  series: readonly string[],
): readonly PlacedPoint[] {
  const places = new Map(categories.map((name, i) => [name, i]));
  const ranks = new Map<string | null, number>(series.map((name, i) => [name, i]));
  return points
    .map((point) => ({ ...point, place: places.get(point.category) ?? 0, rank: ranks.get(point.series) ?? 0 }))
    .sort((a, b) => a.place - b.place || a.rank - b.rank);
}

function colorsOf(
  { points, words, mark }: ChartView,
  categories: readonly string[],
  series: readonly string[],
  isDonut: boolean,
): readonly string[] {
  const [plain = ""] = palette;
  const keyOf = series.length > 0 ? ({ series: name }: ChartPoint) => name : ({ category }: ChartPoint) => category;
  const names = series.length > 0 ? series : categories;
  const own = new Map<string | null, (string | null)[]>(names.map((name) => [name, []]));
  for (const point of points) own.get(keyOf(point))?.push(point.color);
  const things = names.map((name) => ({ own: own.get(name) ?? [], isOther: name === words.other }));
  if (series.length > 0 || isDonut) return chosenColors(things, true);
  if (mark === "line") return [plain];
  const chosen = chosenColors(things, false);
  return things.every(({ own: [first = null], isOther }, i) => isOther || first?.toLowerCase() === chosen[i])
    ? chosen
    : [plain];
}
