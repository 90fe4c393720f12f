import type { ChartView } from "crmkit/charts";
import { chartSvg, vegaLiteSpec } from "crmkit/charts";
import { galleryViews } from "../../scripts/gallery-views.js";
import type { Bench, Figure } from "../measure.js";
import { inTurns, milliseconds } from "../measure.js";

/** One chart of each kind: its specification, and its SVG. */
export const charts: Bench = async ({ quick }) => {
  const views = galleryViews("en");
  const viewOf = (name: string): ChartView => {
    const view = views.get(name);
    if (view === undefined) throw new Error(`There is no chart ${name}`);
    return view;
  };
  const kinds = {
    "5 bars": viewOf("bars-with-own-colours"),
    "15 parts of stacked bars": viewOf("stacked-money"),
    "20 lying bars": viewOf("many-long-names"),
    "3 lines of 24 months": viewOf("lines-over-time"),
    "ring of 6 parts": viewOf("parts-of-a-whole"),
  };
  const first = await milliseconds(() => chartSvg(kinds["5 bars"]));
  const [rounds, times] = quick ? [1, 1] : [7, 20];
  const figures: Figure[] = [{ what: "the first SVG, which loads Vega", value: first, unit: "ms" }];
  for (const [name, view] of Object.entries(kinds)) {
    const [spec = 0, svg = 0] = await inTurns(rounds, times, [async () => vegaLiteSpec(view), () => chartSvg(view)]);
    figures.push({ what: `${name}, specification`, value: spec, unit: "ms" });
    figures.push({ what: `${name}, SVG`, value: svg, unit: "ms" });
    figures.push({ what: `${name}, SVG`, value: Buffer.byteLength(await chartSvg(view)), unit: "bytes" });
  }
  return figures;
};
