import { figureText, shortFigureText } from "../../reports/figure-text.js";
import type { ChartBody } from "./chart-body.js";
import { clipToWidth } from "./clip-to-width.js";
import type { Drawing } from "./drawing.js";
import { fontSize } from "./drawing.js";
import type { Json, JsonObject } from "./json.js";
import { rowsOf, tooltip } from "./rows.js";
import { textWidth } from "./text-width.js";

/** Parts of a whole as a ring: the shares beside it, the sum in its middle, names and figures in the legend. */
export function donutBody(drawing: Drawing): ChartBody {
  const { view, points, width } = drawing;
  const height = drawing.height ?? 320;
  const sum = points.reduce((total, { value }) => total + value, 0);
  const radius = Math.max(20, Math.min(height - 90, width * (drawing.hasLegend ? 0.5 : 0.9) - 80) / 2);
  const shareOf = (value: number): string =>
    value / sum < 0.02 ? "" : figureText((100 * value) / sum, { ...view, unit: "percent" });
  return {
    height,
    values: rowsOf(drawing, ({ value }) => ({ share: shareOf(value) })),
    labels: { partLabels: legendLabels(drawing) },
    encoding: {},
    layer: [
      {
        mark: { type: "arc", innerRadius: radius * 0.6, outerRadius: radius, stroke: "#ffffff", strokeWidth: 2 },
        encoding: { ...around, color: partColor(drawing), tooltip },
      },
      {
        mark: { type: "text", radius: radius + 20, fontSize, color: "#333333" },
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

const isBeside = ({ width }: Drawing): boolean => width >= 420;

/** Names with their figures. */
const legendLabels = (drawing: Drawing): readonly string[] =>
  drawing.points.map(({ category, text }) => {
    const room = isBeside(drawing) ? drawing.width * 0.42 - 60 : drawing.width - 60;
    const figure = `: ${clipToWidth(text, room / 2, fontSize)}`;
    return `${clipToWidth(category, room - textWidth(figure, fontSize), fontSize)}${figure}`;
  });

const partColor = (drawing: Drawing): JsonObject => ({
  field: "place",
  type: "nominal",
  scale: { domain: drawing.categories.map((_, i) => i), range: drawing.colors },
  legend: drawing.hasLegend
    ? {
        title: clipToWidth(drawing.view.categoryTitle, drawing.width * 0.4, fontSize),
        orient: isBeside(drawing) ? "right" : "bottom",
        columns: 1,
        labelExpr: "partLabels[datum.value]",
      }
    : null,
});

/** What all parts come to, and what that is called. */
function middle({ view }: Drawing, sum: number, room: number): readonly JsonObject[] {
  const whole = figureText(sum, view);
  const total = textWidth(whole, 16) <= room ? whole : shortFigureText(sum, view);
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
