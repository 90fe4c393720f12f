import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";
import { listRoutes } from "./lists/list-routes.js";
import { optionRoutes } from "./option-routes.js";
import { statusRoutes } from "./statuses/status-routes.js";

/** Settings: statuses, options and lists. */
export function settingsRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.route("/", optionRoutes());
  app.route("/statuses", statusRoutes());
  app.route("/lists", listRoutes());
  return app;
}
