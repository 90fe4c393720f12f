import type { ForecastFigure, ForecastRow } from "crmkit";
import { formatted } from "../calendar/civil.js";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { money } from "../ui/formats.js";
import { RecordTable } from "../ui/record-table.js";
import { forecastWords } from "./forecast-words.js";

const figures = ["open", "worst", "amount", "expected", "best", "wonCount", "won"] as const;

/** A row that is shown: of a month, or of all. */
type ShownRow = Omit<ForecastRow, "month"> & { readonly label: string; readonly isSum: boolean };

/** The forecast, a month and a currency a row, and below the sums of each currency; currencies are never added. */
export const ForecastTable = ({ c, rows }: { readonly c: WebContext; readonly rows: readonly ForecastRow[] }) => {
  const t = wordsOf(c, forecastWords);
  const shown = [
    ...rows.map((row) => ({ ...row, label: monthName(c, row.month), isSum: false })),
    ...sumsOf(rows).map((row) => ({ ...row, label: t.inAll, isSum: true })),
  ];
  return (
    <div class="forecast">
      <RecordTable<ShownRow>
        caption={t.forecastList}
        records={shown}
        empty={t.nothingForecast}
        columns={[
          { label: t.month, cell: ({ label, isSum }) => (isSum ? <strong>{label}</strong> : label) },
          ...figures.map((figure) => ({
            label: t.figure[figure],
            number: true,
            cell: (row: ShownRow) => shownFigure(c, row, figure),
          })),
        ]}
      />
    </div>
  );
};

const shownFigure = (c: WebContext, row: ShownRow, figure: ForecastFigure): string | number =>
  figure === "open" || figure === "wonCount" ? row[figure] : money(c, row[figure], row.currency);

/** The sums of each currency, where there is more than one month to add. */
function sumsOf(rows: readonly ForecastRow[]): readonly Omit<ForecastRow, "month">[] {
  const currencies = [...new Set(rows.map(({ currency }) => currency))];
  return currencies.flatMap((currency) => {
    const added = rows.filter((row) => row.currency === currency);
    const sum = (figure: ForecastFigure): number => added.reduce((total, row) => total + row[figure], 0);
    const total = Object.fromEntries(figures.map((figure) => [figure, sum(figure)])) as Record<ForecastFigure, number>;
    return added.length < 2 ? [] : [{ currency, ...total }];
  });
}

const monthName = (c: WebContext, month: string | null): string =>
  month === null
    ? wordsOf(c, forecastWords).noMonth
    : formatted(c.var.session.language, `${month}-01`, { month: "long", year: "numeric" });
