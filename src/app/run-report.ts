import * as z from "zod";
import type { CivilDate } from "../kernel/civil-date.js";
import { epochDayOf } from "../kernel/civil-date.js";
import { CrmError } from "../kernel/crm-error.js";
import { civilDate, id } from "../model/text.schema.js";
import type { ChartDefinition, ReportDefinition } from "../reports/chart-definition.js";
import type { ChartTable, Report, WithheldChart } from "../reports/chart-table.js";
import type { CrmScope } from "./crm-scope.js";
import { parseInput } from "./parse-input.js";
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

/** What a chart is asked over. */
export interface ReportSpan {
  /** The first day. */
  readonly from: CivilDate;
  /** The last day. */
  readonly to: CivilDate;
  /** The team that charts of one team are of. */
  readonly teamId: string | null;
}

/** The schema of {@link ReportQuery}, by parts. */
export const reportShape = {
  report: z.string().max(64),
  from: civilDate(),
  to: civilDate(),
  teamId: id("team").optional(),
};

const reportSchema = z.strictObject({ ...reportShape, charts: z.array(z.string().max(64)).max(100).optional() });

const mostDays = 3_660;

/** Computes the tables behind the charts of a report; what is hidden from the actor is told, not computed. */
export async function runReport(scope: CrmScope, query: ReportQuery): Promise<Report> {
  const { report, charts, ...asked } = parseInput(reportSchema, query);
  const definition = definitionNamed(scope, report);
  const span = reportSpan(scope, asked);
  const wanted = charts === undefined ? definition.charts : charts.map((code, i) => chartNamed(definition, code, i));
  const tables: ChartTable[] = [];
  const withheld: WithheldChart[] = [];
  for (const found of await Promise.all(wanted.map((chart) => runChart(scope, chart, span)))) {
    if ("fields" in found) withheld.push(found);
    else tables.push(...found.tables);
  }
  const { code, title } = definition;
  return { code, title, from: span.from, to: span.to, tables, withheld };
}

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

/** @throws CrmError `INPUT_INVALID` for a period that ends before it begins, or that is too long. */
export function reportSpan(
  { actor }: CrmScope,
  { from, to, teamId }: { readonly from: CivilDate; readonly to: CivilDate; readonly teamId?: string | undefined },
): ReportSpan {
  const days = epochDayOf(to) - epochDayOf(from);
  const fault = (refusal: { readonly code: string; readonly params: Readonly<Record<string, string | number>> }) =>
    new CrmError("INPUT_INVALID", { refusals: [{ ...refusal, path: ["to"] }] });
  if (days < 0) throw fault({ code: "INPUT_TOO_SMALL", params: { least: from } });
  if (days > mostDays) throw fault({ code: "INPUT_TOO_BIG", params: { most: `${mostDays} days` } });
  return { from, to, teamId: teamId ?? actor.teamId };
}
