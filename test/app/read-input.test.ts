import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { readInput } from "../../src/app/read-input.js";
import type { Refusal } from "../../src/kernel/decision.js";

/** What is read of an argument, and what is wrong with it: the codes and where. */
function read(input: unknown) {
  const faults: Refusal[] = [];
  const value = readInput(input, ["at"], faults);
  return { value, faults: faults.map(({ code, path }) => [code, ...(path ?? [])].map(String).join(" ")) };
}

describe("SEC-3: an argument is read", () => {
  test.prop([fc.jsonValue()])("as it is, where it is data", (json) => {
    const { value, faults } = read(JSON.parse(JSON.stringify(json)));
    if (JSON.stringify(json).includes("__proto__")) return;
    expect(faults).toEqual([]);
    expect(value).toEqual(JSON.parse(JSON.stringify(json)));
  });

  it("as a copy: changing either changes nothing of the other", () => {
    const at = new Date("2026-03-02T09:00:00.000Z");
    const input = { list: [{ at }] };
    const { value } = read(input);
    at.setFullYear(1999);
    input.list.push({ at });
    expect(value).toEqual({ list: [{ at: new Date("2026-03-02T09:00:00.000Z") }] });
  });

  it("each value once, so that what was checked is what is used", () => {
    let reads = 0;
    const input = Object.defineProperty({}, "name", { enumerable: true, get: () => ++reads });
    expect(read(input).value).toEqual({ name: 1 });
    expect(reads).toBe(1);
  });

  it("by its own fields only, of an instance of a class too", () => {
    class Input {
      lastName = "Lee";
      get firstName(): string {
        return "Ann";
      }
    }
    expect(read(new Input()).value).toEqual({ lastName: "Lee" });
    expect(read(Object.create({ lastName: "Lee" })).value).toEqual({});
  });

  it("with functions, symbols and the like left for the schema to judge", () => {
    const values = [() => 1, Symbol("x"), 1n, Number.NaN, undefined];
    expect(read(values)).toEqual({ value: values, faults: [] });
  });

  it("through what is named twice, if it does not hold itself", () => {
    const part = { a: 1 };
    expect(read([part, part])).toEqual({ value: [part, part], faults: [] });
  });
});

describe("SEC-3: an argument is turned down, and the place named", () => {
  const self: Record<string, unknown> = { inner: {} };
  Object.assign(self["inner"] as object, { self });
  const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
  const throwing = Object.defineProperty({ fine: 1 }, "bad", { enumerable: true, get: () => JSON.parse("{") });

  it.each<[string, unknown, string]>([
    ["an own __proto__", JSON.parse('{"a":{"__proto__":{"x":1}}}'), "INPUT_UNKNOWN_FIELD at a __proto__"],
    ["a key without end", { ["k".repeat(1_001)]: 1 }, `INPUT_UNKNOWN_FIELD at ${"k".repeat(128)}`],
    ["a map", { a: new Map() }, "INPUT_WRONG_TYPE at a"],
    ["bytes", { a: new Uint8Array(2) }, "INPUT_WRONG_TYPE at a"],
    ["a getter that throws", { a: throwing }, "INPUT_UNREADABLE at a"],
    ["what holds itself", self, "INPUT_TOO_LARGE at inner self"],
    ["65 levels", nested(65), `INPUT_TOO_LARGE at ${"0 ".repeat(64).trim()}`],
    ["250,000 values and their list", Array(250_000).fill(1), "INPUT_TOO_LARGE at"],
    ["a list of holes", { a: Array(4_294_967_295) }, "INPUT_TOO_LARGE at a"],
  ])("for %s", (_what, input, fault) => {
    expect(read(input).faults).toEqual([fault]);
  });

  it("but not for 64 levels, or 249,999 values in a list", () => {
    expect(read(nested(64)).faults).toEqual([]);
    expect(read(Array(249_999).fill(1)).faults).toEqual([]);
  });

  it("once for what is too large, however much of it there is", () => {
    const wide = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`k${i}`, Array(1_000).fill(1)]));
    expect(read(wide).faults).toHaveLength(1);
  });
});
