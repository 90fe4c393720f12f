import type { RecordType, RecordTypes } from "../../model/record-types.js";
import { instantOf } from "./instant-of.js";
import { tableOf } from "./table.js";

/** Reads a record off the list that `rowJson` makes of its row. */
export type RowDecoder<T extends RecordType> = (text: string) => RecordTypes[T];

/** Makes the reader for the rows of a type: what each value is, the record's schema says. */
export function rowDecoder<T extends RecordType>(type: T): RowDecoder<T> {
  const { columns, objects } = tableOf(type);
  const outer = new Map(objects.map(({ field }, i) => [field, columns.length + i]));
  const steps = columns.map(({ field, kind }): [string, string | null, boolean] => {
    const dot = field.indexOf(".");
    return [dot < 0 ? field : field.slice(0, dot), dot < 0 ? null : field.slice(dot + 1), kind === "instant"];
  });
  return (text) => {
    const values = JSON.parse(text) as readonly unknown[];
    const record: Record<string, unknown> = {};
    for (const [i, [field, inner, instant]] of steps.entries()) {
      const value = instant ? instantOf(values[i]) : values[i];
      if (inner === null) record[field] = value;
      else setInner(record, field, inner, value, values[outer.get(field) ?? -1] !== false);
    }
    // The columns are those of the type's schema.
    return record as unknown as RecordTypes[T];
  };
}

function setInner(record: Record<string, unknown>, field: string, inner: string, value: unknown, there: boolean): void {
  if (!there) {
    record[field] = null;
    return;
  }
  const object = (record[field] ?? {}) as Record<string, unknown>;
  object[inner] = value;
  record[field] = object;
}
