import type { CivilDate } from "../kernel/civil-date.js";
import type { Id, RecordKey } from "../kernel/id.js";
import type { LocalDateTime } from "../kernel/local-date-time.js";
import type { CustomValue } from "../model/record.js";
import type { Json } from "../model/timeline-entry.js";
import type { Scalar } from "./filter.js";

/** The fields that queries may name: those of nested objects dotted, and `custom.…` for the host's own. */
export type FieldPath<R> =
  | { [K in keyof R & string]: PathOf<K, NonNullable<R[K]>> }[keyof R & string]
  | `custom.${string}`;

/** Queries look into objects of single values, but not into lists of objects, maps and other JSON. */
type PathOf<K extends string, V> = [Json] extends [V]
  ? never
  : [V] extends [Scalar | readonly string[]]
    ? K
    : string extends keyof V
      ? never
      : [V[keyof V]] extends [Scalar | null]
        ? `${K}.${keyof V & string}`
        : never;

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

/** The fields whose values, where there are any, are of a type; those of the host's own may be of any. */
export type FieldPathTo<R, V, P extends string = FieldPath<R>> = P extends `custom.${string}`
  ? P
  : [NonNullable<ValueAt<R, P>>] extends [V]
    ? P
    : never;

/** Ids, keys, civil dates and local times are taken as plain strings. */
export type Plain<V> = V extends Id<string> | RecordKey | CivilDate | LocalDateTime ? string : V;

/** What can be less or greater than another value. */
type Ordered<V> = Plain<Exclude<V, boolean | null>>;

/** The texts that a value can contain. */
type Contained<V> = V extends CivilDate ? never : V extends string ? string : never;

/** Conditions on one value; several are all to hold. */
export interface ScalarCondition<V> {
  /** Has the value; `null` finds what has none. */
  readonly eq?: Plain<V>;
  /** Has one of the values. */
  readonly in?: readonly Plain<V>[];
  /** Is less, or earlier. */
  readonly lt?: Ordered<V>;
  /** Is less, earlier or the same. */
  readonly lte?: Ordered<V>;
  /** Is greater, or later. */
  readonly gt?: Ordered<V>;
  /** Is greater, later or the same. */
  readonly gte?: Ordered<V>;
  /** Contains the text, whatever the case and the accents. */
  readonly contains?: Contained<V>;
}

/** A condition on a list. */
export interface ListCondition {
  /** Has at least one of these. */
  readonly overlaps: readonly string[];
}

/** A custom field may be a list or a single value. */
type ConditionOn<V> = [Extract<V, readonly unknown[]>] extends [never]
  ? ConditionOnValue<V>
  : ListCondition | ConditionOnValue<Exclude<V, readonly unknown[]>>;
type ConditionOnValue<V> = [V] extends [null] ? never : Plain<V> | ScalarCondition<V>;

/** The field's name, or never. A mapped type that takes its keys from this keeps what the fields' own docs say. */
type OwnPath<R, K extends keyof R> = K extends FieldPath<R> ? K : never;

/**
 * A condition on records, written as data: `{ score: { gte: 3 }, email: null, or: [{ … }, { … }] }`.
 * What stands side by side is all to hold. A bare value means equality.
 */
export type Where<R> = { readonly [K in keyof R as OwnPath<R, K>]?: ConditionOn<R[K]> } & {
  readonly [P in Exclude<FieldPath<R>, keyof R>]?: ConditionOn<ValueAt<R, P>>;
} & {
  /** All of these are to hold. */
  readonly and?: readonly Where<R>[];
  /** One of these is to hold. */
  readonly or?: readonly Where<R>[];
  /** This is not to hold. */
  readonly not?: Where<R>;
};
