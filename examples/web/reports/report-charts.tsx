import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { ChartCard } from "./chart-card.js";
import { ChangeForm } from "./chart-options.js";
import type { ShownReport } from "./load-report.js";
import { queryOf } from "./report-period.js";
import { reportWords } from "./report-words.js";

interface ReportChartsProps {
  readonly c: WebContext;
  readonly report: ShownReport;
  readonly titles: ReadonlyMap<string, string>;
  /** The chart that was just changed, if one was. */
  readonly changed?: string | undefined;
}

/** The charts of a report in the person's order, which is changed by dragging, by keys and by buttons; then those that are hidden. */
export const ReportCharts = ({ c, report, titles, changed }: ReportChartsProps) => {
  const t = wordsOf(c, reportWords);
  const { fields } = messagesOf(c);
  const { asked, charts, hidden, withheld } = report;
  return (
    <div id="charts">
      {withheld.map(({ chart, fields: hiddenFields }) => (
        <p class="faint">
          {t.withheld(titles.get(chart) ?? chart, hiddenFields.map((one) => fields[one] ?? one).join(", "))}
        </p>
      ))}
      {charts.length === 0 && hidden.length > 0 && <p>{t.allHidden}</p>}
      <ul
        class="charts"
        aria-label={t.chartList}
        data-arrange={`/reports/${asked.report}/arrange${queryOf(asked)}`}
        data-refused={t.notKept}
      >
        {charts.map((chart) => (
          <ChartCard c={c} asked={asked} chart={chart} open={chart.place.chart === changed} />
        ))}
      </ul>
      {hidden.length > 0 && (
        <details class="panel" open={changed !== undefined}>
          <summary>{t.hidden(hidden.length)}</summary>
          <ul class="hidden-charts">
            {hidden.map(({ code, title }) => (
              <li>
                <ChangeForm asked={asked} chart={code}>
                  <button type="submit" class="quiet" name="change" value="show" autofocus={code === changed}>
                    {t.showChart(title)}
                  </button>
                </ChangeForm>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};
