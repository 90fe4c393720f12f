import type { ReportRefusalCode } from "../reports/report-refusal-code.js";

/** French texts of refusals of reports. */
export const frReportRefusals: Readonly<Record<ReportRefusalCode, string>> = {
  CHART_TWICE: "Le graphique {chart} est nommé deux fois.",
  REPORT_TWICE: "Il y a deux rapports {report}.",
  REPORT_WITHOUT_USER: "Un rapport est arrangé par un utilisateur, pas par un traitement.",
};
