import type { ReportDefinition } from "crmkit";
import { labelIn } from "crmkit";
import { Hono } from "hono";
import { goTo } from "../http/flash.js";
import { formOf } from "../http/form.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { page } from "../ui/page.js";
import { Pager } from "../ui/pager.js";
import { placesOf } from "./chart-places.js";
import { ColumnChoice } from "./column-choice.js";
import { FiguredRecords } from "./figured-records.js";
import { definitionOf } from "./load-report.js";
import { recordColumns } from "./record-columns.js";
import { askedOf, queryOf } from "./report-period.js";
import { reportWords } from "./report-words.js";

/** The records behind a chart, or behind one of its figures, with the columns that the person chose. */
export function reportRecordRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/:code/records", async (c) => {
    const definition = await definitionOf(c, c.req.param("code"));
    const chart = definition?.charts.find(({ code }) => code === c.req.query("chart"));
    if (definition === undefined || chart === undefined) return c.notFound();
    const t = wordsOf(c, reportWords);
    const asked = askedOf(c, definition.code);
    const columns = await columnsOf(c, definition, chart);
    const { name } = recordColumns[chart.type];
    const { records, next } = await c.var.crm.reports.records({
      ...asked,
      ...figureOf(c),
      chart: chart.code,
      columns: [name, ...columns, ...(columns.includes("amount") ? ["currency"] : [])],
      after: c.req.query("after") ?? null,
    });
    return page(
      c,
      t.recordsOf(labelIn(chart.title, c.var.session.language) ?? chart.code),
      <>
        <p class="actions">
          <a href={`/reports/${definition.code}${queryOf(asked)}#chart-${chart.code}`}>{t.back}</a>
        </p>
        <ColumnChoice c={c} chart={chart} chosen={columns} />
        <FiguredRecords c={c} type={chart.type} records={records} columns={columns} />
        <Pager c={c} next={next} />
      </>,
    );
  });
  app.post("/:code/records", async (c) => {
    const report = c.req.param("code");
    const definition = await definitionOf(c, report);
    if (definition === undefined) return c.notFound();
    const columns = (await formOf(c)).all("column");
    const places = placesOf(definition, await c.var.crm.reports.arrangement(report));
    const chart = c.req.query("chart");
    await c.var.crm.reports.arrange({
      report,
      charts: places.map((place) => (place.chart === chart ? { ...place, columns } : place)),
    });
    return goTo(c, `/reports/${report}/records${new URL(c.req.url).search}`);
  });
  return app;
}

/** The columns that the person keeps for a chart; the usual ones until they choose. */
async function columnsOf(
  c: WebContext,
  definition: ReportDefinition,
  { code, type }: ReportDefinition["charts"][number],
): Promise<readonly string[]> {
  const layout = await c.var.crm.reports.arrangement(definition.code);
  const kept = layout?.charts.find(({ chart }) => chart === code)?.columns ?? [];
  return kept.length === 0 ? recordColumns[type].usual : kept;
}

/** Which figure is meant, as the links of the figures say; what a hand typed is for the library to refuse. */
function figureOf(c: WebContext): {
  readonly keys?: readonly (string | number | boolean | null)[];
  readonly currency?: string;
} {
  const { keys, currency } = c.req.query();
  return {
    ...(keys === undefined ? {} : { keys: keysOf(keys) }),
    ...(currency === undefined ? {} : { currency }),
  };
}

function keysOf(text: string): readonly (string | number | boolean | null)[] {
  try {
    const keys: unknown = JSON.parse(text);
    return Array.isArray(keys) ? keys : [text];
  } catch {
    return [text];
  }
}
