import type { FieldKind } from "../model/field-kinds.js";
import { references } from "../model/references.js";
import { scalarReader } from "../query/field-value.js";
import { comparableText } from "./comparable-text.js";
import type { ComparedRecord, ComparedType } from "./compared-record.js";

/** A field that records are compared by. */
export interface ChosenField {
  /** Its name; dotted within nested objects and `custom`. */
  readonly name: string;
  /** How it is stored. */
  readonly kind: FieldKind;
}

/** A value as it is compared: of texts what is left once spelling no longer counts; instants as ISO 8601 texts. */
export type Comparable = string | number | boolean;

/** Reads a field as it is compared; `null` where it says nothing, as blanks and signs alone do. 0 and `false` say something. */
export function comparableReader(
  type: ComparedType,
  field: ChosenField,
): (record: ComparedRecord) => Comparable | null {
  const read = scalarReader({ field: field.name, kind: field.kind });
  const textOf = isExact(type, field) ? exactly : comparableText(type, field.name);
  return (record) => {
    const value = read(record);
    if (value instanceof Date) return value.toISOString();
    if (typeof value !== "string") return value;
    return textOf(value, record) || null;
  };
}

/** Ids and dates are what they are. */
const isExact = (type: ComparedType, { name, kind }: ChosenField): boolean =>
  kind === "date" || name === "id" || Object.hasOwn(references[type], name);

const exactly = (text: string): string => text;
