import { Hono } from "hono";
import { goTo } from "../http/flash.js";
import { formOf } from "../http/form.js";
import type { WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import type { ChartChange, Place } from "./chart-places.js";
import { changed, chartChanges, ordered, placesOf, shown } from "./chart-places.js";
import { definitionOf, loadReport, titlesOf } from "./load-report.js";
import { ReportCharts } from "./report-charts.js";
import { askedOf, queryOf } from "./report-period.js";
import { reportWords } from "./report-words.js";

/** How the person wants to see a report, kept by the library. */
export function arrangeRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.post("/:code/arrange", async (c) => {
    const definition = await definitionOf(c, c.req.param("code"));
    if (definition === undefined) return c.notFound();
    const { reports } = c.var.crm;
    const report = definition.code;
    const places = placesOf(definition, await reports.arrangement(report));
    const form = await formOf(c);
    const keep = async (charts: readonly Place[]) => reports.arrange({ report, charts });
    if (form.all("order").length > 0) {
      await keep(ordered(places, form.all("order")));
      return c.body(null, 204);
    }
    const chart = form.text("chart");
    const change = chartChanges.find((one) => one === form.text("change"));
    if (change === undefined) return c.notFound();
    const after = changed(places, chart, change);
    await keep(after);
    const asked = askedOf(c, report);
    const titles = titlesOf(c, definition);
    const told = toldOf(wordsOf(c, reportWords), titles.get(chart) ?? chart, change, placeOf(after, chart));
    if (c.req.header("HX-Request") !== "true")
      return goTo(c, `/reports/${report}${queryOf(asked)}#chart-${chart}`, { text: told });
    const loaded = await loadReport(c, definition, asked);
    const fragment = (
      <>
        <ReportCharts c={c} report={loaded} titles={titles} changed={chart} />
        <div id="announcements" hx-swap-oob="innerHTML">
          {told}
        </div>
      </>
    );
    return c.html(await fragment.toString());
  });
  return app;
}

function placeOf(places: readonly Place[], chart: string): readonly [place: number, of: number] {
  const order = shown(places).map((one) => one.chart);
  return [order.indexOf(chart) + 1, order.length];
}

type WordsOfReports = (typeof reportWords)["en"];

function toldOf(t: WordsOfReports, title: string, change: ChartChange, [place, of]: readonly [number, number]): string {
  if (change === "earlier" || change === "later") return t.moved(title, place, of);
  if (change === "hide") return t.nowHidden(title);
  return change === "show" ? t.nowShown(title) : t.changed(title);
}
