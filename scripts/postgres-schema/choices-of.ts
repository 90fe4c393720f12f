import type * as z from "zod";
import { recordSchemas } from "../../src/model/record-schemas.js";
import type { RecordType } from "../../src/model/record-types.js";

/** What a zod schema tells of itself, as far as it is read here. */
interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
}

/** The only texts that a field of a record takes, or its list holds; `null` if it takes any. */
export function choicesOf(type: RecordType, field: string): readonly string[] | null {
  const shape: Readonly<Record<string, z.ZodType>> = recordSchemas[type].shape;
  let schema = shape[field];
  while (schema !== undefined) {
    const { type: form, innerType, element, entries } = schema.def as unknown as Definition;
    if (form === "enum" && entries !== undefined) return Object.values(entries);
    schema = form === "array" ? element : innerType;
  }
  return null;
}
