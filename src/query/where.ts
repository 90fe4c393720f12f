import type { CivilDate } from "../kernel/civil-date.js";
import type { Id, RecordKey } from "../kernel/id.js";
import type { CustomValue } from "../model/record.js";
import type { Scalar } from "./filter.js";

/** The fields that queries may name: those of nested objects dotted, and `custom.…` for the host's own. */
export type FieldPath<R> =
  | { [K in keyof R & string]: PathOf<K, NonNullable<R[K]>> }[keyof R & string]
  | `custom.${string}`;

type PathOf<K extends string, V> = V extends Scalar | readonly string[]
  ? K
  : V extends readonly unknown[]
    ? never
    : string extends keyof V
      ? never
      : `${K}.${keyof V & string}`;

/** The value of a field that a query may name. */
export type ValueAt<R, P extends string> = P extends keyof R
  ? R[P]
  : P extends `custom.${string}`
    ? CustomValue
    : P extends `${infer K}.${infer S}`
      ? K extends keyof R
        ? S extends keyof NonNullable<R[K]>
          ? NonNullable<R[K]>[S] | Extract<R[K], null>
          : never
        : never
      : never;

/** Ids, keys and civil dates are taken as plain strings. */
export type Plain<V> = V extends Id<string> | RecordKey | CivilDate ? string : V;

/** Conditions on one value; several are all to hold. */
export interface ScalarCondition<V> {
  /** Has the value; `null` finds what has none. */
  readonly eq?: V;
  /** Has one of the values. */
  readonly in?: readonly V[];
  /** Is less, or earlier. */
  readonly lt?: NonNullable<V>;
  /** Is less, earlier or the same. */
  readonly lte?: NonNullable<V>;
  /** Is greater, or later. */
  readonly gt?: NonNullable<V>;
  /** Is greater, later or the same. */
  readonly gte?: NonNullable<V>;
  /** Contains the text, whatever the case and the accents. */
  readonly contains?: string & NonNullable<V>;
}

/** A condition on a list. */
export interface ListCondition {
  /** Has at least one of these. */
  readonly overlaps: readonly string[];
}

type ConditionOn<V> = [NonNullable<V>] extends [readonly unknown[]]
  ? ListCondition
  : Plain<V> | ScalarCondition<Plain<V>>;

/**
 * A condition on records, written as data: `{ score: { gte: 3 }, email: null, or: [{ … }, { … }] }`.
 * What stands side by side is all to hold. A bare value means equality.
 */
export type Where<R> = { readonly [P in FieldPath<R>]?: ConditionOn<ValueAt<R, P>> } & {
  /** All of these are to hold. */
  readonly and?: readonly Where<R>[];
  /** One of these is to hold. */
  readonly or?: readonly Where<R>[];
  /** This is not to hold. */
  readonly not?: Where<R>;
};
