import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";
import { catalogueEntryRoutes } from "./catalogue-entry-routes.js";
import { catalogueFileRoutes } from "./catalogue-file-routes.js";
import { catalogueListPage } from "./catalogue-list-page.js";
import { cataloguePage } from "./catalogue-page.js";
import { sendRoutes } from "./send-routes.js";

/** Catalogues: PDFs that are shown and sent. */
export function catalogueRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/", catalogueListPage);
  app.route("/", catalogueEntryRoutes());
  app.route("/", catalogueFileRoutes());
  app.route("/", sendRoutes());
  app.get("/:id", (c) => cataloguePage(c, c.req.param("id")));
  return app;
}
