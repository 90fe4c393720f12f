import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";

/** The conversion of leads, step by step, and taking it back. */
export function conversionRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>();
}
