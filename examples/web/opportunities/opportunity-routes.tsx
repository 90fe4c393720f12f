import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";
import { forecastPage } from "./forecast-page.js";
import { opportunityCommandRoutes } from "./opportunity-command-routes.js";
import { opportunityEntryRoutes } from "./opportunity-entry-routes.js";
import { opportunityListPage } from "./opportunity-list-page.js";
import { opportunityRecordPage } from "./opportunity-record-page.js";
import { othersRoutes } from "./others-routes.js";

/** Opportunities: lists, forecast, entry, winning and losing. */
export function opportunityRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/", opportunityListPage);
  app.get("/forecast", forecastPage);
  app.route("/", opportunityEntryRoutes());
  app.route("/", othersRoutes());
  app.route("/", opportunityCommandRoutes());
  app.get("/:id", (c) => opportunityRecordPage(c, c.req.param("id")));
  return app;
}
