import { clipToWidth } from "./clip-to-width.js";
import type { Drawing } from "./drawing.js";
import { fontSize } from "./drawing.js";
import type { JsonObject } from "./json.js";
import { textWidth } from "./text-width.js";
import { titleText } from "./title-text.js";

/** Whether there is room for the legend beside the ring; else it stands below. */
export const isBeside = ({ width }: Drawing): boolean => width >= 420;

/** Height that the legend takes from the ring, in pixels. */
export const partLegendHeight = (drawing: Drawing): number =>
  !drawing.hasLegend || isBeside(drawing) ? 0 : 40 + 18 * drawing.points.length;

/** Names with their figures, as the legend tells them. */
export const partLabels = (drawing: Drawing): readonly string[] =>
  drawing.points.map(({ category, text }) => {
    const room = isBeside(drawing) ? drawing.width * 0.42 - 60 : drawing.width - 60;
    const figure = ` · ${clipToWidth(text, room / 2, fontSize)}`;
    return `${clipToWidth(category, room - textWidth(figure, fontSize), fontSize)}${figure}`;
  });

/** The colours of the parts, with a legend. */
export const partColor = (drawing: Drawing): JsonObject => ({
  field: "place",
  type: "nominal",
  scale: { domain: drawing.categories.map((_, i) => i), range: drawing.colors },
  legend: drawing.hasLegend
    ? {
        title: titleText(drawing.view.categoryTitle, drawing.width * 0.4, fontSize),
        orient: isBeside(drawing) ? "right" : "bottom",
        columns: 1,
        labelExpr: "partLabels[datum.value]",
      }
    : null,
});
