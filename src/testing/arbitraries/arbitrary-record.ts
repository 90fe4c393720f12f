import fc from "fast-check";
import { recordSchemas } from "../../model/record-schemas.js";
import type { RecordType, RecordTypes } from "../../model/record-types.js";
import type { RecordFields } from "../build/build-record.js";
import { sequentialIds } from "../build/sequential-ids.js";
import type { BuilderOptions } from "../records/builder-options.js";
import type { BuilderFields } from "../records/record-builders.js";
import { recordBuilders } from "../records/record-builders.js";
import { arbitraryObject } from "./arbitrary-value.js";
import { freeFields } from "./free-fields.js";

/**
 * Any record of a type that its schema accepts and that does not contradict itself, with an id of its own; what is given
 * is as it is given. `arbitraryRecord("lead")()` varies what users enter, among texts that are easily confused; ids of
 * other records are those given, or none.
 */
export const arbitraryRecord =
  <T extends RecordType>(type: T, options: BuilderOptions = {}) =>
  (...given: BuilderFields<T>): fc.Arbitrary<RecordTypes[T]> =>
    fc
      .tuple(fc.uuid(), arbitraryFields(type))
      .map(([id, drawn]) => {
        const build = recordBuilders({ newId: sequentialIds(), ...options });
        const [fields] = given as readonly [RecordFields<T>?]; // whatever the type needs is in it
        const make = build[type] as unknown as (fields: RecordFields<T>) => RecordTypes[T]; // of its own type
        return make({ ...idOf(type, id), ...named(type, drawn), ...fields } as RecordFields<T>);
      })
      .filter((record) => recordSchemas[type].safeParse(record).success);

function arbitraryFields(type: RecordType): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const shape: Readonly<Record<string, unknown>> = recordSchemas[type].shape;
  const free: readonly string[] = freeFields[type];
  return arbitraryObject(Object.fromEntries(free.map((field) => [field, shape[field]])) as never); // the schemas of those fields
}

/** Some ids are made of what a record is of: those are left to the builder. */
const idOf = (type: RecordType, id: string): { readonly id?: string } =>
  type === "sequence" || type === "duplicateDismissal" ? {} : { id };

/** Nobody is without a name; a company's is there already. */
function named(type: RecordType, drawn: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (type !== "lead" && type !== "contact") return drawn;
  const { lastName } = drawn;
  return typeof lastName === "string" && lastName.trim() !== "" ? drawn : { ...drawn, lastName: "Martin" };
}
