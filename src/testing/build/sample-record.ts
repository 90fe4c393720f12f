import type * as z from "zod";
import { copyValue } from "../../kernel/copy-value.js";
import { recordSchemas } from "../../model/record-schemas.js";
import type { RecordType, RecordTypes } from "../../model/record-types.js";

/** How much a sample holds: `least` has `null` and empty lists wherever it may, `most` a value everywhere. */
export type SampleSize = "least" | "most";

/** What a zod schema tells of itself, as far as it is read here. */
interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly options?: readonly z.ZodType[];
}

/** Texts of every form that a schema of the model asks for; a sample takes the first that fits. */
const texts = [
  "sample1",
  "sample/1",
  "fr",
  "FR",
  "EUR",
  "#336699",
  "2026-01-05",
  "2026-01-05T09:00:00",
  "application/pdf",
  "0".repeat(64),
];

const known = new Map<string, unknown>();

/**
 * A record of a type that its schema accepts, the same each time. Made by walking the schema, so that a field that the
 * model gains is in it from the start. Its fields need not make sense together.
 */
export function sampleRecord<T extends RecordType>(type: T, size: SampleSize): RecordTypes[T] {
  const name = `${type} ${size}`;
  if (!known.has(name)) known.set(name, makeSample(type, size));
  // It was stored under the name of its type.
  return copyValue(known.get(name) as RecordTypes[T]);
}

function makeSample<T extends RecordType>(type: T, size: SampleSize): RecordTypes[T] {
  const schema = recordSchemas[type];
  const fields = Object.entries<z.ZodType>(schema.shape).map(([field, part]) => [field, sampleOf(part, size)]);
  return schema.parse(Object.fromEntries(fields));
}

/** A value that a schema accepts. */
function sampleOf(schema: z.ZodType, size: SampleSize): unknown {
  const candidates = candidatesOf(schema, schema.def as unknown as Definition, size);
  const index = candidates.findIndex((candidate) => schema.safeParse(candidate).success);
  if (index < 0) throw new Error(`no sample is known for a schema of type ${schema.def.type}`);
  return candidates[index];
}

function candidatesOf(schema: z.ZodType, definition: Definition, size: SampleSize): readonly unknown[] {
  switch (definition.type) {
    case "string":
      return texts;
    case "number":
      return [1, 0];
    case "boolean":
      return [size === "most"];
    case "null":
      return [null];
    case "date":
      return [new Date("2026-01-05T08:00:00.123Z")];
    case "enum":
      return Object.values(definition.entries ?? {});
    case "literal":
      return definition.values ?? [];
    default:
      return compoundCandidatesOf(schema, definition, size);
  }
}

function compoundCandidatesOf(schema: z.ZodType, definition: Definition, size: SampleSize): readonly unknown[] {
  const inner = (part = schema): unknown => sampleOf(part, size);
  switch (definition.type) {
    case "nullable":
      return size === "least" ? [null] : [inner(definition.innerType)];
    case "readonly":
      return [inner(definition.innerType)];
    case "array":
      return listsOf(inner(definition.element)).slice(size === "least" ? 0 : 1);
    case "record":
      return [size === "least" ? {} : { [String(inner(definition.keyType))]: inner(definition.valueType) }];
    case "object":
      return [Object.fromEntries(Object.entries(definition.shape ?? {}).map(([key, part]) => [key, inner(part)]))];
    case "union":
      return (definition.options ?? []).map((option) => inner(option));
    case "lazy":
      return ["sample1"];
    default:
      return [];
  }
}

/** From the shortest: a schema may ask for one item, or for a pair. */
const listsOf = (item: unknown): readonly unknown[] => [[], [item], [item, item]];
