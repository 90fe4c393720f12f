/**
 * Draws charts: as specifications of Vega-Lite for any front end, and as SVG without a browser, which needs the packages
 * `vega` and `vega-lite`.
 * @module
 */
export type { ChartMark, ChartPoint, ChartUnit, ChartView, ChartWords } from "../../reports/chart-view.js";
export type { ChartOptions } from "./chart-options.js";
export { chartSvg } from "./chart-svg.js";
export type { Json, JsonObject } from "./json.js";
export type { VegaLiteSpec } from "./vega-lite-spec.js";
export { vegaLiteSpec } from "./vega-lite-spec.js";
