import * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { Summary } from "../query/parse-summary.js";
import { parseGroupBy, parseMeasures } from "../query/parse-summary.js";
import type { AggregateRow } from "../query/query.js";
import type { QueryScope } from "../query/query-scope.js";
import type { CrmScope } from "./crm-scope.js";
import type { ListQuery } from "./list-records.js";
import { conditionsShape, parseConditions } from "./list-records.js";
import { parseInput } from "./parse-input.js";

/** Asks for figures of groups of the records that a list would hold. */
export interface SummaryQuery<R, Name extends string = string>
  extends Summary<R, Name>,
    Pick<ListQuery<R>, "search" | "archived"> {}

/** One group of a summary. */
export interface SummaryRow<Name extends string> {
  /** The values of the group keys, in their order; periods as their first day, `YYYY-MM-DD`. */
  readonly group: AggregateRow["group"];
  /** The figures by name. */
  readonly measures: { readonly [N in Name]: AggregateRow["measures"][number] };
}

const summarySchema = z.strictObject({
  ...conditionsShape,
  groupBy: z.unknown().optional(),
  measures: z.unknown(),
});

/** Computes figures of groups of records. */
export async function summarizeRecords<T extends RecordType, Name extends string>(
  scope: CrmScope,
  type: T,
  query: SummaryQuery<RecordTypes[T], Name>,
): Promise<readonly SummaryRow<Name>[]> {
  const { groupBy = [], measures, ...conditions } = parseInput(summarySchema, query);
  const refusals: Refusal[] = [];
  const queryScope: QueryScope = {
    fields: scope.visible.fields(type),
    zone: scope.actor.timeZone,
    fault: (refusal) => void refusals.push(refusal),
  };
  const filter = parseConditions(queryScope, conditions);
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
