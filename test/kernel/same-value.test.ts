import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { copyValue } from "../../src/kernel/copy-value.js";
import { sameValue } from "../../src/kernel/same-value.js";

const values = fc.anything({ withDate: true, withNullPrototype: false, maxDepth: 3 });

/** The same value with the keys of its objects the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  );
}

describe("values of records", () => {
  test.prop([values])("are the same as their copies, in whatever order the keys are", (value) => {
    expect(sameValue(value, copyValue(value))).toBe(true);
    expect(sameValue(value, turned(value))).toBe(true);
  });

  test.prop([fc.jsonValue(), fc.jsonValue()])("differ where they are written differently, keys in order", (a, b) => {
    const written = (value: unknown) =>
      JSON.stringify(value, (_key, part) =>
        typeof part === "object" && part !== null && !Array.isArray(part)
          ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
          : part,
      );
    fc.pre(!JSON.stringify([a, b]).includes("-0"));
    expect(sameValue(a, b)).toBe(written(a) === written(b));
  });

  it.each([
    [1, {}],
    [{}, true],
    ["", {}],
    [undefined, {}],
    [new Date(1), new Date(2)],
    [new Date(1), {}],
    [{}, new Date(1)],
    [[1], { 0: 1 }],
    [{ a: undefined }, { b: undefined }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [
      [1, 2],
      [2, 1],
    ],
    [null, {}],
    [0, false],
    ["1", 1],
  ])("%j is not %j", (a, b) => {
    expect(sameValue(a, b)).toBe(false);
  });
});
