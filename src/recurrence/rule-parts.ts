import type { Recurrence, RecurrenceFrequency } from "../model/recurrence.js";

/** The units that RFC 5545 can count in. */
export type RuleFrequency = RecurrenceFrequency | "hourly" | "minutely" | "secondly";

/** How a rule ends. */
export type RuleEnd =
  | {
      /** It never ends. */
      readonly kind: "never";
    }
  | {
      /** It ends after a number of occurrences. */
      readonly kind: "count";
      /** How many there are in total. */
      readonly count: number;
    }
  | {
      /** It ends at a time. */
      readonly kind: "until";
      /** The last time on the wall at which one may start, in seconds since 1970. */
      readonly lastWall: number;
    };

/** All that a rule of RFC 5545 can say: the parts that a {@link Recurrence} has, and the rarer ones. */
export interface RuleParts extends Omit<Recurrence, "frequency" | "end"> {
  /** The unit that it counts in. */
  readonly frequency: RuleFrequency;
  /** Days of the year that it falls on, 1 to 366, or -366 to -1 from the end; empty for any. */
  readonly yearDays: readonly number[];
  /** Weeks of the year that it falls in, 1 to 53, or -53 to -1 from the end; empty for any. */
  readonly weekNumbers: readonly number[];
  /** Hours that it falls in, 0 to 23; empty for that of the start, or for any where it counts in hours or less. */
  readonly hours: readonly number[];
  /** Minutes that it falls in, 0 to 59; empty likewise. */
  readonly minutes: readonly number[];
  /** Seconds that it falls on, 0 to 59; empty likewise. */
  readonly seconds: readonly number[];
  /** How it ends. */
  readonly end: RuleEnd;
}
