import { compareText } from "../../kernel/compare-text.js";

/** What an index sorts by: a field's value, instants as milliseconds. */
export type Key = string | number | boolean | null;

/** The key of what a field holds; what no query compares with one value, such as a list, counts as nothing. */
export function keyOfValue(value: unknown): Key {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value instanceof Date ? value.getTime() : null;
}

/** A total order, also of values that the record's schema would refuse: `false`, `true`, numbers, texts, nothing. */
export function compareKeys(a: Key, b: Key): number {
  if (a === b) return 0;
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  if (typeof a === "number" && typeof b === "number" && a < b) return -1;
  if (typeof a === "number" && typeof b === "number" && a > b) return 1;
  return rank(a) - rank(b);
}

function rank(key: Key): number {
  if (key === null) return 5;
  if (typeof key === "string") return 4;
  if (typeof key === "boolean") return key ? 1 : 0;
  return Number.isNaN(key) ? 3 : 2;
}
