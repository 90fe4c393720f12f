import type { CivilDate } from "../kernel/civil-date.js";
import { addDays, isCivilDate } from "../kernel/civil-date.js";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import { parseWhere } from "../query/parse-where.js";
import type { ChartDefinition } from "../reports/chart-definition.js";
import { nextPeriod } from "../reports/periods-within.js";
import { dateFilter } from "./chart-source.js";
import type { CrmScope } from "./crm-scope.js";
import type { ReportSpan } from "./report-span.js";

/** The records behind one figure of a chart. */
export interface FigurePart {
  /** Which of the records of the chart. */
  readonly filter: Filter;
  /** The part of the period that the figure is of. */
  readonly span: ReportSpan;
}

/**
 * The records behind the figure of some keys, in a currency; behind all figures of the first keys where the last are left out.
 * @throws CrmError `INPUT_INVALID` at `keys` for more than the chart has, and for what can be no key of it.
 */
export function figurePart(
  scope: CrmScope,
  definition: ChartDefinition,
  { keys, currency }: { readonly keys: readonly unknown[]; readonly currency: string | undefined },
  span: ReportSpan,
): FigurePart {
  const by: ChartDefinition["by"] =
    definition.figure.kind === "greatest" ? [{ field: "id", title: {} }] : definition.by;
  if (keys.length > by.length) throw invalid([{ code: "INPUT_TOO_LONG", path: ["keys"], params: { most: by.length } }]);
  const refusals: Refusal[] = [];
  const fields = scope.visible.fields(definition.type);
  const { timeZone: zone } = scope.actor;
  let days = span;
  const filters = keys.map((key, i) => {
    const { field, period } = by[i] as (typeof by)[number]; // no more keys than these
    const path = ["keys", i];
    const query = {
      fields,
      zone,
      fault: ({ code, params = {} }: Refusal) => void refusals.push({ code, path, params }),
    };
    if (period === undefined || key === null) return parseWhere(query, { [field]: { eq: key } }, path);
    if (typeof key !== "string" || !isCivilDate(key)) {
      refusals.push({ code: "QUERY_VALUE_WRONG", path, params: { expected: "date" } });
      return allOf();
    }
    const last = addDays(nextPeriod(key, period), -1);
    if (field === definition.date) days = { ...days, from: later(days.from, key), to: earlier(days.to, last) };
    return field === definition.date ? allOf() : dateFilter(fields.get(field), field, { from: key, to: last }, zone);
  });
  const fault = (refusal: Refusal): void => void refusals.push(refusal);
  if (currency !== undefined) filters.push(parseWhere({ fields, zone, fault }, { currency: { eq: currency } }, []));
  if (refusals.length > 0) throw invalid(refusals);
  return { filter: allOf(...filters), span: days };
}

const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);
const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);

const invalid = (refusals: readonly Refusal[]): CrmError => new CrmError("INPUT_INVALID", { refusals });
