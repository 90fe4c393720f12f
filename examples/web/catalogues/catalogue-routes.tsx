import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";

/** Catalogues: PDFs that are shown and sent. */
export function catalogueRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>();
}
