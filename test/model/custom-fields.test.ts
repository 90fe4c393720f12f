import { describe, expect, it } from "vitest";
import type { CustomFields } from "../../src/model/custom-fields.js";
import { fieldsWith, verifyCustomFields, withCustomFields } from "../../src/model/custom-fields.js";
import { fieldsOf } from "../../src/model/field-kinds.js";

const custom: CustomFields = {
  lead: { budget: { kind: "number" }, topics: { kind: "list", oneOf: ["a"] }, since: { kind: "date", required: true } },
};

describe("withCustomFields", () => {
  it("adds the host's own fields under `custom.`, which may all be without a value", () => {
    const fields = withCustomFields(fieldsOf("lead"), custom.lead);
    expect(fields.get("custom.budget")).toEqual({ kind: "number", nullable: true });
    expect(fields.get("custom.topics")).toEqual({ kind: "list", nullable: true });
    expect(fields.get("custom.since")).toEqual({ kind: "date", nullable: true });
    expect(fields.get("score")).toEqual(fieldsOf("lead").get("score"));
  });

  it("lets nobody name `custom` as a whole, and leaves the record type's own fields alone", () => {
    expect(withCustomFields(fieldsOf("lead")).has("custom")).toBe(false);
    expect(fieldsOf("lead").has("custom")).toBe(true);
    expect(fieldsOf("lead").has("custom.budget")).toBe(false);
  });
});

describe("fieldsWith", () => {
  it("knows the fields of each type, and works them out once", () => {
    const fields = fieldsWith(custom);
    expect(fields("lead").has("custom.budget")).toBe(true);
    expect(fields("account").has("custom.budget")).toBe(false);
    expect(fields("lead")).toBe(fields("lead"));
  });
});

describe("verifyCustomFields", () => {
  it.each(["budget", "B", "a1_2", "a".repeat(63)])("takes the name %s", (name) => {
    expect(verifyCustomFields({ lead: { [name]: { kind: "text" } } })).toEqual([]);
  });

  it.each(["", "1a", "_a", "a.b", "a b", "é", "a-b", "a".repeat(64), "a\n", "constructor", "toString"])(
    "SEC-3 refuses the name %j",
    (name) => {
      expect(verifyCustomFields({ lead: { [name]: { kind: "text" } } })).toEqual([
        { code: "CUSTOM_FIELD_NAME_WRONG", path: ["lead", name], params: { field: name } },
      ]);
    },
  );

  it("SEC-3 refuses the name `__proto__`", () => {
    const fields = JSON.parse('{"lead":{"__proto__":{"kind":"text"}}}') as CustomFields;
    expect(verifyCustomFields(fields)).toMatchObject([
      { code: "CUSTOM_FIELD_NAME_WRONG", path: ["lead", "__proto__"] },
    ]);
  });

  it("names every fault, by type and field", () => {
    const faults = verifyCustomFields({
      lead: { tier: { kind: "text", oneOf: [] }, "a b": { kind: "text" } },
      account: { size: { kind: "list", oneOf: [] } },
    });
    expect(faults.map(({ code, path }) => [code, ...path].join(" "))).toEqual([
      "CUSTOM_FIELD_CHOICES_EMPTY lead tier",
      "CUSTOM_FIELD_NAME_WRONG lead a b",
      "CUSTOM_FIELD_CHOICES_EMPTY account size",
    ]);
  });
});
