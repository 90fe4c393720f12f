import type { Refusal } from "../kernel/decision.js";
import type { Field } from "../model/field-kinds.js";
import type { RecordType } from "../model/record-types.js";
import type { ReportDefinition } from "./chart-definition.js";
import { definitionFaults } from "./definition-faults.js";
import type { ReportRefusalCode } from "./report-refusal-code.js";
import { shippedReports } from "./shipped-reports.js";

/** What is wrong with a host's own reports: fields that there are not, codes that are there twice. */
export function verifyReports(
  reports: readonly ReportDefinition[],
  fieldsOf: (type: RecordType) => ReadonlyMap<string, Field>,
): Refusal[] {
  return reports.flatMap(({ code, charts }, i) => [
    ...twice("REPORT_TWICE", reports, i, ["reports", i, "code"], { report: code }),
    ...charts.flatMap((chart, j) => [
      ...twice("CHART_TWICE", charts, j, ["reports", i, "charts", j, "code"], { chart: chart.code }),
      ...definitionFaults(chart, fieldsOf(chart.type)).map((fault) => ({
        ...fault,
        path: ["reports", i, "charts", j, ...(fault.path ?? [])],
      })),
    ]),
  ]);
}

function twice(
  code: ReportRefusalCode,
  all: readonly { readonly code: string }[],
  i: number,
  path: readonly PropertyKey[],
  params: Readonly<Record<string, string>>,
): Refusal[] {
  return all.findIndex((other) => other.code === all[i]?.code) < i ? [{ code, path: [...path], params }] : [];
}

/** The shipped reports and the host's, which take the place of a shipped one of the same code. */
export const allReports = (own: readonly ReportDefinition[]): readonly ReportDefinition[] => [
  ...shippedReports.map((shipped) => own.find(({ code }) => code === shipped.code) ?? shipped),
  ...own.filter(({ code }) => !shippedReports.some((shipped) => shipped.code === code)),
];
