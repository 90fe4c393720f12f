import type { Hono } from "hono";
import { accountRoutes } from "./accounts/account-routes.js";
import { leadBoardRoutes } from "./board/lead-board-routes.js";
import { opportunityBoardRoutes } from "./board/opportunity-board-routes.js";
import { calendarRoutes } from "./calendar/calendar-routes.js";
import { catalogueRoutes } from "./catalogues/catalogue-routes.js";
import { contactRoutes } from "./contacts/contact-routes.js";
import { conversionRoutes } from "./conversion/conversion-routes.js";
import { duplicateRoutes } from "./duplicates/duplicate-routes.js";
import { homeRoutes } from "./home/home-routes.js";
import type { WebEnv } from "./http/web-context.js";
import { leadImportRoutes } from "./leads/lead-import-routes.js";
import { leadRoutes } from "./leads/lead-routes.js";
import { opportunityRoutes } from "./opportunities/opportunity-routes.js";
import { outboxRoutes } from "./outbox/outbox-routes.js";
import { leadReportRoutes } from "./reports/lead-report-routes.js";
import { reportRoutes } from "./reports/report-routes.js";
import { settingsRoutes } from "./settings/settings-routes.js";

/** The parts of the application and the path of each; the first that knows a path answers. */
export const areas: readonly (readonly [path: string, routes: () => Hono<WebEnv>])[] = [
  ["/", homeRoutes],
  ["/leads/board", leadBoardRoutes],
  ["/leads/import", leadImportRoutes],
  ["/leads", conversionRoutes],
  ["/leads", leadReportRoutes],
  ["/leads", leadRoutes],
  ["/accounts", accountRoutes],
  ["/contacts", contactRoutes],
  ["/opportunities/board", opportunityBoardRoutes],
  ["/opportunities", opportunityRoutes],
  ["/calendar", calendarRoutes],
  ["/catalogues", catalogueRoutes],
  ["/duplicates", duplicateRoutes],
  ["/reports", reportRoutes],
  ["/outbox", outboxRoutes],
  ["/settings", settingsRoutes],
];
