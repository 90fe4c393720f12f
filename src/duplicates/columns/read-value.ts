import type { MatchField } from "../rules/match-rules.js";
import { withRoom } from "./int-lists.js";
import type { NumbersOf } from "./intern.js";
import { internerOf } from "./intern-value.js";
import type { MatchColumn, ValueStore } from "./match-column.js";
import { valueAt } from "./match-column.js";
import type { Texts } from "./record-texts.js";
import { textsOf } from "./record-texts.js";

/**
 * Reads the values of a field of some records, whose texts stand side by side, into their rows.
 * @param from which of a record's texts is the first of the field.
 * @param width how many texts a record has.
 * @param rows the first row, and the one after the last.
 */
export type ReadField = (
  texts: Readonly<Texts>,
  from: number,
  width: number,
  rows: { readonly first: number; readonly end: number },
) => void;

/** Reads the values of a field. */
export function readerOf(
  field: MatchField,
  columns: readonly MatchColumn[],
  keepers: readonly NumbersOf[],
  storeOf: (kind: string) => ValueStore,
): ReadField {
  const intern = internerOf(field.kind, columns, keepers, storeOf);
  const own = textsOf(field);
  return (all, from, width, { first, end }) => {
    const texts: string[] = [];
    const countries: (string | null)[] = [];
    const rows: number[] = [];
    for (let row = first, at = from; row < end; row++, at += width)
      for (let i = at + 1; i < at + own; i++) {
        const text = all[i] ?? null;
        if (text === null) continue;
        texts.push(text);
        countries.push(all[at] ?? null);
        rows.push(row);
      }
    setValues(columns, rows, intern(texts, countries));
  };
}

/** Writes values into their rows: those that there are come first; said twice, one is counted once. */
function setValues(columns: readonly MatchColumn[], rows: readonly number[], found: readonly Int32Array[]): void {
  let place = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    if (row !== rows[i - 1]) place = 0;
    if (!isNew(columns, row, place, found, i)) continue;
    for (let c = 0; c < columns.length; c++)
      setValue(columns[c] as MatchColumn, row, place, (found[c] as Int32Array)[i] as number);
    place++;
  }
}

function setValue(column: MatchColumn, row: number, place: number, id: number): void {
  const { cells } = column;
  cells.ids[row * cells.width + column.from + place] = id;
  if (id < 0) return;
  if (id >= column.counts.length) column.counts = withRoom(column.counts, id + 1);
  column.counts[id] = (column.counts[id] as number) + 1;
}

/** Whether a value says something, and was not said before. */
function isNew(columns: readonly MatchColumn[], row: number, places: number, found: readonly Int32Array[], i: number) {
  const says = (ids: Int32Array): boolean => (ids[i] as number) >= 0;
  if (!found.some(says)) return false;
  const isAt = (place: number): boolean => columns.every((column, c) => valueAt(column, row, place) === found[c]?.[i]);
  for (let place = 0; place < places; place++) if (isAt(place)) return false;
  return true;
}
