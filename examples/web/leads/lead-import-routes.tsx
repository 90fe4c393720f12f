import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";

/** Imports of leads. */
export function leadImportRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>();
}
