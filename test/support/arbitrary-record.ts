import fc from "fast-check";
import { choicesOf } from "../../scripts/postgres-schema/choices-of.js";
import type { Field } from "../../src/model/field-kinds.js";
import { fieldsOf } from "../../src/model/field-kinds.js";
import type { RecordType, RecordTypes } from "../../src/model/record-types.js";
import { customNames } from "../../src/testing/arbitraries/arbitrary-query.js";
import {
  arbitraryScalar as scalarOf,
  arbitraryTexts as textList,
} from "../../src/testing/arbitraries/arbitrary-scalar.js";
import { sampleRecord } from "../../src/testing/build/sample-record.js";

const customValue = fc.oneof(
  scalarOf("text"),
  scalarOf("number"),
  scalarOf("boolean"),
  scalarOf("date"),
  textList,
  fc.constant(null),
) as fc.Arbitrary<string | number | boolean | null | string[]>;

const custom = fc
  .array(fc.tuple(fc.constantFrom(...customNames), customValue), { maxLength: 5 })
  .map((entries) => Object.fromEntries(entries));

/** A record whose fields have any value of their kind; more varied than its schema allows, but for choices. */
export function recordOf<T extends RecordType>(type: T): fc.Arbitrary<RecordTypes[T]> {
  const least = sampleRecord(type, "least");
  const fields = [...fieldsOf(type)].filter(
    ([name, { kind }]) => kind !== "json" && name !== "id" && name !== "version",
  );
  const values = fc.tuple(...fields.map(([name, field]) => fieldOf(type, name, field)));
  return fc.record({ id: fc.uuid(), values, custom, without: fc.boolean() }).map(({ id, values, custom, without }) => {
    const record = { ...structuredClone(least), id, custom } as unknown as Record<string, unknown>;
    for (const [i, [name]] of fields.entries()) setField(record, name, values[i], without);
    return record as unknown as RecordTypes[T];
  });
}

function fieldOf(type: RecordType, name: string, { kind, nullable }: Field): fc.Arbitrary<unknown> {
  const choices = choicesOf(type, name);
  const one = choices === null ? scalarOf(kind) : fc.constantFrom(...choices);
  const value: fc.Arbitrary<unknown> =
    kind !== "list" ? one : choices === null ? textList : fc.array(one, { maxLength: 2 });
  return nullable ? fc.option(value, { freq: 2 }) : value;
}

/** An object that may be left out is left out of half the records, whole. */
function setField(record: Record<string, unknown>, name: string, value: unknown, without: boolean): void {
  const [outer = name, inner] = name.split(".");
  if (inner === undefined) record[name] = value;
  else record[outer] = without ? null : { ...(record[outer] as object | null), [inner]: value };
}
