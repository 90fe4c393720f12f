import { figureText, shortFigureText } from "../../reports/figure-text.js";
import type { ChartBody } from "./chart-body.js";
import { clipToWidth } from "./clip-to-width.js";
import { isBeside, partColor, partLabels, partLegendHeight } from "./donut-legend.js";
import type { Drawing } from "./drawing.js";
import { fontSize } from "./drawing.js";
import type { Json, JsonObject } from "./json.js";
import { rowsOf, tooltip } from "./rows.js";
import { textWidth } from "./text-width.js";

/** Parts of a whole as a ring: the shares beside it, the sum in its middle, names and figures in the legend. */
export function donutBody(drawing: Drawing): ChartBody {
  const { view, points, width } = drawing;
  const legend = partLegendHeight(drawing);
  const height = drawing.height ?? 320 + legend;
  const sum = points.reduce((total, { value }) => total + value, 0);
  const isNarrowed = drawing.hasLegend && isBeside(drawing);
  const radius = Math.max(20, Math.min(height - legend - 100, width * (isNarrowed ? 0.5 : 1) - 104) / 2);
  const shareOf = (value: number): string =>
    value / sum < 0.02 ? "" : figureText((100 * value) / sum, { ...view, unit: "percent" });
  return {
    height,
    values: rowsOf(drawing, ({ value }) => ({ share: shareOf(value) })),
    labels: { partLabels: partLabels(drawing) },
    encoding: {},
    layer: [
      {
        mark: { type: "arc", innerRadius: radius * 0.6, outerRadius: radius, stroke: "#ffffff", strokeWidth: 2 },
        encoding: { ...around, color: partColor(drawing), tooltip },
      },
      {
        mark: { type: "text", radius: radius + 23, fontSize, color: "#333333" },
        encoding: { ...around, text: { field: "share", type: "nominal" } },
      },
      ...middle(drawing, sum, radius * 1.1),
    ],
  };
}

const around: JsonObject = {
  theta: { field: "value", type: "quantitative", stack: true },
  order: { field: "place", type: "quantitative" },
};

/** What all parts come to, and what that is called, where there is room for it. */
function middle({ view }: Drawing, sum: number, room: number): readonly JsonObject[] {
  const whole = figureText(sum, view);
  const total = [whole, shortFigureText(sum, view)].find((text) => textWidth(text, 16) <= room);
  if (total === undefined) return [];
  const line = (text: string, mark: Readonly<Record<string, Json>>): JsonObject => ({
    data: { values: [{ text }] },
    mark: { type: "text", ...mark },
    encoding: { text: { field: "text", type: "nominal" } },
  });
  return [
    line(clipToWidth(view.words.total, room, fontSize), { dy: -12, fontSize, color: "#555555" }),
    line(total, { dy: 8, fontSize: 16, fontWeight: 600, color: "#1a1a1a" }),
  ];
}
