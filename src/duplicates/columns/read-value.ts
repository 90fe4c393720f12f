import type { MatchField } from "../rules/match-rules.js";
import { internerOf } from "./intern-value.js";
import type { KeepValue } from "./keep-value.js";
import type { MatchColumn, ValueStore } from "./match-column.js";
import type { Texts } from "./record-texts.js";

/**
 * The numbers of a record's values, of the texts of its field from a place on: those of the first column, then those of
 * the second. The array is used again.
 */
export type ReadValue = (texts: Readonly<Texts>, from: number) => Int32Array;

/** Reads the values of a field. */
export function readerOf(
  field: MatchField,
  columns: readonly MatchColumn[],
  keepers: readonly KeepValue[],
  storeOf: (kind: string) => ValueStore,
): ReadValue {
  const width = field.from.length;
  const found = new Int32Array(width * columns.length);
  const intern = internerOf(field.kind, columns, keepers, storeOf);
  return (texts, from) => {
    const country = texts[from] ?? null;
    found.fill(-1);
    let at = 0; // the values that there are come first
    for (let i = from + 1; i <= from + width; i++) {
      const text = texts[i] ?? null;
      if (text === null) continue;
      intern(text, country, found, at, width);
      if (isNew(found, at, width)) at++;
      else for (let place = at; place < found.length; place += width) found[place] = -1;
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
