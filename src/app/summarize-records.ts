import * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { Summary } from "../query/parse-summary.js";
import { parseGroupBy, parseMeasures } from "../query/parse-summary.js";
import { parseWhere } from "../query/parse-where.js";
import type { AggregateRow } from "../query/query.js";
import type { CrmScope } from "./crm-scope.js";
import { parseInput } from "./parse-input.js";

/** One group of a summary. */
export interface SummaryRow<Name extends string> {
  /** The values of the group keys, in their order; periods as their first day, `YYYY-MM-DD`. */
  readonly group: AggregateRow["group"];
  /** The figures by name. */
  readonly measures: { readonly [N in Name]: AggregateRow["measures"][number] };
}

const summarySchema = z.strictObject({
  where: z.unknown().optional(),
  groupBy: z.unknown().optional(),
  measures: z.unknown(),
});

/** Computes figures of groups of records. */
export async function summarizeRecords<T extends RecordType, Name extends string>(
  scope: CrmScope,
  type: T,
  summary: Summary<RecordTypes[T], Name>,
): Promise<readonly SummaryRow<Name>[]> {
  const { where = {}, groupBy = [], measures } = parseInput(summarySchema, summary);
  const refusals: Refusal[] = [];
  const queryScope = {
    fields: scope.visible.fields(type),
    zone: scope.actor.timeZone,
    fault: (refusal: Refusal) => void refusals.push(refusal),
  };
  const filter = parseWhere(queryScope, where, ["where"]);
  const keys = parseGroupBy(queryScope, groupBy, ["groupBy"]);
  const named = parseMeasures(queryScope, measures, ["measures"]);
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
  const rows = await scope.visible.aggregate({
    type,
    filter,
    groupBy: keys,
    measures: named.map(({ measure }) => measure),
  });
  return rows.map(({ group, measures: values }) => ({
    group,
    measures: Object.fromEntries(named.map(({ name }, i) => [name, values[i] ?? null])) as SummaryRow<Name>["measures"],
  }));
}
