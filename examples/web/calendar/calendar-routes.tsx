import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";

/** The calendar: months, weeks, agenda, events and their reminders. */
export function calendarRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>();
}
