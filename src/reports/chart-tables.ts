import type { CivilDate } from "../kernel/civil-date.js";
import { compareText } from "../kernel/compare-text.js";
import type { ChartDefinition } from "./chart-definition.js";
import type { ChartColumn, ChartRow, ChartTable } from "./chart-table.js";
import type { ChartUnit } from "./chart-view.js";
import type { FigureRow } from "./figure-rows.js";
import { orderRows } from "./order-rows.js";
import { periodsWithin } from "./periods-within.js";

/** What a chart is over. */
export interface ChartSpan {
  /** The first day. */
  readonly from: CivilDate;
  /** The last day. */
  readonly to: CivilDate;
}

const units: Readonly<Record<ChartDefinition["figure"]["kind"], ChartUnit>> = {
  count: "count",
  sum: "money",
  share: "percent",
  days: "days",
  greatest: "money",
  stay: "days",
};

/** Makes the tables behind a chart of its figures: one for each currency, for currencies are never added. */
export function chartTables(
  definition: ChartDefinition,
  columns: readonly ChartColumn[],
  rows: readonly FigureRow[],
  span: ChartSpan,
): ChartTable[] {
  const { code, title, mark, figure } = definition;
  const unit = units[figure.kind];
  const isAdditive = unit === "count" || unit === "money";
  const currencies = [...new Set(rows.map(({ currency }) => currency ?? ""))].sort(compareText);
  return (currencies.length === 0 ? [""] : currencies).map((currency) => {
    const own = rows.filter((row) => (row.currency ?? "") === currency);
    const filled = withEmptyPeriods(definition, own.map(withoutCurrency), span, isAdditive ? 0 : null);
    return {
      code,
      title,
      mark,
      unit,
      currency: currency === "" ? null : currency,
      isAdditive,
      columns,
      ...orderRows(filled, columns, isAdditive),
    };
  });
}

const withoutCurrency = ({ keys, value, records }: FigureRow): ChartRow => ({ keys, value, records });

/** A period of the span in which nothing lies is there all the same; its series is any that there is. */
function withEmptyPeriods(
  { by, date }: ChartDefinition,
  rows: readonly ChartRow[],
  { from, to }: ChartSpan,
  value: number | null,
): readonly ChartRow[] {
  const [category, series] = by;
  if (category?.period === undefined || category.field !== date) return rows;
  const known = new Set(rows.map(({ keys: [key] }) => key));
  const seriesKeys = series === undefined ? [] : [rows[0]?.keys[1] ?? null];
  const empty = periodsWithin(from, to, category.period).filter((day) => !known.has(day));
  return [...rows, ...empty.map((day) => ({ keys: [day, ...seriesKeys], value, records: 0 }))];
}
