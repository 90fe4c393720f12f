import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";
import { leadEntryRoutes } from "./entry/lead-entry-routes.js";
import { likelyRoutes } from "./entry/likely-duplicates.js";
import { leadBulkRoutes } from "./list/lead-bulk-routes.js";
import { leadListRoutes } from "./list/lead-list-routes.js";
import { leadCommandRoutes } from "./record/lead-command-routes.js";
import { leadRecordRoutes } from "./record/lead-record-routes.js";

/** Leads: lists, entry, what happened to each. Paths with fixed names come before those with ids. */
export function leadRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .route("/", leadListRoutes())
    .route("/", leadBulkRoutes())
    .route("/", likelyRoutes())
    .route("/", leadEntryRoutes())
    .route("/", leadRecordRoutes())
    .route("/", leadCommandRoutes());
}
