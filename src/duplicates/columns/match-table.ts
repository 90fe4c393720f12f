import type { MatchField, MatchRules } from "../rules/match-rules.js";
import type { IntLists } from "./int-lists.js";
import { withRoom } from "./int-lists.js";
import type { NumbersOf } from "./intern.js";
import type { ValueKeepers } from "./keep-value.js";
import { withFacts } from "./keep-value.js";
import type { Cells, MatchColumn, ValueStore } from "./match-column.js";
import { emptyColumn, emptyValueStore } from "./match-column.js";
import type { ReadField } from "./read-value.js";
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
  /** How many texts of a record are read. */
  readonly textWidth: number;
  /** Reads the texts of a record. */
  readonly readTexts: ReadTexts;
  /** Read values of texts into new rows, field by field. */
  readonly readers: readonly FieldReader[];
  /** Keep normalised texts of the kinds that columns have. */
  readonly keepers: ReadonlyMap<string, NumbersOf>;
}

/** What is known of all records, where only some are compared. */
export interface KnownRecords {
  /** How many there are; 0 where the table has them all. */
  readonly population: number;
  /** The share of records that have a normalised value; `null` where it is not known. */
  share(field: string, text: string): number | null;
}

/** Reads the values of a field. */
interface FieldReader {
  /** Which of a record's texts is the first of the field. */
  readonly from: number;
  readonly read: ReadField;
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
  const keepers = new Map<string, NumbersOf>();
  const keeperOf = ({ store, kind }: MatchColumn): NumbersOf => {
    const there = keepers.get(kind) ?? keeping(kind, store, storeOf);
    keepers.set(kind, there);
    return there;
  };
  const columns = new Map<string, MatchColumn>();
  const cells: Cells = { ids: new Int32Array(0), width: 0 };
  let textWidth = 0;
  const readers = Object.entries(fields).map(([name, field]): FieldReader => {
    const made = columnsOf(name, field, cells, storeOf);
    for (const column of made) columns.set(column.name, column);
    const from = textWidth;
    textWidth += textsOf(field);
    return { from, read: readerOf(field, made, made.map(keeperOf), storeOf) };
  });
  return { rows: 0, known, cells, columns, stores, textWidth, readTexts: textReader(fields), readers, keepers };
}

/** Adds records, field by field; gives the row of the first. */
export function addRows(table: MatchTable, records: readonly object[]): number {
  const texts: Texts = [];
  for (const record of records) table.readTexts(record, texts, texts.length);
  return addTexts(table, texts);
}

/** Adds records whose texts stand side by side; gives the row of the first. */
export function addTexts(table: MatchTable, texts: Readonly<Texts>): number {
  const { cells, textWidth } = table;
  const first = table.rows;
  const end = first + texts.length / Math.max(1, textWidth);
  table.rows = end;
  cells.ids = withRoom(cells.ids, end * cells.width);
  cells.ids.fill(-1, first * cells.width, end * cells.width);
  for (const { from, read } of table.readers) read(texts, from, textWidth, { first, end });
  return first;
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
