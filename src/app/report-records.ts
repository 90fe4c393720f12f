import * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import { allOf } from "../query/filter.js";
import { seriesIn } from "./agenda.js";
import { chartSource, hiddenIn } from "./chart-source.js";
import type { CrmScope } from "./crm-scope.js";
import { figurePart } from "./figure-part.js";
import { newestFirst } from "./list-filters.js";
import type { ColumnsQuery, Page } from "./list-records.js";
import { listColumns } from "./list-records.js";
import { parseInput } from "./parse-input.js";
import { chartNamed, definitionNamed } from "./report-named.js";
import { reportShape, reportSpan } from "./report-span.js";
import type { ReportQuery } from "./run-report.js";

/** Asks for the records behind a chart. */
export interface ReportRecordsQuery extends Omit<ReportQuery, "charts"> {
  /** Code of the chart. */
  readonly chart: string;
  /**
   * The keys of one figure, as the rows of `run` have them: only the records behind it, or behind all of the first keys
   * where the last are left out; those of the whole chart unless said otherwise. A series goes by its own fields.
   */
  readonly keys?: readonly (string | number | boolean | Date | null)[] | undefined;
  /** ISO 4217 code of the records that a chart of money has a table of; those of any unless said otherwise. */
  readonly currency?: string | undefined;
  /** The fields to give of each record, dotted within nested objects and `custom`; 1 to 200. */
  readonly columns: readonly string[];
  /** How many records at most, 1 to 1,000; 50 unless said otherwise. */
  readonly limit?: number | undefined;
  /** Where the page before ended: its `next`. */
  readonly after?: string | null | undefined;
}

/** A record behind a chart, as far as its columns were asked for. */
export type ReportRecord = Readonly<Record<string, unknown>> & {
  /** Its id. */
  readonly id: string;
};

const schema = z.strictObject({
  ...reportShape,
  chart: z.string().max(64),
  keys: z.array(z.unknown()).max(100).optional(),
  currency: z.string().max(3).optional(),
  columns: z.unknown(),
  limit: z.unknown().optional(),
  after: z.unknown().optional(),
});

/** Lists the records behind a chart, the newest first; a series stands for its occurrences, and `stay` has the leads that there are. */
export async function reportRecords(scope: CrmScope, query: ReportRecordsQuery): Promise<Page<ReportRecord>> {
  const { report, chart, keys = [], currency, columns, limit, after, ...asked } = parseInput(schema, query);
  const definition = chartNamed(definitionNamed(scope, report), chart);
  const refusals = hiddenIn(scope, definition).map((field) => ({ code: "FIELD_HIDDEN", params: { field } }));
  if (refusals.length > 0) throw new CrmError("FORBIDDEN", { refusals });
  const part = figurePart(scope, definition, { keys, currency }, reportSpan(scope, asked));
  const { all, within, span } = await chartSource(scope, definition, part.span);
  const once = { op: "eq", field: "spread", kind: "boolean", value: false } as const;
  const dated =
    definition.type === "calendarEvent" && span !== null
      ? ({ op: "or", filters: [allOf(once, within), seriesIn(span)] } as const)
      : within;
  const list = { columns, limit, after, archived: "with" } as ColumnsQuery<object, never>; // checked by the list
  return listColumns(scope, definition.type, list, allOf(all, dated, part.filter), newestFirst) as Promise<
    Page<ReportRecord>
  >; // columns by name
}
