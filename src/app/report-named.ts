import { CrmError } from "../kernel/crm-error.js";
import type { ChartDefinition, ReportDefinition } from "../reports/chart-definition.js";
import type { CrmScope } from "./crm-scope.js";

/** @throws CrmError `INPUT_INVALID` for a report that there is not. */
export function definitionNamed({ settings }: CrmScope, report: string): ReportDefinition {
  const found = settings.reportDefinitions.find(({ code }) => code === report);
  if (found === undefined)
    throw notOneOf(
      ["report"],
      settings.reportDefinitions.map(({ code }) => code),
    );
  return found;
}

/** @throws CrmError `INPUT_INVALID` for a chart that the report does not have. */
export function chartNamed({ charts }: ReportDefinition, chart: string, ...path: PropertyKey[]): ChartDefinition {
  const found = charts.find(({ code }) => code === chart);
  if (found === undefined)
    throw notOneOf(
      path.length === 0 ? ["chart"] : ["charts", ...path],
      charts.map(({ code }) => code),
    );
  return found;
}

const notOneOf = (path: readonly PropertyKey[], values: readonly string[]): CrmError =>
  new CrmError("INPUT_INVALID", { refusals: [{ code: "INPUT_NOT_ONE_OF", path: [...path], params: { values } }] });
