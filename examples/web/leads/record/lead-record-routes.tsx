import { Hono } from "hono";
import type { WebContext, WebEnv } from "../../http/web-context.js";
import { page } from "../../ui/page.js";
import { leadLookups } from "../lead-lookups.js";
import { LeadPage } from "./lead-page.js";
import { readLeadPage } from "./read-lead-page.js";

/** The page of a lead. */
export function leadRecordRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/:id", async (c) => showLead(c, c.req.param("id")));
  return app;
}

async function showLead(c: WebContext, id: string): Promise<Response> {
  const [read, lookups] = await Promise.all([readLeadPage(c, id), leadLookups(c)]);
  return page(c, read.lead.fullName, <LeadPage c={c} read={read} lookups={lookups} />);
}
