import type { ChartTable, ChartView, Report, ReportDefinition } from "crmkit";
import { labelIn, viewChart } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import type { Place } from "./chart-places.js";
import { placesOf, shown } from "./chart-places.js";
import type { Asked } from "./report-period.js";

/** A chart in words, with the table that it was made of. */
export interface DrawnTable {
  readonly table: ChartTable;
  readonly view: ChartView;
}

/** One chart of the page: a picture for each currency. */
export interface ShownChart {
  readonly place: Place;
  readonly title: string;
  readonly drawings: readonly DrawnTable[];
}

/** A report as the person arranged it. */
export interface ShownReport {
  readonly asked: Asked;
  readonly charts: readonly ShownChart[];
  /** Codes and titles of the charts that are hidden. */
  readonly hidden: readonly { readonly code: string; readonly title: string }[];
  readonly withheld: Report["withheld"];
}

/** The report of a code, if there is one. */
export async function definitionOf(c: WebContext, code: string): Promise<ReportDefinition | undefined> {
  return (await c.var.crm.reports.list()).find((one) => one.code === code);
}

/** Computes the charts that the person did not hide, in their order. */
export async function loadReport(c: WebContext, definition: ReportDefinition, asked: Asked): Promise<ShownReport> {
  const { reports } = c.var.crm;
  const places = placesOf(definition, await reports.arrangement(definition.code));
  const visible = shown(places);
  const { tables, withheld } = await reports.run({ ...asked, charts: visible.map(({ chart }) => chart) });
  const { language } = c.var.session;
  const titles = titlesOf(c, definition);
  const title = (code: string): string => titles.get(code) ?? code;
  return {
    asked,
    withheld,
    charts: visible.flatMap((place) => {
      const own = tables.filter(({ code }) => code === place.chart);
      const drawings = own.map((table) => ({ table, view: viewChart(table, language) }));
      return drawings.length === 0 ? [] : [{ place, title: title(place.chart), drawings }];
    }),
    hidden: places.filter(({ hidden }) => hidden).map(({ chart }) => ({ code: chart, title: title(chart) })),
  };
}

/** What the charts of a report are called, by code. */
export const titlesOf = (c: WebContext, { charts }: ReportDefinition): ReadonlyMap<string, string> =>
  new Map(charts.map(({ code, title }) => [code, labelIn(title, c.var.session.language) ?? code]));
