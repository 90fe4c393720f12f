import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";

/** Reports with their charts. */
export function reportRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>();
}
