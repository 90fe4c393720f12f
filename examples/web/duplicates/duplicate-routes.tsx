import { Hono } from "hono";
import { goTo } from "../http/flash.js";
import { formOf } from "../http/form.js";
import type { WebEnv } from "../http/web-context.js";
import { askedComparison } from "./comparison.js";
import { comparisonPage } from "./comparison-page.js";
import { dismissalsPage } from "./dismissals-page.js";
import { duplicatePage } from "./duplicate-page.js";
import { mergeRoutes } from "./merge-routes.js";
import { mergeableRecords, nameOf, typeOf } from "./mergeable.js";
import { RecordDuplicates } from "./record-duplicates.js";
import { scanPage } from "./scan-page.js";
import { keepScans } from "./scans.js";
import { searchPage } from "./search-page.js";
import { surePage } from "./sure-page.js";

/** The review of duplicates. */
export function duplicateRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const scans = keepScans();
  app.get("/", (c) => {
    const type = typeOf(c.req.query("type"));
    return scanPage(c, type, scans.of(c, type));
  });
  app.post("/scan", async (c) => {
    const type = typeOf((await formOf(c)).text("type"));
    await scans.start(c, type);
    return goTo(c, `/duplicates?type=${type}`);
  });
  app.post("/stop", async (c) => {
    const type = typeOf((await formOf(c)).text("type"));
    scans.of(c, type)?.stop();
    return goTo(c, `/duplicates?type=${type}`);
  });
  app.get("/sure", (c) => {
    const type = typeOf(c.req.query("type"));
    return surePage(c, type, scans.of(c, type));
  });
  app.get("/search", (c) => searchPage(c));
  app.get("/different", (c) => dismissalsPage(c));
  app.get("/compare", (c) => comparisonPage(c, askedComparison(new URL(c.req.url).searchParams)));
  app.get("/of/:type/:id", async (c) => {
    const type = typeOf(c.req.param("type"));
    const record = await mergeableRecords(c.var.crm, type).get(c.req.param("id"));
    const part = <RecordDuplicates c={c} type={type} record={record} />;
    return c.req.header("HX-Request") === "true" ? c.html(part) : duplicatePage(c, nameOf(record), type, part);
  });
  app.route("/", mergeRoutes(scans));
  return app;
}
