import type { Key } from "./key.js";
import { compareKeys, keyOfValue } from "./key.js";
import type { Row } from "./row.js";
import type { Place, SideOf } from "./sorted-chunks.js";
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

/** Makes an empty index on fields of the record itself. */
export function orderedRows(indexed: readonly string[]): OrderedRows {
  const fields = [...indexed, "id"];
  const rows = sortedChunks<Row>();
  const sideOf =
    (keys: readonly Key[]): SideOf<Row> =>
    (row) =>
      compareRow(row, fields, keys);
  const keysOf = ({ record }: Row): Key[] => fields.map((field) => readKey(record, field));
  return {
    name: indexed.join(","),
    fields,
    insert: (row) => rows.insert(row, sideOf(keysOf(row))),
    remove: (row) => void rows.remove(sideOf(keysOf(row))),
    parts: (before, after) => fields.some((field) => readKey(before, field) !== readKey(after, field)),
    seek: (keys, past) => rows.seek(sideOf(keys), past),
    count: rows.count,
    between: rows.between,
  };
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
