import type { ReportRefusalCode } from "../src/reports/report-refusal-code.js";

/** When each code of reports is given, one sentence each. */
export const whenReportRefused: Readonly<Record<ReportRefusalCode, string>> = {
  CHART_TWICE: "An arrangement, or a report of the settings, names a chart twice.",
  REPORT_TWICE: "The settings define two reports of one code.",
  REPORT_WITHOUT_USER: "A report is arranged by a job of the host, for no user.",
};
