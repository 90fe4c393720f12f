import type { ChartBody } from "./chart-body.js";
import { clipToWidth } from "./clip-to-width.js";
import type { Drawing } from "./drawing.js";

/** What stands in the place of a chart without figures. */
export const emptyBody = ({ view, width, height }: Drawing): ChartBody => ({
  height: height ?? 160,
  values: [{ text: clipToWidth(view.words.noData, width - 40, 14) }],
  labels: {},
  encoding: {},
  layer: [
    {
      mark: { type: "text", fontSize: 14, color: "#555555" },
      encoding: { text: { field: "text", type: "nominal" } },
    },
  ],
});
