import fc from "fast-check";
import type * as z from "zod";
import { arbitraryScalar } from "./arbitrary-scalar.js";

/** What a zod schema tells of itself, as far as it is read here. */
interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly entries?: Readonly<Record<string, string>>;
}

/** Texts of the forms that schemas of the model ask for. */
const formed = [
  "EUR",
  "USD",
  "JPY",
  "FR",
  "GB",
  "DE",
  "fr",
  "en",
  "pt-BR",
  "#336699",
  "#0f9fa8",
  "Europe/Paris",
  "UTC",
];

/** Any value that a schema of the model accepts. @throws Error for a form that no value is known for. */
export function arbitraryValue(schema: z.ZodType): fc.Arbitrary<unknown> {
  const definition = schema.def as unknown as Definition; // of zod's own make
  const { innerType = schema, element = schema } = definition;
  switch (definition.type) {
    case "nullable":
      return fc.option(arbitraryValue(innerType), { freq: 3 });
    case "readonly":
      return arbitraryValue(innerType);
    case "array":
      return accepted(schema, fc.array(arbitraryValue(element), { maxLength: 3 }));
    case "object":
      return arbitraryObject(definition.shape ?? {});
    default:
      return accepted(schema, arbitraryPlain(schema, definition));
  }
}

/** Values of an object, field by field. */
export const arbitraryObject = (shape: Readonly<Record<string, z.ZodType>>): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(shape).map(([field, part]) => [field, arbitraryValue(part)])), {
    noNullPrototype: true,
  });

/** What shrinks out of what is accepted is not taken. */
const accepted = <T>(schema: z.ZodType, values: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  values.filter((value) => schema.safeParse(value).success);

function arbitraryPlain(schema: z.ZodType, { type, entries }: Definition): fc.Arbitrary<unknown> {
  switch (type) {
    case "string":
      return arbitraryText(schema);
    case "number":
      return fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 100 }), fc.nat());
    case "boolean":
      return fc.boolean();
    case "date":
      return arbitraryScalar("instant");
    case "enum":
      return fc.constantFrom(...Object.values(entries ?? {}));
    default:
      throw new Error(`no values are known for a schema of type ${type}`);
  }
}

/** Any text where a schema takes any; of a schema that asks for a form, those that are known to have it. */
function arbitraryText(schema: z.ZodType): fc.Arbitrary<unknown> {
  const takes = (text: unknown): boolean => schema.safeParse(text).success;
  if (takes("Zoé ") && takes("x/1 y")) return arbitraryScalar("text");
  const known = formed.filter(takes);
  if (known.length > 0) return fc.constantFrom(...known);
  if (takes("2026-03-29")) return arbitraryScalar("date");
  throw new Error("no texts are known for a schema");
}
