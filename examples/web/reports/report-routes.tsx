import type { ReportDefinition } from "crmkit";
import { labelIn } from "crmkit";
import { Hono } from "hono";
import { attempt } from "../http/attempt.js";
import { statusOf } from "../http/status-of.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { page } from "../ui/page.js";
import { Problems } from "../ui/problems.js";
import { common } from "../words/common.js";
import { arrangeRoutes } from "./arrange-routes.js";
import { exportRoutes } from "./export-routes.js";
import { definitionOf, loadReport, titlesOf } from "./load-report.js";
import { ReportCharts } from "./report-charts.js";
import { ReportConditions } from "./report-conditions.js";
import { reportFileRoutes } from "./report-file-routes.js";
import { askedOf, queryOf } from "./report-period.js";
import { reportRecordRoutes } from "./report-record-routes.js";
import { reportWords } from "./report-words.js";

/** Reports with their charts. */
export function reportRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/", async (c) =>
    page(c, wordsOf(c, common).reports, <ReportList c={c} reports={await c.var.crm.reports.list()} />),
  );
  app.route("/export", exportRoutes());
  for (const routes of [arrangeRoutes, reportFileRoutes, reportRecordRoutes]) app.route("/", routes());
  app.get("/:code", async (c) => {
    const definition = await definitionOf(c, c.req.param("code"));
    return definition === undefined ? c.notFound() : reportPage(c, definition);
  });
  return app;
}

async function reportPage(c: WebContext, definition: ReportDefinition): Promise<Response> {
  const asked = askedOf(c, definition.code);
  const found = await attempt(() => loadReport(c, definition, asked));
  const ofTeam = definition.charts.some((chart) => chart.ofTeam === true);
  return page(
    c,
    titleOf(c, definition),
    <>
      <ReportConditions c={c} asked={asked} ofTeam={ofTeam} />
      {found.ok ? (
        <>
          <p class="actions">
            <a class="button quiet" href={`/reports/${definition.code}.pdf${queryOf(asked)}`}>
              {wordsOf(c, reportWords).pdf}
            </a>
          </p>
          <ReportCharts c={c} report={found.value} titles={titlesOf(c, definition)} />
        </>
      ) : (
        <Problems c={c} error={found.error} />
      )}
    </>,
    found.ok ? 200 : statusOf(found.error.code),
  );
}

const titleOf = (c: WebContext, { title, code }: ReportDefinition): string =>
  labelIn(title, c.var.session.language) ?? code;

const ReportList = ({ c, reports }: { readonly c: WebContext; readonly reports: readonly ReportDefinition[] }) => {
  const t = wordsOf(c, reportWords);
  return (
    <>
      <p>{t.about}</p>
      <ul class="tiles">
        {reports.map((report) => (
          <li>
            <a href={`/reports/${report.code}`}>
              {titleOf(c, report)} <small>{t.charts(report.charts.length)}</small>
            </a>
          </li>
        ))}
      </ul>
      <p class="actions">
        <a class="button quiet" href="/reports/export">
          {t.export}
        </a>
      </p>
    </>
  );
};
