import type { RecordType, RecordTypes } from "../../model/record-types.js";
import { instantOf } from "./instant-of.js";
import { tableOf } from "./table.js";

/** Reads a record off the text that the database makes of its row. */
export type RowDecoder<T extends RecordType> = (text: string) => RecordTypes[T];

/** How one value of a row gets into the record. */
interface Cell {
  readonly field: string;
  /** The field within `field`, if it is an object. */
  readonly inner: string | null;
  readonly isInstant: boolean;
  /** Where in the row it is told whether there is an object; -1 where there always is. */
  readonly presence: number;
}

/** Makes the reader for the rows of a type: what each value is, the record's schema says. */
export function rowDecoder<T extends RecordType>(type: T): RowDecoder<T> {
  const { cells, width } = layoutOf(type);
  return (text) => {
    const values = JSON.parse(text) as readonly unknown[];
    if (values.length !== width) throw new Error(`the rows of ${type} are of another version of the schema`);
    const record: Record<string, unknown> = {};
    for (let i = 0; i < cells.length; i++) setCell(record, cells[i] as Cell, values, i);
    // The columns are those of the type's schema.
    return record as unknown as RecordTypes[T];
  };
}

function setCell(
  record: Record<string, unknown>,
  { field, inner, isInstant, presence }: Cell,
  values: readonly unknown[],
  i: number,
): void {
  const value = isInstant ? instantOf(values[i]) : values[i];
  if (inner === null) record[field] = value;
  else if (values[presence] === false) record[field] = null;
  else {
    const object = (record[field] ?? {}) as Record<string, unknown>;
    object[inner] = value;
    record[field] = object;
  }
}

function layoutOf(type: RecordType): { readonly cells: readonly Cell[]; readonly width: number } {
  const { columns, objects } = tableOf(type);
  const optional = objects.filter(({ presence }) => presence !== null);
  const cells = columns.map(({ field, kind }): Cell => {
    const [outer = field, inner = null] = field.split(".");
    const place = optional.findIndex((object) => object.field === outer);
    return { field: outer, inner, isInstant: kind === "instant", presence: place < 0 ? -1 : columns.length + place };
  });
  return { cells, width: columns.length + optional.length };
}
