import type { ReportRefusalCode } from "../../src/reports/report-refusal-code.js";
import { shippedReports } from "../../src/reports/shipped-reports.js";
import { openWorld } from "../support/open-world.js";
import type { Raise } from "./raise-call-faults.js";

const chart = { chart: "leadsBySource" };

/** Reports that are arranged or defined wrongly. */
export const raiseReportRefusals = {
  CHART_TWICE: ({ ann }) => ann.reports.arrange({ report: "leads", charts: [chart, chart] }),
  REPORT_TWICE: async () => openWorld({ settings: { reports: [...shippedReports, ...shippedReports] } }),
  REPORT_WITHOUT_USER: ({ crm }) =>
    crm.as({ userId: null, companyId: "acme" }).reports.arrange({ report: "leads", charts: [chart] }),
} satisfies Record<ReportRefusalCode, Raise>;
