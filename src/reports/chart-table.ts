import type { CivilDate, CivilPeriod } from "../kernel/civil-date.js";
import type { Labels } from "../model/labels.js";
import type { RecordType } from "../model/record-types.js";
import type { Scalar } from "../query/filter.js";
import type { ChartMark, ChartUnit } from "./chart-view.js";

/** What a value of a key stands for. */
export interface KeyName {
  /** Its name, by language tag; a name of no language stands under `und`. */
  readonly labels: Labels;
  /** CSS colour `#rrggbb` that it has of its own; `null` for none. */
  readonly color: string | null;
  /** Its place among the others, where there is one of its own, as statuses have; else `null`. */
  readonly place: number | null;
}

/** One key of a table. */
export interface ChartColumn {
  /** What it is called, by language tag. */
  readonly title: Labels;
  /** The type of the records that are grouped. */
  readonly type: RecordType;
  /** The field whose values it has. */
  readonly field: string;
  /** The civil periods that it counts by, told by their first day; `null` for the values themselves. */
  readonly period: CivilPeriod | null;
  /** What its values stand for, by their text; values that name themselves, and those that the actor may not see, are missing. */
  readonly names: Readonly<Record<string, KeyName>>;
  /** Whether its values are ids of records: one without a name is one that the actor may not see. */
  readonly isReference: boolean;
}

/** One figure. */
export interface ChartRow {
  /** The values of the keys; `null` stands for none. */
  readonly keys: readonly (Scalar | null)[];
  /** The figure: money in minor units, percent from 0 to 100, days; `null` where nothing is to be told, as for a share of no records. */
  readonly value: number | null;
  /** The number of records behind it. */
  readonly records: number;
}

/** What was left out of a table that has very many categories. */
export interface OmittedCategories {
  /** How many categories. */
  readonly categories: number;
  /** What their figures add up to; `null` where they cannot be added. */
  readonly value: number | null;
  /** The number of records behind them. */
  readonly records: number;
}

/** The table behind a chart; a chart of money has one for each currency. */
export interface ChartTable {
  /** Code of the chart. */
  readonly code: string;
  /** What it shows, by language tag. */
  readonly title: Labels;
  /** How it is drawn. */
  readonly mark: ChartMark;
  /** What the figures are. */
  readonly unit: ChartUnit;
  /** ISO 4217 code of money; `null` for anything else, and for money where there is none. */
  readonly currency: string | null;
  /** Whether figures may be added. */
  readonly isAdditive: boolean;
  /** What categories, and series if there are any, are made by. */
  readonly columns: readonly ChartColumn[];
  /** The figures, in the order in which they are drawn: periods ascend, statuses go by their place, all else by size. */
  readonly rows: readonly ChartRow[];
  /** Of more than 1,000 categories the smallest are left out; `null` where none were. */
  readonly omitted: OmittedCategories | null;
}

/** A chart that the actor does not get. */
export interface WithheldChart {
  /** Its code. */
  readonly chart: string;
  /** The fields that it is made of and that are hidden from the actor. */
  readonly fields: readonly string[];
}

/** A report over one period. */
export interface Report {
  /** Its code. */
  readonly code: string;
  /** What it is called, by language tag. */
  readonly title: Labels;
  /** The first day. */
  readonly from: CivilDate;
  /** The last day, which belongs to it. */
  readonly to: CivilDate;
  /** The tables behind its charts. */
  readonly tables: readonly ChartTable[];
  /** The charts that are left out, and why. */
  readonly withheld: readonly WithheldChart[];
}
