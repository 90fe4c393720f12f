import { legendHeight } from "./color-channel.js";
import { partLegendHeight } from "./donut-legend.js";
import type { Drawing } from "./drawing.js";

/** What title and axes take, and the least that is left for the figures. */
const leastHeight = 110 + 60;

/** The drawing without its legend where the height that is asked for has no room for both. */
export function withRoom(drawing: Drawing): Drawing {
  const { height, hasLegend, shape } = drawing;
  if (height === null || !hasLegend) return drawing;
  const legend = shape === "donut" ? partLegendHeight(drawing) : legendHeight(drawing);
  return height - legend >= leastHeight ? drawing : { ...drawing, hasLegend: false };
}
