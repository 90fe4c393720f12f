import { describe, expect, it } from "vitest";
import type { Filter } from "../../src/query/filter.js";
import { allOf, everything } from "../../src/query/filter.js";

const a: Filter = { op: "eq", field: "a", kind: "number", value: 1 };
const b: Filter = { op: "eq", field: "b", kind: "number", value: 2 };
const either: Filter = { op: "or", filters: [a, b] };

describe("allOf", () => {
  it("makes one list of all parts, without groups in groups", () => {
    expect(allOf(allOf(a, b), everything, either)).toEqual({ op: "and", filters: [a, b, either] });
  });

  it("leaves a single part as it is", () => {
    expect(allOf(a)).toBe(a);
    expect(allOf(everything, either)).toBe(either);
    expect(allOf(allOf(a), everything)).toBe(a);
  });

  it("of nothing is everything", () => {
    expect(allOf()).toEqual(everything);
    expect(allOf(everything, everything)).toEqual(everything);
  });
});
