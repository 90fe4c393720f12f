import { describe, expect, it } from "vitest";
import { fieldValue, listReader, scalarReader } from "../../src/query/field-value.js";

const record = {
  name: "Lee",
  tags: ["a", "b"],
  address: { city: "Lyon", region: null },
  nothing: null,
  custom: { budget: 3, topics: ["x"] },
};

describe("fieldValue", () => {
  it.each([
    ["name", "Lee"],
    ["tags", ["a", "b"]],
    ["nothing", null],
    ["address.city", "Lyon"],
    ["address.region", null],
    ["custom.budget", 3],
    ["custom.topics", ["x"]],
    ["nothing.city", null],
    ["name.length", null],
    ["missing", null],
    ["missing.city", null],
    ["address.missing", null],
    ["", null],
    [".", null],
  ])("reads `%s` as %j", (field, value) => {
    expect(fieldValue(record, field)).toEqual(value);
  });

  it.each(["constructor", "toString", "__proto__", "custom.constructor", "address.__proto__"])(
    "SEC-3 does not read `%s` off a prototype",
    (field) => {
      expect(fieldValue(record, field)).toBeNull();
    },
  );
});

describe("scalarReader", () => {
  const at = new Date(0);

  it.each([
    ["text", "1", [1, true, at, ["1"], null, {}]],
    ["date", "2026-01-01", [1, true, at, null]],
    ["number", 1, ["1", true, at, null]],
    ["boolean", false, [0, "", null]],
    ["instant", at, [0, "1970-01-01T00:00:00.000Z", null]],
  ] as const)("reads a %s, and nothing where there is another kind", (kind, value, others) => {
    const read = scalarReader({ field: "custom.x", kind });
    expect(read({ custom: { x: value } })).toBe(value);
    for (const other of others) expect(read({ custom: { x: other } })).toBeNull();
  });

  it("reads nothing where lists and JSON are", () => {
    expect(scalarReader({ field: "tags", kind: "list" })(record)).toBeNull();
    expect(scalarReader({ field: "name", kind: "json" })(record)).toBeNull();
  });
});

describe("listReader", () => {
  it("reads lists, and an empty one where there is none", () => {
    expect(listReader("tags")(record)).toEqual(["a", "b"]);
    expect(listReader("custom.topics")(record)).toEqual(["x"]);
    for (const field of ["name", "nothing", "missing", "address"]) expect(listReader(field)(record)).toEqual([]);
  });
});
