import type { ListIndex, OrderedIndex } from "../../model/indexes.js";
import type { AnyRecord, RecordType } from "../../model/record-types.js";
import type { ListedRows } from "./listed-rows.js";
import { listedRows } from "./listed-rows.js";
import type { OrderedRows } from "./ordered-rows.js";
import { orderedRows } from "./ordered-rows.js";
import type { RecordCopier } from "./record-copier.js";
import { recordCopier } from "./record-copier.js";
import type { Row } from "./row.js";

/** The records of one type, with their indexes. */
export interface RecordTable extends RecordCopier {
  /** The type. */
  readonly type: RecordType;
  /** Every row by the id of its record. */
  readonly rows: ReadonlyMap<string, Row>;
  /** The rows in order of fields. */
  readonly ordered: readonly OrderedRows[];
  /** The rows by the texts of lists, by the list's field. */
  readonly listed: ReadonlyMap<string, ListedRows>;
  /** Stores a record, in place of that of the same id if there is one. */
  readonly put: (record: AnyRecord) => void;
  /** Takes a record out. */
  readonly take: (id: string) => void;
}

/** Makes an empty table. It takes records as they are: whoever puts one in has copied it. */
export function recordTable(type: RecordType, indexes: readonly (OrderedIndex | ListIndex)[]): RecordTable {
  const rows = new Map<string, Row>();
  const ordered = indexes.flatMap((index) => ("fields" in index ? [orderedRows(index.fields)] : []));
  const lists = indexes.flatMap((index) => ("list" in index ? [listedRows(index.list)] : []));
  return {
    type,
    rows,
    ordered,
    listed: new Map(lists.map((list) => [list.field, list])),
    ...recordCopier(),
    put: (record) => {
      const known = rows.get(record.id);
      const row = known ?? { record };
      const before = known?.record ?? null;
      const moved = before === null ? ordered : ordered.filter((index) => index.parts(before, record));
      if (before === null) rows.set(record.id, row);
      else for (const index of moved) index.remove(row);
      row.record = record;
      for (const index of moved) index.insert(row);
      for (const list of lists) list.move(row, before, record);
    },
    take: (id) => {
      const row = rows.get(id);
      if (row === undefined) return;
      rows.delete(id);
      for (const index of ordered) index.remove(row);
      for (const list of lists) list.move(row, row.record, null);
    },
  };
}
