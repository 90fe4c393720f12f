import { clipToWidth } from "./clip-to-width.js";
import type { Drawing } from "./drawing.js";
import { fontSize } from "./drawing.js";
import type { JsonObject } from "./json.js";
import { textWidth } from "./text-width.js";
import { titleText } from "./title-text.js";

/** Names in a legend, as they are drawn. */
export const seriesLabels = ({ series, width }: Drawing): readonly string[] =>
  series.map((name) => clipToWidth(name, Math.min(200, width * 0.6), fontSize));

/** Height of the legend below a chart, in pixels; 0 without one. */
export const legendHeight = (drawing: Drawing): number =>
  drawing.hasLegend ? 28 + 16 * Math.ceil(drawing.series.length / legendColumns(drawing)) : 0;

function legendColumns(drawing: Drawing): number {
  const widest = Math.max(...seriesLabels(drawing).map((label) => textWidth(label, fontSize)));
  return Math.max(1, Math.floor((drawing.width - 60) / (widest + 34)));
}

/** The colours of the series, with a legend below; of the categories where each has its own; or none for one colour. */
export function colorChannel(drawing: Drawing): JsonObject {
  const { colors, series, hasLegend, view, width } = drawing;
  if (series.length === 0 && colors.length <= 1) return {};
  const legend = {
    title: view.seriesTitle === null ? null : titleText(view.seriesTitle, width * 0.8, fontSize),
    orient: "bottom",
    columns: legendColumns(drawing),
    labelExpr: "seriesLabels[datum.value]",
  };
  return {
    color: {
      field: series.length > 0 ? "rank" : "place",
      type: "nominal",
      scale: { domain: colors.map((_, i) => i), range: colors },
      legend: hasLegend ? legend : null,
    },
  };
}
