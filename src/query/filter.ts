import type { FieldKind } from "../model/field-kinds.js";

/** What a query compares with. */
export type Scalar = string | number | boolean | Date;

/** Names a field and how to compare it, so that an adapter needs no other source. */
interface OfField {
  /** The field; dotted within nested objects and `custom`. */
  readonly field: string;
  /** How it is compared. */
  readonly kind: FieldKind;
}

/** Holds where the field has the value; `null` is a value like any other. */
export interface EqFilter extends OfField {
  /** The kind of node. */
  readonly op: "eq";
  /** The value wanted. */
  readonly value: Scalar | null;
}

/** Holds where the field has one of the values; never for an empty list. */
export interface InFilter extends OfField {
  /** The kind of node. */
  readonly op: "in";
  /** The values wanted; `null` may be one. */
  readonly values: readonly (Scalar | null)[];
}

/** Holds where the field is before, at or after a value. Never for a field that is `null`. Texts by code point. */
export interface OrderFilter extends OfField {
  /** The kind of node: less, at most, greater, at least. */
  readonly op: "lt" | "lte" | "gt" | "gte";
  /** The value compared with. */
  readonly value: Scalar;
}

/** Holds where the folded field contains the folded text (`foldText`). Never for a field that is `null`. */
export interface ContainsFilter extends OfField {
  /** The kind of node. */
  readonly op: "contains";
  /** The text, folded already. */
  readonly text: string;
}

/** Holds where the list has at least one of the texts; never for an empty list of texts. */
export interface OverlapsFilter extends OfField {
  /** The kind of node. */
  readonly op: "overlaps";
  /** The texts, of which one is enough. */
  readonly values: readonly string[];
}

/** Holds where all hold (`and`; none at all holds always) or one holds (`or`; none at all holds never). */
export interface GroupFilter {
  /** The kind of node. */
  readonly op: "and" | "or";
  /** What is combined. */
  readonly filters: readonly Filter[];
}

/** Holds where the other does not: there is no third answer, not even for `null`. */
export interface NotFilter {
  /** The kind of node. */
  readonly op: "not";
  /** What is turned round. */
  readonly filter: Filter;
}

/**
 * A condition on the fields of one record, as storages get it. Two-valued: each node holds or does not.
 * Every node was checked against the record type; a storage need not check again.
 */
export type Filter = EqFilter | InFilter | OrderFilter | ContainsFilter | OverlapsFilter | GroupFilter | NotFilter;

/** Holds for every record. */
export const everything: Filter = { op: "and", filters: [] };

/** Holds where all hold; flattens what is an `and` already. */
export const allOf = (...filters: readonly Filter[]): Filter => {
  const flat = filters.flatMap((filter) => (filter.op === "and" ? filter.filters : [filter]));
  return flat.length === 1 && flat[0] !== undefined ? flat[0] : { op: "and", filters: flat };
};
