import type { MatchField } from "../rules/match-rules.js";
import { internerOf } from "./intern-value.js";
import type { ValueStore } from "./match-column.js";
import { readPath } from "./read-path.js";

/** The numbers of a record's values: those of the first column, then those of the second. The array is used again. */
export type ReadValue = (record: object) => Int32Array;

/** Reads the values of a field. */
export function readerOf(
  field: MatchField,
  stores: readonly ValueStore[],
  storeOf: (kind: string) => ValueStore,
): ReadValue {
  const paths = field.from.map((path) => path.split("."));
  const country = field.country?.split(".");
  const width = paths.length;
  const found = new Int32Array(width * stores.length);
  const intern = internerOf(field.kind, stores, storeOf);
  return (record) => {
    const countryCode = country === undefined ? null : readPath(record, country);
    for (let i = 0; i < width; i++) {
      const text = readPath(record, paths[i] as readonly string[]);
      intern(text, countryCode, found, i, width);
      for (let j = 0; j < i; j++) if (found[j] === found[i]) found[i] = -1; // said twice, counted once
    }
    return found;
  };
}
