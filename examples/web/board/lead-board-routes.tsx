import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";

/** The board of leads. */
export function leadBoardRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>();
}
