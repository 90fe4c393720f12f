import type { ReportRefusalCode } from "../reports/report-refusal-code.js";

/** English texts of refusals of reports. */
export const enReportRefusals: Readonly<Record<ReportRefusalCode, string>> = {
  CHART_TWICE: "The chart {chart} is named twice.",
  REPORT_TWICE: "There are two reports {report}.",
  REPORT_WITHOUT_USER: "A report is arranged by a user, not by a job.",
};
