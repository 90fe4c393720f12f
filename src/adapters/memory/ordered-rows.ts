import type { Key } from "./key.js";
import { compareKeys, keyOfValue } from "./key.js";
import type { Row } from "./row.js";
import type { Place, SideOf, SortedChunks } from "./sorted-chunks.js";
import { sortedChunks } from "./sorted-chunks.js";

/** The rows of a table in the order of some fields and, last, the id; ascending, `null` last. */
export interface OrderedRows {
  /** What it is called: its fields but the id. */
  readonly name: string;
  /** The fields, the id at the end. */
  readonly fields: readonly string[];
  /** Adds a row. */
  readonly insert: (row: Row) => void;
  /** Takes out a row, which must still hold the record that it was added with. */
  readonly remove: (row: Row) => void;
  /** Whether two records lie at different places. */
  readonly parts: (before: object, after: object) => boolean;
  /** The place before the first row whose first keys are not less than these; with `past`, after the last that has them. */
  readonly seek: (keys: readonly Key[], past?: boolean) => Place;
  /** How many rows lie between two places. */
  readonly count: (from: Place, to: Place) => number;
  /** The rows between two places. */
  readonly between: (from: Place, to: Place, descending: boolean) => Iterable<Row>;
}

/** The part of its rows from which on an index is sorted anew; fewer that were added find their places one by one. */
const worthSorting = 1 / 32;

/**
 * Makes an empty index on fields of the record itself. What is added is sorted in when the index is next asked: many
 * rows at once then cost one sort, and an index that is never asked costs next to nothing.
 */
export function orderedRows(indexed: readonly string[]): OrderedRows {
  const fields = [...indexed, "id"];
  const rows = sortedChunks<Row>();
  let added: Row[] = [];
  const sideOf =
    (keys: readonly Key[]): SideOf<Row> =>
    (row) =>
      compareRow(row, fields, keys);
  const keysOf = ({ record }: Row): Key[] => fields.map((field) => readKey(record, field));
  const settled = (): SortedChunks<Row> => {
    const late = added;
    if (late.length === 0) return rows;
    added = [];
    if (late.length < rows.size() * worthSorting) for (const row of late) rows.insert(row, sideOf(keysOf(row)));
    else rows.refill(sortByKeys([...allOf(rows), ...late], keysOf));
    return rows;
  };
  return {
    name: indexed.join(","),
    fields,
    insert: (row) => void added.push(row),
    remove: (row) => void settled().remove(sideOf(keysOf(row))),
    parts: (before, after) => fields.some((field) => readKey(before, field) !== readKey(after, field)),
    seek: (keys, past) => settled().seek(sideOf(keys), past),
    count: (from, to) => settled().count(from, to),
    between: (from, to, descending) => settled().between(from, to, descending),
  };
}

const allOf = (rows: SortedChunks<Row>): Iterable<Row> =>
  rows.between(
    rows.seek(() => 0),
    rows.seek(() => -1),
    false,
  );

/** Sorts rows; each one's keys are read once, since reading them is most of the cost. */
function sortByKeys(rows: readonly Row[], keysOf: (row: Row) => Key[]): Row[] {
  const keyed = rows.map((row) => ({ row, keys: keysOf(row) }));
  keyed.sort((a, b) => compareKeyLists(a.keys, b.keys));
  return keyed.map(({ row }) => row);
}

function compareKeyLists(a: readonly Key[], b: readonly Key[]): number {
  for (let i = 0; i < a.length; i++) {
    const order = compareKeys(a[i] ?? null, b[i] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function compareRow({ record }: Row, fields: readonly string[], keys: readonly Key[]): number {
  for (let i = 0; i < keys.length; i++) {
    const order = compareKeys(readKey(record, fields[i] ?? "id"), keys[i] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

const readKey = (record: object, field: string): Key =>
  keyOfValue((record as Readonly<Record<string, unknown>>)[field]);
