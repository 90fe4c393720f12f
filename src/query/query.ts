import type { CivilPeriod } from "../kernel/civil-date.js";
import type { FieldKind } from "../model/field-kinds.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { Filter, Scalar } from "./filter.js";

/** One key of an order. */
export interface SortKey {
  /** The field; dotted within nested objects and `custom`. */
  readonly field: string;
  /** How it is compared: numbers and instants by size, texts by code point, `false` before `true`. */
  readonly kind: FieldKind;
  /** Which way. */
  readonly direction: "asc" | "desc";
  /** Where records without a value go, whichever the direction. */
  readonly nulls: "first" | "last";
}

/** Where a page begins: after the record with these values of the sort keys. */
export type Position = readonly (Scalar | null)[];

/** Asks for one page of records. */
export interface FindQuery<T extends RecordType = RecordType> {
  /** The type of record. */
  readonly type: T;
  /** Which records. */
  readonly filter: Filter;
  /** In which order. The last key is always the `id`, so that the order is total. */
  readonly sort: readonly SortKey[];
  /** Only what comes after this position, `null` for the first page. The record itself need not exist any more. */
  readonly after: Position | null;
  /** How many records at most, 1 to 10,000. */
  readonly limit: number;
}

/** One page. */
export interface Found<T extends RecordType = RecordType> {
  /** The records, in order. */
  readonly records: readonly RecordTypes[T][];
  /** Whether more come after them. */
  readonly more: boolean;
}

/** Groups by the values of a field, or by the civil periods that its dates or instants lie in. */
export interface GroupKey {
  /** The field; dotted within nested objects and `custom`. */
  readonly field: string;
  /** How it is compared. */
  readonly kind: FieldKind;
  /** Groups a date or an instant by the first day of its period; `null` groups by the value itself. */
  readonly period: CivilPeriod | null;
  /** The IANA zone whose calendar counts for instants; not looked at otherwise. */
  readonly zone: string;
}

/** A figure of each group. Fields that are `null` count for nothing but `count`. */
export interface Measure {
  /** What is computed: the number of records, or of the field the sum (0 for none), least, greatest, mean (`null` for none). */
  readonly op: "count" | "sum" | "min" | "max" | "average";
  /** The field; `null` for `count`. */
  readonly field: string | null;
  /** How the field is compared; `number` for `count`. */
  readonly kind: FieldKind;
}

/** Asks for figures of groups. */
export interface AggregateQuery {
  /** The type of record. */
  readonly type: RecordType;
  /** Which records. */
  readonly filter: Filter;
  /** What makes a group; without any, everything is one group, even if there is nothing. */
  readonly groupBy: readonly GroupKey[];
  /** What is computed of each group. */
  readonly measures: readonly Measure[];
}

/** One group. */
export interface AggregateRow {
  /** The values of the group keys; periods as their first day, `YYYY-MM-DD`. */
  readonly group: readonly (Scalar | null)[];
  /** The figures, in the order of the measures. */
  readonly measures: readonly (Scalar | null)[];
}
