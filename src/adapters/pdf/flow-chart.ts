import type { ChartPoint, ChartView } from "../../reports/chart-view.js";
import type { Drawn } from "./chart-frame.js";
import { oneLine } from "./clean-text.js";
import { drawAs } from "./draw.js";
import { bars } from "./draw-bars.js";
import { lines } from "./draw-lines.js";
import { ring } from "./draw-ring.js";
import { sumText } from "./figure-text.js";
import { flowHeading, flowParagraph } from "./flow.js";
import type { Table } from "./flow-table.js";
import { flowTable } from "./flow-table.js";
import type { PdfWords } from "./pdf-words.js";
import type { Sheet } from "./sheet.js";
import { need } from "./sheet.js";
import { addTag, sayInstead } from "./tags.js";

/** Draws a chart with its title, and below it the table of all its figures. */
export async function flowChart(sheet: Sheet, chart: ChartView, words: PdfWords): Promise<void> {
  const width = sheet.size[0] - 2 * sheet.margin;
  if (chart.points.length === 0) {
    await flowHeading(sheet, chart.title);
    return flowParagraph(sheet, chart.words.noData);
  }
  const drawn = drawnAs(sheet, chart, width);
  await flowHeading(sheet, chart.title, drawn.height + 10);
  if (drawn.height > 0) {
    sheet.y -= 8;
    await need(sheet, drawn.height);
    const figure = addTag(sheet.pdf, sheet.tags.top, "Figure");
    sayInstead(figure, oneLine(words.figure(chart.title, chart.points.length)));
    drawAs(sheet, figure, () => drawn.draw({ sheet, chart, left: sheet.margin, top: sheet.y, width }));
    sheet.y -= drawn.height;
  }
  await flowTable(sheet, tableOf(chart));
}

/** A ring has no place for what is less than nothing, nor for a whole of nothing: bars have. */
function drawnAs(sheet: Sheet, chart: ChartView, width: number): Drawn {
  if (chart.mark === "line") return lines(sheet, chart, width);
  const sum = chart.points.reduce((all, { value }) => all + value, 0);
  const isWhole = chart.points.every(({ value }) => value >= 0) && sum > 0 && Number.isFinite(sum);
  return chart.mark === "share" && isWhole ? ring(chart) : bars(sheet, chart, width);
}

function tableOf(chart: ChartView): Table {
  const { points, categoryTitle, seriesTitle, valueTitle } = chart;
  const hasSeries = seriesTitle !== null || points.some(({ series }) => series !== null);
  const rowOf = ({ category, series, text }: ChartPoint): readonly string[] =>
    hasSeries ? [category, series ?? "", text] : [category, text];
  const total = sumText(
    chart,
    points.reduce((sum, { value }) => sum + value, 0),
  );
  return {
    columns: [
      { title: categoryTitle, align: "left" },
      ...(hasSeries ? [{ title: seriesTitle ?? "", align: "left" as const }] : []),
      { title: valueTitle, align: "right" },
    ],
    rows: points.map(rowOf),
    ...(chart.isAdditive && points.length > 1
      ? { total: hasSeries ? [chart.words.total, "", total] : [chart.words.total, total] }
      : {}),
  };
}
