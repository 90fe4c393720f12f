import type * as z from "zod";
import { recordSchemas } from "./record-schemas.js";
import type { RecordType } from "./record-types.js";

/**
 * How a field is compared and stored. `date` is a civil date, `instant` a point of time, `list` a list of texts;
 * `json` is stored and read back, but no query looks inside.
 */
export type FieldKind = "text" | "number" | "boolean" | "instant" | "date" | "list" | "json";

/**
 * A field as queries and adapters see it. Fields of a nested object of single values have dotted names, such as
 * `address.city`; an object that holds more, such as a recurrence, is one field of the kind `json`.
 */
export interface Field {
  /** How it is compared and stored. */
  readonly kind: FieldKind;
  /** Whether it may be `null`. */
  readonly nullable: boolean;
}

const known = new Map<RecordType, ReadonlyMap<string, Field>>();

/** The fields of a record type by name, without the host's custom fields; read off its schema, once. */
export function fieldsOf(type: RecordType): ReadonlyMap<string, Field> {
  let fields = known.get(type);
  if (fields === undefined) {
    fields = new Map(fieldsOfShape(recordSchemas[type].shape, "", false));
    known.set(type, fields);
  }
  return fields;
}

/** What a zod schema tells of itself, as far as it is read here. */
interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

function fieldsOfShape(
  shape: Readonly<Record<string, z.ZodType>>,
  prefix: string,
  nullable: boolean,
): [string, Field][] {
  return Object.entries(shape).flatMap(([key, schema]) => fieldsOfSchema(`${prefix}${key}`, schema, nullable));
}

function fieldsOfSchema(name: string, schema: z.ZodType, nullable: boolean): [string, Field][] {
  const definition = schema.def as unknown as Definition;
  const { type, innerType, shape } = definition;
  if (type === "nullable" && innerType !== undefined) return fieldsOfSchema(name, innerType, true);
  if (type === "readonly" && innerType !== undefined) return fieldsOfSchema(name, innerType, nullable);
  const inner = type === "object" && shape !== undefined ? fieldsOfShape(shape, `${name}.`, nullable) : [];
  if (inner.length > 0 && inner.every(([, { kind }]) => kind !== "json" && kind !== "list")) return inner;
  return [[name, { kind: kindOf(definition), nullable }]];
}

function kindOf({ type, format, element }: Definition): FieldKind {
  if (type === "array") return element?.def.type === "string" || element?.def.type === "enum" ? "list" : "json";
  if (type === "string") return format === "date" ? "date" : "text";
  if (type === "enum" || type === "literal") return "text";
  if (type === "date") return "instant";
  return type === "number" || type === "boolean" ? type : "json";
}
