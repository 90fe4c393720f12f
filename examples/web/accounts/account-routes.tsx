import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";
import { accountEntryRoutes } from "./account-entry-routes.js";
import { accountListPage } from "./account-list-page.js";
import { accountRecordPage } from "./account-record-page.js";
import { prospectMoveRoutes } from "./prospect-move-routes.js";

/** Accounts: prospects and customers. */
export function accountRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/", accountListPage);
  app.route("/", accountEntryRoutes());
  app.route("/", prospectMoveRoutes());
  app.get("/:id", (c) => accountRecordPage(c, c.req.param("id")));
  return app;
}
