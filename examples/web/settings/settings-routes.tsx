import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";

/** Settings: statuses and options. */
export function settingsRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>();
}
