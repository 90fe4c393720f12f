import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";

/** Opportunities: lists, entry, winning and losing. */
export function opportunityRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>();
}
