import type { MatchField } from "../rules/match-rules.js";
import type { IntLists } from "./int-lists.js";
import { emptyIntLists } from "./int-lists.js";
import type { ValueTable } from "./value-table.js";
import { emptyValueTable } from "./value-table.js";

/** What is known of each value of a table besides its text. */
export interface ValueFacts {
  /** Bits by kind of field: a name that is an initial, the mailbox of a role, a number that is mobile or may be. */
  flags: Uint8Array;
  /** Groups of names that are used for one another, or words of a company. */
  readonly lists: IntLists;
  /** Another value that this one belongs to, by number, such as the domain of a mailbox; -1 for none. */
  links: Int32Array;
}

/** Values of one kind, with what is known of them. Fields of names share one, so that swapped names are found. */
export interface ValueStore {
  /** The values. */
  readonly table: ValueTable;
  /** What is known of each. */
  readonly facts: ValueFacts;
}

/** The numbers of all values of all records, those of a record side by side: to compare two is to look in two places. */
export interface Cells {
  /** The numbers; -1 for none. */
  ids: Int32Array;
  /** How many a record has. */
  width: number;
}

/** The values of one field of all records. */
export interface MatchColumn {
  /** The field. */
  readonly name: string;
  /** The kind of its values; first and last names are of one. */
  readonly kind: string;
  /** What the field holds, and where it stands. */
  readonly field: MatchField;
  /** How many values a record can have. */
  readonly width: number;
  /** The values. */
  readonly store: ValueStore;
  /** The numbers of all values, shared with the other columns. */
  readonly cells: Cells;
  /** Which of a record's numbers is the first of this column. */
  readonly from: number;
  /** How many records have each value. */
  counts: Uint32Array;
}

/** No value: nothing is written into these arrays before there is room. */
export const emptyValueStore = (): ValueStore => ({
  table: emptyValueTable(),
  facts: { lists: emptyIntLists(), ...noFacts },
});

const noFacts = { flags: new Uint8Array(0), links: new Int32Array(0) };
const noCounts = new Uint32Array(0);

/** A column without records, behind those that there are. */
export function emptyColumn(
  name: string,
  kind: string,
  field: MatchField,
  cells: Cells,
  store: ValueStore,
): MatchColumn {
  const { width: from } = cells;
  const { length: width } = field.from;
  cells.width += width;
  return { name, kind, field, width, store, cells, from, counts: noCounts };
}

/** The first value of a record in a column; -1 for none. */
export const valueIn = ({ cells, from }: MatchColumn, row: number): number =>
  cells.ids[row * cells.width + from] as number;

/** One of a record's values in a column, from 0; -1 for none. */
export const valueAt = ({ cells, from }: MatchColumn, row: number, i: number): number =>
  cells.ids[row * cells.width + from + i] as number;

/** The values of a record in a column. */
export const valuesIn = (column: MatchColumn, row: number): number[] =>
  Array.from({ length: column.width }, (_, i) => valueAt(column, row, i)).filter((value) => value >= 0);
