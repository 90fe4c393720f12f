import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import { parseGroupBy, parseMeasures } from "../query/parse-summary.js";
import type { AggregateQuery, AggregateRow } from "../query/query.js";
import type { ChartDefinition } from "../reports/chart-definition.js";
import { figureQuestions } from "../reports/figure-questions.js";
import type { ChartSource } from "./chart-source.js";
import { countOccurrences } from "./count-occurrences.js";
import type { CrmScope } from "./crm-scope.js";

/** Has the storage answer the questions of a chart that was found to be right. */
export function askFigures(
  scope: CrmScope,
  definition: ChartDefinition,
  { all, hits, within, span }: ChartSource,
): Promise<readonly (readonly AggregateRow[])[]> {
  const { type } = definition;
  const query = { fields: scope.fields(type), zone: scope.actor.timeZone, fault: () => undefined };
  return Promise.all(
    figureQuestions(definition).map((question) => {
      const filter: Filter = question.of === "hits" ? allOf(all, hits) : all;
      const groupBy = parseGroupBy(query, question.groupBy, []);
      const measures = parseMeasures(query, question.measures, []).map(({ measure }) => measure);
      const asked: AggregateQuery = { type, filter, groupBy, measures };
      return type === "calendarEvent" && definition.date === "startsAt" && span !== null
        ? countOccurrences(scope, asked, span)
        : scope.visible.aggregate({ ...asked, filter: allOf(filter, within) });
    }),
  );
}
