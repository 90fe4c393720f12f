import { dateFormat } from "../kernel/intl-formats.js";
import { minorUnitDigits } from "../kernel/minor-unit-digits.js";
import { labelIn } from "../model/labels.js";
import type { ChartColumn, ChartRow, ChartTable, Report } from "./chart-table.js";
import type { ChartPoint, ChartView, ReportView } from "./chart-view.js";
import { figureText } from "./figure-text.js";
import { keyTexts } from "./key-text.js";
import { reportWords } from "./report-words.js";

/** Tells a report in one language, as it is drawn. What has no figure, such as a share of no records, is no point. */
export function viewReport({ code, title, from, to, tables }: Report, language: string): ReportView {
  const format = dateFormat(language, { dateStyle: "long" });
  const day = (date: string): string => format.format(new Date(`${date}T00:00:00Z`));
  return {
    code,
    language,
    title: labelIn(title, language) ?? code,
    period: `${day(from)} – ${day(to)}`,
    charts: tables.map((table) => viewChart(table, language)),
  };
}

/** Tells a chart in one language, as it is drawn. Categories of the same name stay apart by a number behind it. */
export function viewChart(table: ChartTable, language: string): ChartView {
  const words = reportWords(language);
  const [category, series] = table.columns;
  return {
    code: table.code,
    language,
    title: titleOf(table, language),
    mark: table.mark,
    categoryTitle: (category && labelIn(category.title, language)) ?? "",
    seriesTitle: (series && labelIn(series.title, language)) ?? null,
    valueTitle: words.units[table.unit],
    unit: table.unit,
    currency: table.currency,
    isAdditive: table.isAdditive,
    points: pointsOf(table, language),
    words: { other: words.other, noData: words.noData, total: words.total },
  };
}

const titleOf = ({ title, code, currency }: ChartTable, language: string): string =>
  [labelIn(title, language) ?? code, currency === null ? "" : `(${currency})`].filter((part) => part !== "").join(" ");

function pointsOf({ columns, rows, omitted, unit, currency }: ChartTable, language: string): ChartPoint[] {
  const texts = columns.map((column) => distinctTexts(column, rows, columns.indexOf(column), language));
  const figure = { unit, currency, language };
  const point = (category: string, series: string | null, value: number, color: string | null): ChartPoint => {
    const drawn = unit === "money" && currency !== null ? value / 10 ** minorUnitDigits(currency) : value;
    return { category, series, value: drawn, text: figureText(drawn, figure), color };
  };
  const textAt = (keys: ChartRow["keys"], i: number): string | null => texts[i]?.get(keys[i] ?? null) ?? null;
  const points = rows.flatMap(({ keys, value }) =>
    value === null ? [] : [point(textAt(keys, 0) ?? "", textAt(keys, 1), value, colorOf(columns, keys))],
  );
  const other = reportWords(language).other;
  return omitted === null || omitted.value === null
    ? points
    : [...points, point(other, columns.length > 1 ? other : null, omitted.value, null)];
}

/** The colour of the last key, which is what a legend tells of. */
function colorOf(columns: readonly ChartColumn[], keys: ChartRow["keys"]): string | null {
  const last = columns.length - 1;
  return columns[last]?.names[String(keys[last] ?? null)]?.color ?? null;
}

function distinctTexts(
  column: ChartColumn,
  rows: readonly ChartRow[],
  i: number,
  language: string,
): ReadonlyMap<ChartRow["keys"][number], string> {
  const textOf = keyTexts(column, language);
  const values = new Set(rows.map(({ keys }) => keys[i] ?? null));
  const used = new Set<string>();
  return new Map(
    [...values].map((value) => {
      const text = textOf(value);
      let distinct = text;
      for (let n = 2; used.has(distinct); n++) distinct = `${text} (${n})`;
      used.add(distinct);
      return [value, distinct];
    }),
  );
}
