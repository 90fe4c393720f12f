import type { Texts } from "../columns/record-texts.js";
import type { MatchRules } from "../rules/match-rules.js";
import type { ComparedRows, CompareOptions } from "../scan/compare-rows.js";
import type { SharedTable } from "./shared-table.js";

/** Values that a thread met for the first time, by the numbers that it gave them. */
export interface NewValues {
  /** Their kind. */
  readonly kind: string;
  /** The number of the first that is new. */
  readonly from: number;
  /** The UTF-16 units of all of them. */
  readonly units: Uint16Array;
  /** Where each begins, and where the last ends. */
  readonly starts: Uint32Array;
  /** The flags of all values of the kind that have any, not only of the new ones: phone numbers get more. */
  readonly flags: Uint8Array;
}

/** What a thread read. */
export interface ReadValues {
  /** The numbers of the values of all records, side by side; -1 for none. */
  readonly cells: Int32Array;
  /** The values that are new. */
  readonly values: readonly NewValues[];
}

/** The keys of one rule in order, in memory that threads share. */
export interface SharedKeys {
  /** Which of the rules it is. */
  readonly rule: number;
  /** The keys in ascending order. */
  readonly sorted: Uint32Array;
  /** The row of each of these. */
  readonly rows: Int32Array;
  /** The keys of which not all pairs are compared. */
  readonly large: ReadonlySet<number>;
}

/** What a thread is asked for, and what it answers. `next` is the number of what is to be done next by whoever comes first. */
export interface ThreadTasks {
  /** Rules are to be used from now on. */
  readonly rules: { readonly task: { readonly rules: MatchRules }; readonly answer: null };
  /** Records are to be read. `renew` begins with no values, so that the thread needs no more memory than for some records. */
  readonly read: {
    readonly task: { readonly texts: Readonly<Texts>; readonly renew: boolean };
    readonly answer: ReadValues;
  };
  /** Records are there: keys of rules are to be computed, for which there is room. */
  readonly keys: {
    readonly task: {
      readonly table: SharedTable;
      readonly keys: Uint32Array;
      readonly largest: number;
      readonly next: Int32Array;
    };
    readonly answer: readonly SharedKeys[];
  };
  /** The keys of all rules are there: rows are to be compared. `shares` are those of all comparisons. */
  readonly compare: {
    readonly task: {
      readonly keys: Uint32Array;
      readonly sorted: readonly SharedKeys[];
      readonly options: CompareOptions;
      readonly shares: readonly Float64Array[];
      readonly next: Int32Array;
    };
    readonly answer: ComparedRows;
  };
}

/** A kind of task. */
export type TaskKind = keyof ThreadTasks;

/** What is sent to a thread. */
export type ThreadMessage = {
  readonly [Kind in TaskKind]: { readonly kind: Kind; readonly task: ThreadTasks[Kind]["task"] };
}[TaskKind];

/** What a thread sends for each message, in their order. */
export type ThreadReply = { readonly answer: unknown } | { readonly failure: unknown };
