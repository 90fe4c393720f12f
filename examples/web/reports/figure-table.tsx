import type { ChartRow, ChartTable, ChartView } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { RecordTable } from "../ui/record-table.js";
import type { Asked } from "./report-period.js";
import { queryOf } from "./report-period.js";
import { reportWords } from "./report-words.js";

interface FigureTableProps {
  readonly c: WebContext;
  readonly asked: Asked;
  readonly table: ChartTable;
  readonly view: ChartView;
}

/** The figures of a chart; each leads to the records behind it. */
export const FigureTable = ({ c, asked, table, view }: FigureTableProps) => {
  const t = wordsOf(c, reportWords);
  const { categoryTitle, seriesTitle, valueTitle, points, title } = view;
  const rows = table.rows.filter(({ value }) => value !== null); // the points are these, and at most one for all others
  const figures = points.map((point, i) => ({ ...point, row: rows[i] }));
  type Figure = (typeof figures)[number];
  const cell = ({ text, row }: Figure) =>
    row === undefined || row.records === 0 ? text : <a href={behind(asked, table, row)}>{text}</a>;
  return (
    <RecordTable
      caption={t.figuresOf(title)}
      empty={view.words.noData}
      records={figures}
      columns={[
        { label: categoryTitle, cell: ({ category }) => category },
        ...(seriesTitle === null ? [] : [{ label: seriesTitle, cell: ({ series }: Figure) => series }]),
        { label: valueTitle, cell, number: true },
      ]}
    />
  );
};

/** Where the records behind a figure are listed. */
function behind(asked: Asked, { code, currency }: ChartTable, { keys }: ChartRow): string {
  const more = { chart: code, keys: JSON.stringify(keys), ...(currency === null ? {} : { currency }) };
  return `/reports/${asked.report}/records${queryOf(asked, more)}`;
}
