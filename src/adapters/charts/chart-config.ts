import type { JsonObject } from "./json.js";

const quiet = "#555555";
const plain = "#333333";

/**
 * How everything looks. Descriptions of single marks and axes are left out, as Vega words them in English: the description
 * of the whole tells it all in the language of the chart.
 */
export const chartConfig: JsonObject = {
  font: "Helvetica, Arial, sans-serif",
  aria: false,
  view: { stroke: null },
  title: {
    fontSize: 15,
    fontWeight: 600,
    color: "#1a1a1a",
    anchor: "start",
    frame: "bounds",
    offset: 14,
    limit: 0,
    aria: false,
  },
  axis: {
    labelFontSize: 11,
    labelColor: plain,
    labelLimit: 0,
    labelPadding: 6,
    maxExtent: 1_000,
    titleFontSize: 11,
    titleFontWeight: "normal",
    titleColor: quiet,
    titlePadding: 10,
    titleLimit: 0,
    gridColor: "#e4e4e4",
    domainColor: "#888888",
    tickColor: "#888888",
  },
  legend: {
    labelFontSize: 11,
    labelColor: plain,
    labelLimit: 0,
    titleFontSize: 11,
    titleFontWeight: "normal",
    titleColor: quiet,
    titleLimit: 0,
    symbolType: "square",
    symbolOpacity: 1,
    rowPadding: 5,
    columnPadding: 14,
  },
};
