import { describe, expect, it } from "vitest";
import type { CustomField } from "../../src/model/custom-fields.js";
import { customSchema } from "../../src/model/custom-fields.schema.js";

/** Whether a field takes a value. */
const takes = (field: CustomField, value: unknown): boolean =>
  customSchema({ x: field }).safeParse({ x: value }).success;

const cases: readonly [CustomField, readonly unknown[], readonly unknown[]][] = [
  [{ kind: "text" }, ["", "é", "a".repeat(20_000)], [1, "a\0", "\uD83D", "a".repeat(20_001), ["a"]]],
  [{ kind: "text", oneOf: ["gold", "silver"] }, ["gold"], ["GOLD", "", 1]],
  [{ kind: "number" }, [0, -1.5, 2 ** 53], ["1", Number.NaN, Number.POSITIVE_INFINITY, true]],
  [{ kind: "boolean" }, [true, false], [0, "true"]],
  [{ kind: "date" }, ["2024-02-29"], ["2026-02-29", new Date(0), "2026-01-01T00:00:00Z"]],
  [{ kind: "list" }, [[], ["a", "a"], Array(200).fill("a")], ["a", [1], Array(201).fill("a"), ["a".repeat(256)]]],
  [{ kind: "list", oneOf: ["a", "b"] }, [[], ["b"]], [["c"], ["a", "c"]]],
];

describe("the schema of custom fields", () => {
  it.each(cases)("of %j takes what it should, and `null`", (field, accepted, refused) => {
    for (const value of [...accepted, null]) expect(takes(field, value), JSON.stringify(value)).toBe(true);
    for (const value of refused) expect(takes(field, value), String(value)).toBe(false);
  });

  it("does not ask for every field, but refuses unknown ones", () => {
    const schema = customSchema({ budget: { kind: "number" } });
    expect(schema.parse({})).toEqual({});
    for (const value of [{ other: 1 }, { constructor: 1 }, JSON.parse('{"__proto__":{"budget":1}}'), [], null, "x"])
      expect(schema.safeParse(value).success, JSON.stringify(value)).toBe(false);
  });
});
