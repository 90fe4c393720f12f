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
    found.fill(-1);
    let at = 0; // the values that there are come first
    for (const path of paths) {
      const text = readPath(record, path);
      if (text === null) continue;
      intern(text, countryCode, found, at, width);
      if (isNew(found, at, width)) at++;
      else for (let i = at; i < found.length; i += width) found[i] = -1;
    }
    return found;
  };
}

/** Whether a value says something, and was not said before: said twice, it is counted once. */
function isNew(found: Int32Array, at: number, width: number): boolean {
  const isSame = (other: number): boolean => {
    for (let i = 0; i < found.length; i += width) if (found[at + i] !== found[other + i]) return false;
    return true;
  };
  for (let other = 0; other < at; other++) if (isSame(other)) return false;
  for (let i = at; i < found.length; i += width) if ((found[i] as number) >= 0) return true;
  return false;
}
