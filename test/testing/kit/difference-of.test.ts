import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { copyValue } from "../../../src/kernel/copy-value.js";
import { differenceOf } from "../../../src/testing/kit/difference-of.js";

const plain = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(null, true, false, "", "a", 0, 1.5, Number.NaN),
    fc.date({ noInvalidDate: true }),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b", "__proto__", "constructor"), tie("value"), { maxKeys: 3 }),
  ),
})).value;

describe("differenceOf", () => {
  test.prop([plain])("finds none between a value and its copy", (value) => {
    expect(differenceOf(copyValue(value), value)).toBeNull();
  });

  test.prop([plain, plain])("says the same both ways", (a, b) => {
    const there = differenceOf(a, b);
    const back = differenceOf(b, a);
    expect(there === null).toBe(back === null);
  });

  it.each([
    [{ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }, { at: "a[1].b", actual: 2, expected: 3 }],
    [[1, 2], [1], { at: "", actual: [1, 2], expected: [1] }],
    [{ a: undefined }, {}, { at: "a", actual: undefined, expected: undefined }],
    [{ a: null }, {}, { at: "a", actual: null, expected: undefined }],
    [new Date(1), new Date(2), { at: "", actual: new Date(1), expected: new Date(2) }],
    [new Date(1), 1, { at: "", actual: new Date(1), expected: 1 }],
    ["1", 1, { at: "", actual: "1", expected: 1 }],
    [{ x: [] }, { x: {} }, { at: "x", actual: [], expected: {} }],
  ])("tells where %o and %o differ", (actual, expected, difference) => {
    expect(differenceOf(actual, expected)).toEqual(difference);
  });

  it("looks at a key __proto__ as at any other", () => {
    expect(differenceOf(JSON.parse('{ "__proto__": 1 }'), {})).toMatchObject({ at: "__proto__" });
    expect(differenceOf(JSON.parse('{ "__proto__": 1 }'), JSON.parse('{ "__proto__": 2 }'))).toMatchObject({
      actual: 1,
      expected: 2,
    });
  });

  it("takes -0 for 0, and numbers for equal that the caller does", () => {
    expect(differenceOf(-0, 0)).toBeNull();
    expect(differenceOf([1], [2])).not.toBeNull();
    expect(differenceOf([1], [2], (a, b) => Math.abs(a - b) < 2)).toBeNull();
  });
});
