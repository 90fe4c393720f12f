import type { ChartLayout, ReportDefinition } from "crmkit";

/** How a chart is shown. */
export type Place = ChartLayout["charts"][number];

/** What can be changed of a chart. */
export const chartChanges = ["earlier", "later", "wide", "narrow", "legend", "noLegend", "hide", "show"] as const;

/** One change of a chart. */
export type ChartChange = (typeof chartChanges)[number];

/** All charts of a report in the person's own order. */
export function placesOf({ charts }: ReportDefinition, layout: ChartLayout | null): readonly Place[] {
  const arranged = layout?.charts ?? [];
  const known = new Set(arranged.map(({ chart }) => chart));
  const rest = charts
    .filter(({ code }) => !known.has(code))
    .map(({ code }): Place => ({ chart: code, legend: true, columns: [], hidden: false, wide: false }));
  return [...arranged.filter(({ chart }) => charts.some(({ code }) => code === chart)), ...rest];
}

/** The places after one chart was changed; charts that are hidden are passed over by those that move. */
export function changed(places: readonly Place[], chart: string, change: ChartChange): readonly Place[] {
  const set = (fields: Partial<Place>) => places.map((one) => (one.chart === chart ? { ...one, ...fields } : one));
  switch (change) {
    case "earlier":
      return moved(places, chart, -1);
    case "later":
      return moved(places, chart, 1);
    case "wide":
    case "narrow":
      return set({ wide: change === "wide" });
    case "legend":
    case "noLegend":
      return set({ legend: change === "legend" });
    case "hide":
    case "show":
      return set({ hidden: change === "hide" });
  }
}

function moved(places: readonly Place[], chart: string, by: -1 | 1): readonly Place[] {
  const order = shown(places).map((one) => one.chart);
  const from = order.indexOf(chart);
  const other = order[from + by];
  if (from < 0 || other === undefined) return places;
  order[from] = other;
  order[from + by] = chart;
  return ordered(places, order);
}

/** The places after all that are shown were put into an order; what is hidden comes last. */
export function ordered(places: readonly Place[], order: readonly string[]): readonly Place[] {
  const at = new Map(order.map((chart, i) => [chart, i]));
  return [...places].sort((a, b) => (at.get(a.chart) ?? places.length) - (at.get(b.chart) ?? places.length));
}

/** Those that are not hidden. */
export const shown = (places: readonly Place[]): readonly Place[] => places.filter(({ hidden }) => !hidden);
