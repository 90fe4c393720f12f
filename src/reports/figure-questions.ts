import type { ChartDefinition } from "./chart-definition.js";

/** What a storage is asked for a chart, in the words of summaries. */
export interface FigureQuestion {
  /** Whether all records of the chart are asked about, or those that the figure looks for among them. */
  readonly of: "all" | "hits";
  /** What makes a group. */
  readonly groupBy: readonly object[];
  /** The figures by name. */
  readonly measures: Readonly<Record<string, unknown>>;
}

/** The questions whose answers give the figures of a chart; the keys of the chart come first in every group. */
export function figureQuestions({ by, figure }: ChartDefinition): readonly FigureQuestion[] {
  const keys = by.map(({ field, period }) => (period === undefined ? { field } : { field, period }));
  const counted: FigureQuestion = { of: "all", groupBy: keys, measures: { records: "count" } };
  switch (figure.kind) {
    case "count":
      return [counted];
    case "share":
      return [counted, { ...counted, of: "hits" }];
    case "sum": {
      const { field, weight } = figure;
      const groupBy = [...keys, { field: "currency" }, ...(weight === undefined ? [] : [{ field: weight }])];
      return [{ of: "all", groupBy, measures: { records: "count", sum: { sum: field } } }];
    }
    case "days": {
      const { from, to } = figure;
      return [{ ...counted, groupBy: [...keys, { field: from, period: "day" }, { field: to, period: "day" }] }];
    }
    default:
      return [];
  }
}
