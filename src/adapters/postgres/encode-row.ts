import type { AnyRecord, RecordType } from "../../model/record-types.js";
import { fieldReader } from "../../query/field-value.js";
import { sqlName } from "./sql-name.js";
import { tableOf } from "./table.js";

/** A row by the names of its columns, ready to be written as JSON. */
export type EncodedRow = Readonly<Record<string, unknown>>;

const known = new Map<RecordType, (record: AnyRecord) => EncodedRow>();

/** The row that holds a record, without the columns that are null: the fewer there are, the less is read. */
export function encodeRow(type: RecordType, record: AnyRecord): EncodedRow {
  let encode = known.get(type);
  if (encode === undefined) {
    encode = rowEncoder(type);
    known.set(type, encode);
  }
  return encode(record);
}

function rowEncoder(type: RecordType): (record: AnyRecord) => EncodedRow {
  const { columns, objects } = tableOf(type);
  const cells = columns.map(({ field }) => [sqlName(field), fieldReader(field)] as const);
  const presences = objects.flatMap(({ field, presence }) => (presence === null ? [] : [[presence, field] as const]));
  return (record) => {
    const row: Record<string, unknown> = {};
    for (const [name, read] of cells) {
      const value = read(record);
      if (value !== null) row[name] = value;
    }
    for (const [name, field] of presences) row[name] = (record as unknown as EncodedRow)[field] !== null;
    return row;
  };
}
