import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";
import { AccountOptions } from "./account-picker.js";
import { contactEntryRoutes } from "./contact-entry-routes.js";
import { contactLinkRoutes } from "./contact-link-routes.js";
import { contactListPage } from "./contact-list-page.js";
import { contactRecordPage } from "./contact-record-page.js";
import { envelopeRoutes } from "./envelope-routes.js";

/** Contacts: lists, entry, accounts and roles, envelopes. */
export function contactRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/", contactListPage);
  app.get("/account-options", (c) => c.html(<AccountOptions c={c} find={c.req.query("find")} />));
  app.route("/", contactEntryRoutes());
  app.route("/", contactLinkRoutes());
  app.route("/", envelopeRoutes());
  app.get("/:id", (c) => contactRecordPage(c, c.req.param("id")));
  return app;
}
