import type { MatchField, MatchRules } from "../rules/match-rules.js";
import type { IntLists } from "./int-lists.js";
import { withRoom } from "./int-lists.js";
import type { KeepValue, ValueKeepers } from "./keep-value.js";
import { withFacts } from "./keep-value.js";
import type { Cells, MatchColumn, ValueStore } from "./match-column.js";
import { emptyColumn, emptyValueStore } from "./match-column.js";
import type { ReadValue } from "./read-value.js";
import { readerOf } from "./read-value.js";
import type { ReadTexts, Texts } from "./record-texts.js";
import { textReader, textsOf } from "./record-texts.js";

/** Records as they are compared: a column of numbers for each field, and the values themselves once. */
export interface MatchTable {
  /** How many records there are; they are numbered from 0. */
  rows: number;
  /** What is known of all records, where the table has only some of them. */
  readonly known: KnownRecords;
  /** The columns by name of field; a field of streets has one of house numbers beside it, `street.number`. */
  readonly columns: ReadonlyMap<string, MatchColumn>;
  /** The values by their kind, those of words included. */
  readonly stores: ReadonlyMap<string, ValueStore>;
  /** The numbers of all values of all records. */
  readonly cells: Cells;
  /** The texts of the record that is being added. */
  readonly texts: Texts;
  /** Reads the texts of a record. */
  readonly readTexts: ReadTexts;
  /** Reads values of texts into the next row. */
  readonly readers: readonly RowReader[];
  /** Keeps a normalised text of a kind that columns have. */
  readonly keepers: ReadonlyMap<string, KeepValue>;
}

/** What is known of all records, where only some are compared. */
export interface KnownRecords {
  /** How many there are; 0 where the table has them all. */
  readonly population: number;
  /** The share of records that have a normalised value; `null` where it is not known. */
  share(field: string, text: string): number | null;
}

/** Reads the values of a field. */
interface RowReader {
  /** Which of a record's texts is the first of the field. */
  readonly from: number;
  readonly read: ReadValue;
  readonly columns: readonly MatchColumn[];
}

/**
 * A table without records, for some rules.
 * @param keeping how values are kept: without facts where they are only to be handed on.
 */
export function emptyMatchTable(
  { fields }: Pick<MatchRules, "fields">,
  known: KnownRecords = { population: 0, share: () => null },
  keeping: ValueKeepers = withFacts,
): MatchTable {
  const stores = new Map<string, ValueStore>();
  const storeOf = (kind: string): ValueStore => {
    const there = stores.get(kind) ?? emptyValueStore();
    stores.set(kind, there);
    return there;
  };
  const keepers = new Map<string, KeepValue>();
  const keeperOf = ({ store, kind }: MatchColumn): KeepValue => {
    const there = keepers.get(kind) ?? keeping(kind, store, storeOf);
    keepers.set(kind, there);
    return there;
  };
  const columns = new Map<string, MatchColumn>();
  const cells: Cells = { ids: new Int32Array(64), width: 0 };
  let from = 0;
  const readers = Object.entries(fields).map(([name, field]): RowReader => {
    const made = columnsOf(name, field, cells, storeOf);
    for (const column of made) columns.set(column.name, column);
    const read = readerOf(field, made, made.map(keeperOf), storeOf);
    const reader = { from, read, columns: made };
    from += textsOf(field);
    return reader;
  });
  return { rows: 0, known, cells, columns, stores, texts: [], readTexts: textReader(fields), readers, keepers };
}

/** Adds a record; gives its row. */
export function addRow(table: MatchTable, record: object): number {
  table.readTexts(record, table.texts, 0);
  return addTexts(table, table.texts, 0);
}

/** Adds the record whose texts begin at a place; gives its row. */
export function addTexts(table: MatchTable, all: Readonly<Texts>, start: number): number {
  const row = table.rows++;
  const { cells } = table;
  if (table.rows * cells.width > cells.ids.length) cells.ids = withRoom(cells.ids, table.rows * cells.width);
  for (const { from, read, columns } of table.readers) {
    const values = read(all, start + from);
    let place = 0;
    for (const column of columns) {
      setValues(column, row, values, place);
      place += column.width;
    }
  }
  return row;
}

function setValues(column: MatchColumn, row: number, values: Int32Array, from: number): void {
  const { ids, width } = column.cells;
  for (let i = 0; i < column.width; i++) {
    const id = values[from + i] as number;
    ids[row * width + column.from + i] = id;
    if (id < 0) continue;
    if (id >= column.counts.length) column.counts = withRoom(column.counts, id + 1);
    column.counts[id] = (column.counts[id] as number) + 1;
  }
}

function columnsOf(
  name: string,
  field: MatchField,
  cells: Cells,
  storeOf: (kind: string) => ValueStore,
): MatchColumn[] {
  const column = (own: string, kind: string): MatchColumn => emptyColumn(own, kind, field, cells, storeOf(kind));
  if (field.kind === "street") return [column(name, "street"), column(`${name}.number`, "number")];
  return [column(name, field.kind === "givenName" || field.kind === "familyName" ? "name" : field.kind)];
}

/** A column. @throws RangeError for rules that name a field which they do not define. */
export function columnOf({ columns }: MatchTable, name: string): MatchColumn {
  const column = columns.get(name);
  if (column === undefined) throw new RangeError(`The rules have no field ${name}`);
  return column;
}

/** The values of a kind. @throws RangeError where no field of the rules has values of that kind. */
export function storeOf({ stores }: MatchTable, kind: string): ValueStore {
  const store = stores.get(kind);
  if (store === undefined) throw new RangeError(`No field of the rules has values of the kind ${kind}`);
  return store;
}

/** The lists of the values of a kind. */
export const listsOf = (table: MatchTable, kind: string): IntLists => storeOf(table, kind).facts.lists;
