import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import type { ChartChange } from "./chart-places.js";
import type { ShownChart } from "./load-report.js";
import type { Asked } from "./report-period.js";
import { queryOf } from "./report-period.js";
import { reportWords } from "./report-words.js";

interface ChartOptionsProps {
  readonly c: WebContext;
  readonly asked: Asked;
  readonly chart: ShownChart;
  readonly open: boolean;
}

/** What can be changed of a chart, by buttons that also work without scripts. */
export const ChartOptions = ({ c, asked, chart, open }: ChartOptionsProps) => {
  const t = wordsOf(c, reportWords);
  const { place, title } = chart;
  const changes: readonly ChartChange[] = [
    "earlier",
    "later",
    place.wide ? "narrow" : "wide",
    place.legend ? "noLegend" : "legend",
    "hide",
  ];
  return (
    <details class="chart-options" open={open}>
      <summary aria-label={t.optionsOf(title)}>{t.options}</summary>
      <ChangeForm asked={asked} chart={place.chart}>
        {changes.map((change) => (
          <button type="submit" class="quiet" name="change" value={change} id={`${slot(change)}-${place.chart}`}>
            {t[change === "show" ? "show" : change]}
          </button>
        ))}
      </ChangeForm>
    </details>
  );
};

/** Two changes that take each other back are one button, which keeps the focus. */
const slot = (change: ChartChange): string => ({ narrow: "wide", noLegend: "legend" })[change as string] ?? change;

interface ChangeFormProps {
  readonly asked: Asked;
  readonly chart: string;
  readonly children?: unknown;
}

/** The form of the buttons that change one chart. */
export const ChangeForm = ({ asked, chart, children }: ChangeFormProps) => (
  <form
    method="post"
    action={`/reports/${asked.report}/arrange${queryOf(asked)}`}
    class="inline"
    hx-post={`/reports/${asked.report}/arrange${queryOf(asked)}`}
    hx-target="#charts"
    hx-swap="outerHTML"
  >
    <input type="hidden" name="chart" value={chart} />
    {children}
  </form>
);
