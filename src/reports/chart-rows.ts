import type { ExportCell, ExportTable } from "../export/export-table.js";
import type { ChartView } from "./chart-view.js";

/**
 * The table behind a chart, to be written as CSV or JSON lines: a row for each point, with the category, the series where
 * there are some, and the figure as a number, whose currency or percent sign stands in the header.
 */
export function chartRows(view: ChartView): ExportTable {
  const { categoryTitle, seriesTitle, points } = view;
  const titles = [categoryTitle, ...(seriesTitle === null ? [] : [seriesTitle]), valueTitle(view)];
  const rows = points.map(({ category, series, value }): readonly ExportCell[] => [
    category,
    ...(seriesTitle === null ? [] : [series]),
    value,
  ]);
  return { header: titles.map(toldApart), rows };
}

function valueTitle({ valueTitle: title, currency, unit }: ChartView): string {
  const sign = currency ?? (unit === "percent" ? "%" : null);
  return sign === null ? title : `${title} (${sign})`;
}

/** A chart may count statuses by status: a title that was there already gets a number. */
function toldApart(title: string, i: number, titles: readonly string[]): string {
  const before = titles.slice(0, i).filter((one) => one === title).length;
  return before === 0 ? title : `${title} ${before + 1}`;
}
