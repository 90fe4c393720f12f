import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";
import { aboutRoutes } from "./about-routes.js";
import { calendarPage } from "./calendar-page.js";
import { eventFormRoutes } from "./event-form-routes.js";
import { eventRoutes } from "./event-routes.js";
import { exchangeRoutes } from "./exchange-routes.js";
import { guestRoutes } from "./guest-routes.js";
import { planningRoutes } from "./planning-routes.js";
import { reminderRoutes } from "./reminder-routes.js";

/** The calendar: months, weeks, agenda, events and their reminders. */
export function calendarRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/", calendarPage);
  for (const routes of [
    eventFormRoutes,
    eventRoutes,
    guestRoutes,
    reminderRoutes,
    planningRoutes,
    exchangeRoutes,
    aboutRoutes,
  ])
    app.route("/", routes());
  return app;
}
