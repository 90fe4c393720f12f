import type { ChartView } from "../../reports/chart-view.js";
import { figureText, shortFigureText } from "../../reports/figure-text.js";

/** The figure of a mark of an axis in the language of the chart, short: large ones as "1.2M", the largest as powers of ten. */
export function tickText({ language, unit }: ChartView, value: number): string {
  const size = Math.abs(value);
  const notation = size >= 1e15 || (size > 0 && size < 1e-6) ? "scientific" : size >= 10_000 ? "compact" : "standard";
  const digits = { maximumFractionDigits: notation === "standard" ? 6 : 2 };
  if (unit !== "percent") return new Intl.NumberFormat(language, { notation, ...digits }).format(value);
  return new Intl.NumberFormat(language, { style: "percent", notation, maximumFractionDigits: 4 }).format(value / 100);
}

/** The sum of all figures of a chart in its language, as its own texts are written; the largest as powers of ten. */
export const sumText = (view: ChartView, value: number): string =>
  Math.abs(value) >= 1e15 ? shortFigureText(value, view) : figureText(value, view);
