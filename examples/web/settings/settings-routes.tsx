import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";
import { listRoutes } from "./lists/list-routes.js";
import { optionRoutes } from "./option-routes.js";
import { sequenceRoutes } from "./sequences/sequence-routes.js";
import { statusRoutes } from "./statuses/status-routes.js";
import { templateRoutes } from "./templates/template-routes.js";

/** Settings: statuses, options, lists, references and templates. */
export function settingsRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.route("/", optionRoutes());
  app.route("/statuses", statusRoutes());
  app.route("/lists", listRoutes());
  app.route("/sequences", sequenceRoutes());
  app.route("/templates", templateRoutes());
  return app;
}
