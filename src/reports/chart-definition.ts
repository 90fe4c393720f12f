import type { CivilDate, CivilPeriod } from "../kernel/civil-date.js";
import type { Labels } from "../model/labels.js";
import type { RecordTypes } from "../model/record-types.js";
import type { FieldPath, FieldPathTo, Where } from "../query/where.js";
import type { ChartMark } from "./chart-view.js";

/** The types of records that charts count. */
export type ReportedType = "lead" | "account" | "contact" | "opportunity" | "calendarEvent";

/** Where records stand by the roles of their pipelines: no definition knows a status by its name. */
export type Standing = "open" | "closed" | "won" | "lost" | "converted";

/** Tells some records from others. */
export interface ChartCondition<R> {
  /** Where they stand; wherever, unless said otherwise. For records that have statuses. */
  readonly standing?: Standing;
  /** Which they are besides, as in a list. */
  readonly where?: Where<R>;
}

/** What the categories or the series of a chart are made by. */
export interface ChartKey<R> {
  /** What they are called, by language tag. */
  readonly title: Labels;
  /** The field whose values make them; dotted within nested objects and `custom`. `null` is a category like any other. */
  readonly field: FieldPath<R>;
  /** Counts dates and instants by civil periods, in the zone of the actor. Periods without records are there too. */
  readonly period?: CivilPeriod;
}

/** Counts records. Of events every occurrence of a series counts. */
export interface CountFigure {
  /** Tells it from others. */
  readonly kind: "count";
}

/** Adds up amounts; each currency has a chart of its own, for currencies are never added. */
export interface SumFigure<R> {
  /** Tells it from others. */
  readonly kind: "sum";
  /** The amount, in minor units. */
  readonly field: FieldPathTo<R, number>;
  /** A percentage that each amount counts by, such as the chance of success; `null` counts as 0. */
  readonly weight?: FieldPathTo<R, number>;
}

/** Tells of how many records in a hundred something holds. */
export interface ShareFigure<R> {
  /** Tells it from others. */
  readonly kind: "share";
  /** What holds of them. */
  readonly of: ChartCondition<R>;
}

/** The mean number of civil days from one date of a record to another; records without one of them do not count. */
export interface DaysFigure<R> {
  /** Tells it from others. */
  readonly kind: "days";
  /** The date, or the instant, from which. */
  readonly from: FieldPathTo<R, CivilDate | Date>;
  /** The date, or the instant, until which. */
  readonly to: FieldPathTo<R, CivilDate | Date>;
}

/** Shows the records with the greatest amounts, one by one; the categories are the records. */
export interface GreatestFigure<R> {
  /** Tells it from others. */
  readonly kind: "greatest";
  /** The amount, in minor units. */
  readonly field: FieldPathTo<R, number>;
  /** How many records, 1 to 100, whatever their currency. */
  readonly most: number;
}

/** The mean number of days that leads stayed in the statuses that they left in the period; the categories are the statuses. */
export interface StayFigure {
  /** Tells it from others. */
  readonly kind: "stay";
}

/** What a chart of a type of records shows of each category. */
export type ChartFigure<T extends ReportedType> =
  | CountFigure
  | ShareFigure<RecordTypes[T]>
  | (T extends "calendarEvent"
      ? never
      : SumFigure<RecordTypes[T]> | DaysFigure<RecordTypes[T]> | GreatestFigure<RecordTypes[T]>)
  | (T extends "lead" ? StayFigure : never);

/** A chart of one type of records. Records that were put away never count. */
export interface ChartOf<T extends ReportedType> extends ChartCondition<RecordTypes[T]> {
  /** Tells it from the other charts of its report; 1 to 64 characters. */
  readonly code: string;
  /** What it shows, by language tag. */
  readonly title: Labels;
  /** The records that it counts. */
  readonly type: T;
  /** How it is drawn. */
  readonly mark: ChartMark;
  /** The date, or the instant, that is to lie in the period. Without it records count as they stand now. */
  readonly date?: FieldPathTo<RecordTypes[T], CivilDate | Date>;
  /** The days that count: those of the period, unless it is today alone. */
  readonly during?: "today";
  /** Whether it is of one team: the one that is asked for, else the actor's; of all where there is neither. */
  readonly ofTeam?: boolean;
  /** What makes its categories, and its series; `greatest` and `stay` have their own. */
  readonly by: readonly ChartKey<RecordTypes[T]>[];
  /** What it shows of each. */
  readonly figure: ChartFigure<T>;
}

/** A chart, as a pure definition over the query language. */
export type ChartDefinition = { readonly [T in ReportedType]: ChartOf<T> }[ReportedType];

/** A report: some charts over one period. */
export interface ReportDefinition {
  /** Tells it from other reports; 1 to 64 characters. */
  readonly code: string;
  /** What it is called, by language tag. */
  readonly title: Labels;
  /** Its charts, in order. */
  readonly charts: readonly ChartDefinition[];
}
