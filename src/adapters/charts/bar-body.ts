import { barFigures } from "./bar-figures.js";
import type { ChartBody } from "./chart-body.js";
import { clipToWidth } from "./clip-to-width.js";
import { colorChannel, legendHeight, seriesLabels } from "./color-channel.js";
import type { Drawing } from "./drawing.js";
import { columnRoom, fontSize } from "./drawing.js";
import type { JsonObject } from "./json.js";
import { rowsOf, tooltip } from "./rows.js";
import { textWidth } from "./text-width.js";
import { titleText } from "./title-text.js";
import { extentOf, valueChannel, zeroLine } from "./value-axis.js";
import { valueScale } from "./value-scale.js";

/** Bars, upright or lying: upon each other where their figures may be added, else side by side. */
export function barBody(drawing: Drawing): ChartBody {
  const { view, points, categories, series } = drawing;
  const isUpright = drawing.shape === "columns";
  const isStacked = view.isAdditive || series.length === 0;
  const names = categories.map((name) => clipToWidth(name, nameRoom(drawing), fontSize));
  const height = drawing.height ?? neededHeight(drawing, isStacked);
  const length = Math.max(30, isUpright ? height - 110 : drawing.width - 70 - widest(names));
  const figures = barFigures(drawing, length);
  const free = figures === null ? 0 : Math.min(0.35, (isUpright ? 20 : widest(figures) + 8) / length);
  const scale = valueScale(...extentOf(points, isStacked), free, view);
  const [along, across] = isUpright ? (["x", "y"] as const) : (["y", "x"] as const);
  return {
    height,
    values: rowsOf(drawing, (_, i) => (figures === null ? {} : { figure: figures[i] ?? "" })),
    labels: { categoryLabels: names, seriesLabels: seriesLabels(drawing), valueLabels: scale.labels },
    encoding: {
      [along]: nameChannel(drawing, height - 110, isStacked),
      [across]: valueChannel(drawing, scale, isUpright ? height * 0.8 : drawing.width * 0.8, isStacked ? "zero" : null),
    },
    layer: [
      bars(drawing, isStacked ? null : `${along}Offset`),
      ...(figures === null ? [] : [figureTexts(isUpright)]),
      zeroLine(across),
    ],
  };
}

const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => textWidth(text, fontSize)));

/** What the name of a category may take. */
const nameRoom = ({ shape, width, categories }: Drawing): number =>
  shape === "columns" ? columnRoom(width, categories.length) : Math.min(230, width * 0.35);

function neededHeight(drawing: Drawing, isStacked: boolean): number {
  if (drawing.shape === "columns") return 360;
  const thick = isStacked ? 26 : 10 + 14 * drawing.series.length;
  return Math.min(4_000, 104 + legendHeight(drawing) + thick * drawing.categories.length);
}

/** The widest that an upright bar is drawn. */
const widestBar = 90;

function nameChannel(drawing: Drawing, length: number, isStacked: boolean): JsonObject {
  const { view, categories, series, shape, width } = drawing;
  const bar = isStacked ? widestBar : widestBar * series.length;
  const gap = shape === "columns" ? Math.max(0.3, 1 - bar / columnRoom(width, categories.length)) : 0.3;
  return {
    field: "place",
    type: "ordinal",
    scale: { domain: categories.map((_, i) => i), paddingInner: gap, paddingOuter: gap / 2 },
    axis: {
      title: titleText(view.categoryTitle, shape === "columns" ? width * 0.8 : Math.max(40, length), fontSize),
      labelExpr: "categoryLabels[datum.value]",
      labelAngle: 0,
      labelOverlap: false,
      ticks: false,
      domain: false,
    },
  };
}

const bars = (drawing: Drawing, offset: string | null): JsonObject => ({
  mark: { type: "bar", color: drawing.colors[0] ?? null, ...(drawing.series.length > 0 ? outline : {}) },
  encoding: {
    ...colorChannel(drawing),
    tooltip,
    ...(offset === null
      ? { order: { field: "rank", type: "quantitative" } }
      : { [offset]: { field: "rank", type: "ordinal", scale: { domain: drawing.series.map((_, i) => i) } } }),
  },
});

/** Parts that touch are set apart. */
const outline: JsonObject = { stroke: "#ffffff", strokeWidth: 1 };

/** The figures, beyond the ends of the bars. */
const figureTexts = (isUpright: boolean): JsonObject => ({
  mark: {
    type: "text",
    fontSize,
    color: "#333333",
    ...(isUpright
      ? { baseline: "middle", dy: { expr: "datum.value < 0 ? 9 : -8" } }
      : { align: { expr: "datum.value < 0 ? 'right' : 'left'" }, dx: { expr: "datum.value < 0 ? -5 : 5" } }),
  },
  encoding: { text: { field: "figure", type: "nominal" } },
});
