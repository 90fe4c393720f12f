/** Why a report is not arranged, or not defined. */
export type ReportRefusalCode = "CHART_TWICE" | "REPORT_TWICE" | "REPORT_WITHOUT_USER";
