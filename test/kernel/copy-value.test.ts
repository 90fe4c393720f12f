import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copyValue } from "../../src/kernel/copy-value.js";

const leaf = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.date());
const { value: values } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: "small" }, leaf, fc.array(tie("value")), fc.dictionary(fc.string(), tie("value"))),
}));

/** Every object in a value, itself included. */
const objectsIn = (value: unknown): object[] =>
  typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : [];

describe("copyValue", () => {
  test.prop([values])("is equal and has no object in common", (value) => {
    const copy = copyValue(value);
    expect(copy).toEqual(value);
    const originals = new Set(objectsIn(value));
    expect(objectsIn(copy).filter((object) => originals.has(object))).toEqual([]);
  });

  it("copies frozen values into ones that can be changed", () => {
    const copy = copyValue(Object.freeze({ tags: Object.freeze(["a"]) as string[] }));
    copy.tags.push("b");
    expect(copy).toEqual({ tags: ["a", "b"] });
  });

  it("SEC-3 keeps a key `__proto__` a key like any other", () => {
    const value: object = JSON.parse('{"__proto__":{"admin":true},"constructor":1}');
    const copy = copyValue(value);
    expect(Object.keys(copy)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(copy).not.toHaveProperty("admin");
    expect(JSON.stringify(copy)).toBe(JSON.stringify(value));
  });

  it("keeps minus zero, and instants that are none", () => {
    expect(copyValue([-0, Number.NaN])).toEqual([-0, Number.NaN]);
    expect(copyValue(new Date(Number.NaN)).getTime()).toBeNaN();
  });
});
