import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";

/** The board of opportunities. */
export function opportunityBoardRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>();
}
