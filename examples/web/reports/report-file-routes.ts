import type { ChartView } from "crmkit";
import { chartRows, csvLines } from "crmkit";
import { reportPdf } from "crmkit/pdf";
import { Hono } from "hono";
import { fileAnswer } from "../http/file-answer.js";
import { pdfFonts } from "../http/pdf-fonts.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { csvOptions } from "./csv-options.js";
import { drawnChart } from "./drawn-chart.js";
import { definitionOf } from "./load-report.js";
import { askedOf } from "./report-period.js";

/** A report as PDF, each of its charts as a picture, and the figures behind it as CSV. */
export function reportFileRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/:file{[^/]+\\.pdf}", async (c) => {
    const definition = await definitionOf(c, c.req.param("file").slice(0, -".pdf".length));
    if (definition === undefined) return c.notFound();
    const view = await c.var.crm.reports.view(askedOf(c, definition.code));
    const { timeZone } = c.var.session.person;
    const { bytes } = await reportPdf(view, { fonts: await pdfFonts(), now: c.var.opened.clock(), timeZone });
    return fileAnswer(c, { name: `${view.title} – ${view.period}.pdf`, type: "application/pdf", content: bytes });
  });
  app.get("/:code/charts/:file{[^/]+\\.svg}", async (c) => {
    const view = await chartOf(c, c.req.param("code"), c.req.param("file"));
    if (view === undefined) return c.notFound();
    const content = await drawnChart(view, { width: 800, legend: true });
    return fileAnswer(c, { name: `${view.title}.svg`, type: "image/svg+xml", content });
  });
  app.get("/:code/charts/:file{[^/]+\\.csv}", async (c) => {
    const view = await chartOf(c, c.req.param("code"), c.req.param("file"));
    if (view === undefined) return c.notFound();
    const content = csvLines(chartRows(view), csvOptions(c));
    return fileAnswer(c, { name: `${view.title}.csv`, type: "text/csv; charset=utf-8", content });
  });
  return app;
}

/** One chart of a report, in the currency that is asked for. */
async function chartOf(c: WebContext, code: string, file: string): Promise<ChartView | undefined> {
  const definition = await definitionOf(c, code);
  const chart = file.slice(0, file.lastIndexOf("."));
  if (definition === undefined || !definition.charts.some((one) => one.code === chart)) return undefined;
  const { charts } = await c.var.crm.reports.view({ ...askedOf(c, code), charts: [chart] });
  const currency = c.req.query("currency") ?? null;
  return charts.find((one) => one.currency === currency) ?? charts[0];
}
