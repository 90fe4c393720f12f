import type { Refusal } from "../kernel/decision.js";
import type { Field } from "../model/field-kinds.js";
import { parseGroupBy, parseMeasures } from "../query/parse-summary.js";
import { parseWhere } from "../query/parse-where.js";
import type { QueryScope } from "../query/query-scope.js";
import type { ChartDefinition } from "./chart-definition.js";
import { figureQuestions } from "./figure-questions.js";

/** What is wrong with the definition of a chart where records have certain fields; paths begin within the chart. */
export function definitionFaults(definition: ChartDefinition, fields: ReadonlyMap<string, Field>): Refusal[] {
  const found: Refusal[] = [];
  const query: QueryScope = { fields, zone: "UTC", fault: (refusal) => void found.push(refusal) };
  const { figure, where } = definition;
  if (where !== undefined) parseWhere(query, where, ["where"]);
  if (figure.kind === "share" && figure.of.where !== undefined)
    parseWhere(query, figure.of.where, ["figure", "of", "where"]);
  for (const { groupBy, measures } of figureQuestions(definition)) {
    parseGroupBy(query, groupBy, ["by"]);
    parseMeasures(query, measures, ["figure"]);
  }
  const missing = namedFields(definition).filter((field) => !fields.has(field));
  return [...found, ...missing.map((field): Refusal => ({ code: "QUERY_FIELD_UNKNOWN", params: { field } }))];
}

/** The fields that a chart needs besides those that its questions name. */
function namedFields({ figure, ofTeam, date, standing }: ChartDefinition): readonly string[] {
  const byStatus = standing !== undefined || figure.kind === "stay" || (figure.kind === "share" && figure.of.standing);
  return [
    ...(date === undefined ? [] : [date]),
    ...(ofTeam === true ? ["teamId"] : []),
    ...(byStatus ? ["statusId"] : []),
    ...(figure.kind === "greatest" ? [figure.field, "currency"] : []),
  ];
}
