import * as z from "zod";
import type { ChartDefinition, ReportDefinition } from "../reports/chart-definition.js";
import type { ChartTable, Report, WithheldChart } from "../reports/chart-table.js";
import type { CrmScope } from "./crm-scope.js";
import { parseInput } from "./parse-input.js";
import { chartNamed, definitionNamed } from "./report-named.js";
import { reportShape, reportSpan } from "./report-span.js";
import { runChart } from "./run-chart.js";

/** Asks for a report. */
export interface ReportQuery {
  /** Code of the report. */
  readonly report: string;
  /** The first day of the period, in the actor's zone. */
  readonly from: string;
  /** The last day, which belongs to it; 3,660 days later at most. */
  readonly to: string;
  /** The team of charts that are of one team; the actor's unless said otherwise, of all where there is neither. */
  readonly teamId?: string | undefined;
  /** Codes of the charts that are wanted; all unless said otherwise. */
  readonly charts?: readonly string[] | undefined;
}

const reportSchema = z.strictObject({ ...reportShape, charts: z.array(z.string().max(64)).max(100).optional() });

/**
 * Computes the tables behind the charts of a report; what is hidden from the actor is told, not computed. Where no charts
 * are asked for, `usual` says which are wanted.
 */
export async function runReport(
  scope: CrmScope,
  query: ReportQuery,
  usual: (definition: ReportDefinition) => Promise<readonly ChartDefinition[]> = async ({ charts }) => charts,
): Promise<Report> {
  const { report, charts, ...asked } = parseInput(reportSchema, query);
  const definition = definitionNamed(scope, report);
  const span = reportSpan(scope, asked);
  const wanted =
    charts === undefined ? await usual(definition) : charts.map((code, i) => chartNamed(definition, code, i));
  const tables: ChartTable[] = [];
  const withheld: WithheldChart[] = [];
  for (const found of await Promise.all(wanted.map((chart) => runChart(scope, chart, span)))) {
    if ("fields" in found) withheld.push(found);
    else tables.push(...found.tables);
  }
  const { code, title } = definition;
  return { code, title, from: span.from, to: span.to, tables, withheld };
}
