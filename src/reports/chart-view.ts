/** How a chart is drawn: bars (stacked where there are series), lines over time, or parts of a whole. */
export type ChartMark = "bar" | "line" | "share";

/** What the figures of a chart are: numbers of records, money, percent, or days. */
export type ChartUnit = "count" | "money" | "percent" | "days";

/** One bar, part of a bar, point of a line or part of a whole. */
export interface ChartPoint {
  /** What it stands for, in words: a status, a person, a month. Never empty; "None" stands for no value. */
  readonly category: string;
  /** What it stands for within the category, in words; `null` for a chart without series. */
  readonly series: string | null;
  /** The figure as it is drawn: money in units such as euros, percent from 0 to 100. */
  readonly value: number;
  /** The figure in words of the language, such as `1 234,50 €`. */
  readonly text: string;
  /** Colour `#rrggbb` that the record has of its own, such as a status; `null` for any. */
  readonly color: string | null;
}

/** A chart with every text in one language, ready to be drawn or to be told as a table. */
export interface ChartView {
  /** Code of the chart, such as `opportunitiesByStage`. */
  readonly code: string;
  /** Language tag of every text. */
  readonly language: string;
  /** What the chart shows. */
  readonly title: string;
  /** How it is drawn. */
  readonly mark: ChartMark;
  /** What the categories are, in words, such as "Status" or "Month". */
  readonly categoryTitle: string;
  /** What the series are, in words; `null` for a chart without. */
  readonly seriesTitle: string | null;
  /** What the figures are, in words, such as "Amount". */
  readonly valueTitle: string;
  /** What the figures are. */
  readonly unit: ChartUnit;
  /** ISO 4217 code of money; `null` for anything else. */
  readonly currency: string | null;
  /** Whether figures may be added: numbers and sums may, shares and means may not. */
  readonly isAdditive: boolean;
  /** The points in the order in which they are drawn: of one category one after the other. */
  readonly points: readonly ChartPoint[];
  /** Texts that a drawing needs besides. */
  readonly words: ChartWords;
}

/** Texts that every drawing needs. */
export interface ChartWords {
  /** What stands for the categories that are too many to be drawn, such as "Other". */
  readonly other: string;
  /** What stands in the place of a chart without figures, such as "No data". */
  readonly noData: string;
  /** What the sum of all figures is called, such as "Total". */
  readonly total: string;
}

/** A report with every text in one language. */
export interface ReportView {
  /** Code of the report, such as `opportunities`. */
  readonly code: string;
  /** Language tag of every text. */
  readonly language: string;
  /** What the report is called. */
  readonly title: string;
  /** The period that it is of, in words. */
  readonly period: string;
  /** Its charts in their order; one of money for each currency. */
  readonly charts: readonly ChartView[];
}
