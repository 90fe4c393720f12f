import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";

/** Accounts: prospects and customers. */
export function accountRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>();
}
