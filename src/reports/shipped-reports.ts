import type { ReportDefinition } from "./chart-definition.js";
import { callsReport } from "./shipped/calls.js";
import { eventsReport } from "./shipped/events.js";
import { leadsReport } from "./shipped/leads.js";
import { opportunitiesReport } from "./shipped/opportunities.js";

/** The four reports of the guide. */
export const shippedReports: readonly ReportDefinition[] = [
  callsReport,
  opportunitiesReport,
  leadsReport,
  eventsReport,
];
