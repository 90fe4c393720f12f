import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";

/** The review of duplicates. */
export function duplicateRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>();
}
