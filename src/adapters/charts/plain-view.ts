import type { ChartView } from "../../reports/chart-view.js";
import { plainText } from "./plain-text.js";

/** The chart with every text as SVG can hold it. */
export const plainView = (view: ChartView): ChartView => ({
  ...view,
  title: plainText(view.title),
  categoryTitle: plainText(view.categoryTitle),
  seriesTitle: view.seriesTitle === null ? null : plainText(view.seriesTitle),
  valueTitle: plainText(view.valueTitle),
  words: {
    other: plainText(view.words.other),
    noData: plainText(view.words.noData),
    total: plainText(view.words.total),
  },
  points: view.points.map((point) => ({
    ...point,
    category: plainText(point.category),
    series: point.series === null ? null : plainText(point.series),
    text: plainText(point.text),
  })),
});
