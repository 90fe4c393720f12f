import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";

/** What is printed of a lead. */
export function leadReportRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>();
}
