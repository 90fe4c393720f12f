import { describe, expect, it } from "vitest";
import * as z from "zod";
import { recordSchemas } from "../../src/model/record-schemas.js";
import type { RecordType } from "../../src/model/record-types.js";
import { sampleRecord } from "../support/sample-record.js";

const types = Object.keys(recordSchemas) as RecordType[];
const fieldsOf = (type: RecordType): string[] => Object.keys(recordSchemas[type].shape);

/** The schema of one field. */
const schemaOf = (type: RecordType, field: string): z.ZodType =>
  (recordSchemas[type].shape as Record<string, z.ZodType>)[field] ?? z.never();

/** A text or a list that is longer than any field should take; `null` for any other value. */
function endlessLike(value: unknown): unknown {
  if (typeof value === "string") return "a".repeat(1_000_001);
  return Array.isArray(value) ? Array(10_001).fill(value[0]) : null;
}

/** Where a schema finds fault with a value; empty if it finds none. */
function faults(type: RecordType, value: unknown): readonly (readonly PropertyKey[])[] {
  const schema: z.ZodType = recordSchemas[type];
  return schema.safeParse(value).error?.issues.map((issue) => issue.path) ?? [];
}

describe.each(types)("the schema of %s", (type) => {
  it.each(["least", "most"] as const)("accepts a record that holds as little, or as much, as it may (%s)", (size) => {
    const record = sampleRecord(type, size);
    expect(recordSchemas[type].parse(record)).toStrictEqual(record);
    expect(sampleRecord(type, size)).toStrictEqual(record);
  });

  it("SEC-3 refuses an unknown key", () => {
    const result = recordSchemas[type].safeParse({ ...sampleRecord(type, "least"), surprise: 1 });
    expect(result.error?.issues).toMatchObject([{ code: "unrecognized_keys", keys: ["surprise"], path: [] }]);
  });

  it("refuses a record without any one of its keys", () => {
    for (const field of fieldsOf(type)) {
      const { [field]: _, ...rest } = sampleRecord(type, "most") as unknown as Record<string, unknown>;
      expect(faults(type, rest)).toStrictEqual([[field]]);
    }
  });

  it("refuses a wrong type and names the field", () => {
    for (const field of fieldsOf(type)) {
      for (const wrong of [undefined, Symbol("wrong"), Number.NaN]) {
        const found = faults(type, { ...sampleRecord(type, "most"), [field]: wrong });
        expect(found.map(([first]) => first)).toStrictEqual([field]);
      }
    }
  });

  it("SEC-3 bounds every text and every list", () => {
    const record = sampleRecord(type, "most");
    for (const [field, value] of Object.entries(record)) {
      const endless = endlessLike(value);
      if (endless === null || schemaOf(type, field).def.type === "lazy") continue;
      expect(faults(type, { ...record, [field]: endless }), field).toContainEqual([field]);
    }
  });

  it("refuses what is no record", () => {
    for (const value of [null, undefined, "text", 1, []]) expect(faults(type, value)).toStrictEqual([[]]);
  });
});

it("names the place inside a nested value", () => {
  const account = sampleRecord("account", "most");
  const addresses = [{ ...account.addresses[0], isDefault: "yes" }];
  expect(faults("account", { ...account, addresses })).toStrictEqual([["addresses", 0, "isDefault"]]);
});
