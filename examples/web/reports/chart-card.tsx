import { raw } from "hono/html";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { DragHandle } from "../ui/drag-handle.js";
import { ChartOptions } from "./chart-options.js";
import { drawnChart } from "./drawn-chart.js";
import { FigureTable } from "./figure-table.js";
import type { DrawnTable, ShownChart } from "./load-report.js";
import { fileOf } from "./report-links.js";
import type { Asked } from "./report-period.js";
import { queryOf } from "./report-period.js";
import { reportWords } from "./report-words.js";

interface ChartCardProps {
  readonly c: WebContext;
  readonly asked: Asked;
  readonly chart: ShownChart;
  /** Whether its options stand open: one of them was just used. */
  readonly open: boolean;
}

/** One chart with its figures, its files, and what can be changed of it. */
export const ChartCard = ({ c, asked, chart, open }: ChartCardProps) => {
  const { place, title, drawings } = chart;
  const t = wordsOf(c, reportWords);
  return (
    <li
      class={place.wide ? "chart panel wide" : "chart panel"}
      id={`chart-${place.chart}`}
      data-chart={place.chart}
      data-name={title}
    >
      <div class="chart-head">
        <h2>{title}</h2>
        <DragHandle id={place.chart} label={t.move(title)} />
      </div>
      {drawings.map((drawing) => (
        <Drawing c={c} asked={asked} chart={chart} drawing={drawing} />
      ))}
      <ChartOptions c={c} asked={asked} chart={chart} open={open} />
    </li>
  );
};

const widths = { narrow: 520, wide: 1_080 } as const;

interface DrawingProps extends Omit<ChartCardProps, "open"> {
  readonly drawing: DrawnTable;
}

const Drawing = async ({ c, asked, chart: { place }, drawing: { table, view } }: DrawingProps) => {
  const t = wordsOf(c, reportWords);
  const width = place.wide ? widths.wide : widths.narrow;
  const svg = await drawnChart(view, { width, legend: place.legend });
  const file = (kind: "svg" | "csv"): string => fileOf(asked, place.chart, view.currency, kind);
  const behind = { chart: place.chart, ...(view.currency === null ? {} : { currency: view.currency }) };
  return (
    <>
      <figure tabindex={0} aria-label={view.title}>
        {raw(svg)}
      </figure>
      <details class="figures">
        <summary aria-label={t.figuresOf(view.title)}>{t.figures}</summary>
        <FigureTable c={c} asked={asked} table={table} view={view} />
        <p class="actions">
          <a class="button quiet" href={file("csv")}>
            {t.csv}
          </a>
          <a class="button quiet" href={file("svg")}>
            {t.svg}
          </a>
          <a class="button quiet" href={`/reports/${asked.report}/records${queryOf(asked, behind)}`}>
            {t.records}
          </a>
        </p>
      </details>
    </>
  );
};
