import { describe, expect, it } from "vitest";
import { recordSchemas } from "../../../src/model/record-schemas.js";
import type { RecordType } from "../../../src/model/record-types.js";
import { buildRecord } from "../../../src/testing/build/build-record.js";

const types = Object.keys(recordSchemas) as RecordType[];

describe.each(types)("buildRecord for %s", (type) => {
  it.each(["least", "most"] as const)("makes a whole record that the schema accepts (%s)", (size) => {
    const record = buildRecord(type, {}, size);
    expect(recordSchemas[type].parse(record)).toStrictEqual(record);
    expect(Object.keys(record).sort()).toEqual(Object.keys(recordSchemas[type].shape).sort());
  });

  it("makes the same record each time, and a copy", () => {
    const record = buildRecord(type, {}, "most");
    expect(buildRecord(type, {}, "most")).toStrictEqual(record);
    record.createdAt.setTime(0);
    Object.assign(record.custom, { spoilt: true });
    expect(buildRecord(type, {}, "most")).not.toStrictEqual(record);
  });
});

describe("buildRecord", () => {
  it("takes the fields given as they are, and keeps the others", () => {
    const address = { extra: null, street: "1 rue", postalCode: null, city: "Lille", region: null, countryCode: "FR" };
    const lead = buildRecord("lead", { id: "lead-1", lastName: "Michel", tagIds: ["a"], address });
    expect(lead).toStrictEqual({
      ...buildRecord("lead"),
      id: "lead-1",
      lastName: "Michel",
      tagIds: ["a"],
      address,
    });
  });

  it("has null or nothing wherever a record may, or a value everywhere", () => {
    const [least, most] = [buildRecord("lead"), buildRecord("lead", {}, "most")];
    expect(least).toMatchObject({ lastName: null, address: null, tagIds: [], custom: {} });
    expect(Object.values(most)).not.toContain(null);
    expect(most.tagIds).toHaveLength(1);
  });
});
