import * as z from "zod";
import type { CustomField } from "./custom-fields.js";
import { civilDate, text } from "./text.schema.js";

/** Makes the schema of the host's own fields of a record type. Unknown fields are refused; `null` means none. */
export function customSchema(fields: Readonly<Record<string, CustomField>>): z.ZodType<Record<string, unknown>> {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, valueSchema(field).nullable().optional()]),
  );
  return z.strictObject(shape);
}

function valueSchema({ kind, oneOf }: CustomField): z.ZodType {
  const one = oneOf === undefined ? text(20_000) : z.enum(oneOf as [string, ...string[]]);
  switch (kind) {
    case "text":
      return one;
    case "list":
      return z.array(oneOf === undefined ? text(255) : one).max(200);
    case "date":
      return civilDate();
    case "number":
      return z.number();
    default:
      return z.boolean();
  }
}
