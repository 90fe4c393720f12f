import type { RecordType, RecordTypes } from "../../model/record-types.js";
import { instantOf } from "./instant-of.js";
import { tableOf } from "./table.js";

/** Reads a record off the text that the database makes of its row. */
export type RowDecoder<T extends RecordType> = (text: string) => RecordTypes[T];

/** Where in a row a field's value is. */
interface Cell {
  readonly field: string;
  readonly place: number;
  readonly isInstant: boolean;
}

/** How an object is read off a row: a record, or one within it. */
interface Layout {
  readonly cells: readonly Cell[];
  /** Every field without a value: engines copy one object at once, but take long to add fields one by one. */
  readonly blank: Readonly<Record<string, unknown>>;
}

/** An object within a record. */
interface InnerLayout extends Layout {
  readonly field: string;
  /** Where in the row it is told whether there is one; -1 where there always is. */
  readonly presence: number;
}

/** How the rows of a type are read. */
interface RowLayout extends Layout {
  readonly inner: readonly InnerLayout[];
  readonly width: number;
}

const known = new Map<RecordType, RowLayout>();

/** Makes the reader for the rows of a type: what each value is, the record's schema says. */
export function rowDecoder<T extends RecordType>(type: T): RowDecoder<T> {
  const layout = known.get(type) ?? layoutOf(type);
  known.set(type, layout);
  return (text) => {
    const values = JSON.parse(text) as readonly unknown[];
    if (values.length !== layout.width) throw new Error(`the rows of ${type} are of another version of the schema`);
    const record = readObject(layout, values);
    for (const inner of layout.inner)
      if (values[inner.presence] !== false) record[inner.field] = readObject(inner, values);
    // The columns are those of the type's schema.
    return record as unknown as RecordTypes[T];
  };
}

function readObject({ cells, blank }: Layout, values: readonly unknown[]): Record<string, unknown> {
  const object: Record<string, unknown> = { ...blank };
  for (const { field, place, isInstant } of cells) {
    const value = values[place];
    if (value !== null) object[field] = isInstant ? instantOf(value) : value;
  }
  return object;
}

function layoutOf(type: RecordType): RowLayout {
  const { columns, objects } = tableOf(type);
  const optional = objects.filter(({ presence }) => presence !== null);
  const placed = columns.map(({ field, kind }, place) => ({ field, place, isInstant: kind === "instant" }));
  const inner = objects.map((object): InnerLayout => {
    const prefix = `${object.field}.`;
    const within = placed.filter(({ field }) => field.startsWith(prefix));
    const cells = within.map((cell) => ({ ...cell, field: cell.field.slice(prefix.length) }));
    const presence = object.presence === null ? -1 : columns.length + optional.indexOf(object);
    return { field: object.field, presence, cells, blank: blankOf(cells) };
  });
  const cells = placed.filter(({ field }) => !field.includes("."));
  const names = placed.map(({ field, ...rest }) => ({ ...rest, field: field.split(".")[0] ?? field }));
  return { cells, blank: blankOf(names), inner, width: columns.length + optional.length };
}

/** What is read at once is laid out for being copied. */
const blankOf = (cells: readonly Cell[]): Layout["blank"] =>
  JSON.parse(JSON.stringify(Object.fromEntries(cells.map(({ field }) => [field, null]))));
