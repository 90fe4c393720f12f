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

/** The values of one field of all records. */
export interface MatchColumn {
  /** The field. */
  readonly name: string;
  /** What the field holds, and where it stands. */
  readonly field: MatchField;
  /** How many values a record can have. */
  readonly width: number;
  /** The values. */
  readonly store: ValueStore;
  /** The number of each value of each record, `width` for each; -1 for none. */
  ids: Int32Array;
  /** How many records have each value. */
  counts: Uint32Array;
}

/** No value. */
export const emptyValueStore = (): ValueStore => ({
  table: emptyValueTable(),
  facts: { flags: new Uint8Array(64), lists: emptyIntLists(), links: new Int32Array(64) },
});

/** A column without records. */
export const emptyColumn = (name: string, field: MatchField, width: number, store: ValueStore): MatchColumn => ({
  name,
  field,
  width,
  store,
  ids: new Int32Array(64),
  counts: new Uint32Array(64),
});

/** The first value of a record in a column; -1 for none. */
export const valueIn = ({ ids, width }: MatchColumn, row: number): number => ids[row * width] as number;
