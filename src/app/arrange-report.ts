import * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import { accept } from "../kernel/decision.js";
import { uuidFromText } from "../kernel/hash128.js";
import type { Id } from "../kernel/id.js";
import { asId } from "../kernel/id.js";
import type { ChartLayout, ChartPlace } from "../model/chart-layout.js";
import { newRecord } from "../plan/new-record.js";
import { insert, nextVersion, storeNext } from "../plan/write.js";
import type { ChartDefinition, ReportDefinition } from "../reports/chart-definition.js";
import type { ChartTable } from "../reports/chart-table.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv } from "./crm-scope.js";
import { parseInput } from "./parse-input.js";
import { chartNamed, definitionNamed } from "./report-named.js";
import { runCommand } from "./run-command.js";

/** Arranges a report for the user. */
export interface ArrangeReportCommand {
  /** Code of the report. */
  readonly report: string;
  /** Its charts in the order in which they are to be shown, each once; those that are not named follow in their own order. */
  readonly charts: readonly {
    /** Code of the chart. */
    readonly chart: string;
    /** Whether its legend is shown; it is unless said otherwise. */
    readonly legend?: boolean | undefined;
    /** Columns that the list of its records shows besides its own, as names of fields; none unless said otherwise. */
    readonly columns?: readonly string[] | undefined;
    /** Whether it is left out until it is asked for by its code; it is not unless said otherwise. */
    readonly hidden?: boolean | undefined;
    /** Whether it is shown over the whole width; it is not unless said otherwise. */
    readonly wide?: boolean | undefined;
  }[];
}

const schema = z.strictObject({
  report: z.string().max(64),
  charts: z
    .array(
      z.strictObject({
        chart: z.string().max(64),
        legend: z.boolean().optional(),
        columns: z.array(z.string().min(1).max(128)).max(100).optional(),
        hidden: z.boolean().optional(),
        wide: z.boolean().optional(),
      }),
    )
    .max(100),
});

/** Keeps how the user wants to see a report. @throws CrmError `REFUSED` with `REPORT_WITHOUT_USER` for a job of the host's. */
export function arrangeReport(scope: CrmScope, input: ArrangeReportCommand): Promise<ChartLayout> {
  const command = parseInput(schema, input);
  const definition = definitionNamed(scope, command.report);
  const charts = command.charts.map((asked, i): ChartPlace => {
    const { chart, legend = true, columns = [], hidden = false, wide = false } = asked;
    const { code, type } = chartNamed(definition, chart, i, "chart");
    const isTwice = command.charts.findIndex((other) => other.chart === chart) < i;
    if (isTwice) throw faultAt(["charts", i, "chart"], "CHART_TWICE", { chart });
    columns.forEach((field, j) => {
      if (!scope.visible.fields(type).has(field))
        throw faultAt(["charts", i, "columns", j], "QUERY_FIELD_UNKNOWN", { field });
    });
    return { chart: code, legend, columns, hidden, wide };
  });
  const { userId } = scope.actor;
  if (userId === null) throw new CrmError("REFUSED", { refusals: [{ code: "REPORT_WITHOUT_USER" }] });
  return runCommand(scope.storage, async () => {
    const env = decisionEnv(scope);
    const before = await layoutOf(scope, definition.code);
    const fresh = { ...newRecord("chartLayout", env, { id: layoutId(scope, userId, definition.code) }), userId };
    const result: ChartLayout =
      before === null ? { ...fresh, report: definition.code, charts } : nextVersion(before, { charts }, env.now);
    const write = before === null ? insert("chartLayout", result) : storeNext("chartLayout", result);
    return accept({ writes: [write], entries: [], warnings: [], result });
  });
}

const faultAt = (path: readonly PropertyKey[], code: string, params: Readonly<Record<string, string>>): CrmError =>
  new CrmError("INPUT_INVALID", { refusals: [{ code, path: [...path], params }] });

/** How the user arranged a report; `null` where they never did. */
export async function layoutOf({ storage, actor, ...scope }: CrmScope, report: string): Promise<ChartLayout | null> {
  if (actor.userId === null) return null;
  const id = layoutId({ ...scope, storage, actor }, actor.userId, report);
  return (await storage.get("chartLayout", [id]))[0] ?? null;
}

/** The same for the same user, company and report. */
const layoutId = ({ actor }: CrmScope, userId: string, report: string): Id<"chartLayout"> =>
  asId("chartLayout", uuidFromText(JSON.stringify(["chartLayout", actor.companyId, userId, report])));

/** The charts of a report that the user did not hide. */
export function shownCharts({ charts }: ReportDefinition, layout: ChartLayout | null): readonly ChartDefinition[] {
  const hidden = new Set(layout?.charts.flatMap((place) => (place.hidden ? [place.chart] : [])));
  return charts.filter(({ code }) => !hidden.has(code));
}

/** Tables in the order of the user; those of charts that are not named follow in their own. */
export function arrangedTables(tables: readonly ChartTable[], layout: ChartLayout | null): readonly ChartTable[] {
  const places = new Map(layout?.charts.map(({ chart }, i) => [chart, i]));
  const placeOf = ({ code }: ChartTable): number => places.get(code) ?? places.size;
  return [...tables].sort((a, b) => placeOf(a) - placeOf(b));
}
