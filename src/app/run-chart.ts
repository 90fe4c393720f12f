import type { RecordType } from "../model/record-types.js";
import type { ChartDefinition } from "../reports/chart-definition.js";
import type { ChartTable, WithheldChart } from "../reports/chart-table.js";
import { chartTables } from "../reports/chart-tables.js";
import type { FigureRow } from "../reports/figure-rows.js";
import { figureRows } from "../reports/figure-rows.js";
import { askFigures } from "./ask-figures.js";
import { chartColumns } from "./chart-columns.js";
import { chartSource, hiddenIn } from "./chart-source.js";
import type { CrmScope } from "./crm-scope.js";
import { greatestRows } from "./greatest-rows.js";
import type { ReportSpan } from "./report-span.js";
import { stayRows } from "./stay-rows.js";

/** Computes the tables behind a chart, or tells which of its fields are hidden from the actor. */
export async function runChart(
  scope: CrmScope,
  definition: ChartDefinition,
  span: ReportSpan,
): Promise<{ readonly tables: readonly ChartTable[] } | WithheldChart> {
  const hidden = hiddenIn(scope, definition);
  if (hidden.length > 0) return { chart: definition.code, fields: hidden };
  const rows = await rowsOf(scope, definition, span);
  const columns = await chartColumns(scope, definition, rows);
  return { tables: chartTables(definition, columns, rows, span) };
}

async function rowsOf(scope: CrmScope, definition: ChartDefinition, span: ReportSpan): Promise<readonly FigureRow[]> {
  const { figure } = definition;
  if (figure.kind === "stay") return stayRows(scope, span);
  const source = await chartSource(scope, definition, span);
  if (figure.kind === "greatest") return greatestRows(scope, definition.type as RecordType, figure, source);
  return figureRows(definition, await askFigures(scope, definition, source));
}
