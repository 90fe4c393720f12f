import * as z from "zod";
import type { IsoWeekday, Recurrence, RecurrenceEnd, RecurrenceWeekday } from "../model/recurrence.js";
import { recurrenceSchema } from "../model/recurrence.schema.js";

/** A recurrence as it is entered: what is left out is as RFC 5545 has it. */
export interface RecurrenceInput {
  /** The unit that it counts in. */
  readonly frequency: Recurrence["frequency"];
  /** Every how many units, 1 to 999; every one unless said otherwise. */
  readonly interval?: number | undefined;
  /** Weekdays that it falls on, 1 for Monday to 7 for Sunday; with `nth`, the how-many-th of its month or year. */
  readonly weekdays?: readonly (IsoWeekday | RecurrenceWeekdayInput)[] | undefined;
  /** Days of the month, 1 to 31, or -31 to -1 from the end. */
  readonly monthDays?: readonly number[] | undefined;
  /** Months, 1 to 12. */
  readonly months?: readonly number[] | undefined;
  /** Which of the days of a period count, from 1, or from -1 at the end. */
  readonly setPositions?: readonly number[] | undefined;
  /** What becomes of a day that a month lacks; it is skipped unless said otherwise. */
  readonly overflow?: Recurrence["overflow"] | undefined;
  /** The day that weeks start on; Monday unless said otherwise. */
  readonly weekStart?: IsoWeekday | undefined;
  /** How it ends; never unless said otherwise. */
  readonly end?: RecurrenceEndInput | undefined;
}

/** A weekday that a recurrence falls on, as it is entered. */
export interface RecurrenceWeekdayInput {
  /** The day of the week. */
  readonly day: IsoWeekday;
  /** The how-many-th of its month or year, from the end if negative; every one unless said otherwise. */
  readonly nth?: number | null | undefined;
}

/** An end of a recurrence that names no date. */
export type UndatedEnd = Exclude<RecurrenceEnd, DatedEnd>;

type DatedEnd = Extract<RecurrenceEnd, Record<"kind", "until">>;

/** An end of a recurrence as it is entered: dates are plain strings, `YYYY-MM-DD`. */
export type RecurrenceEndInput =
  | UndatedEnd
  | {
      /** It ends at a date. */
      readonly kind: "until";
      /** The last day on which an occurrence may start, in the zone of the event. */
      readonly date: string;
    };

const { shape } = recurrenceSchema;
const isoWeekday = shape.weekStart;
const nth = shape.weekdays.unwrap().element.shape.nth;

const weekday = z.union([
  isoWeekday.transform((day): RecurrenceWeekday => ({ day, nth: null })),
  z.strictObject({ day: isoWeekday, nth: nth.default(null) }),
]);

/** Checks a recurrence that is entered, and fills in what was left out. */
export const recurrenceInputSchema: z.ZodType<Recurrence, RecurrenceInput> = z.strictObject({
  frequency: shape.frequency,
  interval: shape.interval.default(1),
  weekdays: z.array(weekday).max(50).readonly().default([]),
  monthDays: shape.monthDays.default([]),
  months: shape.months.default([]),
  setPositions: shape.setPositions.default([]),
  overflow: shape.overflow.default("skip"),
  weekStart: isoWeekday.default(1),
  end: shape.end.default({ kind: "never" } satisfies RecurrenceEnd),
}) as unknown as z.ZodType<Recurrence, RecurrenceInput>; // dates are plain strings on the way in
