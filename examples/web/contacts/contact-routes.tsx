import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";

/** Contacts, their links and envelopes. */
export function contactRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>();
}
