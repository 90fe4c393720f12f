import { runInNewContext } from "node:vm";
import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseWhere } from "../../src/query/parse-where.js";
import { placesOf, queryScope } from "../support/query-fields.js";

function faultsOf(where: unknown): string[] {
  const { scope, faults } = queryScope();
  parseWhere(scope, where, []);
  return placesOf(faults);
}

const own = (key: string, value: unknown): object =>
  Object.defineProperty({}, key, { value, enumerable: true, configurable: true, writable: true });

/** A condition within `levels` others. */
const nested = (levels: number, wrap: (inner: object) => object): object =>
  Array.from({ length: levels }).reduce<object>((inner) => wrap(inner), { text: "a" });

const inherited = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "__defineGetter__"];

describe("SEC-3 a condition", () => {
  it.each(inherited)("knows no field and no operator `%s`", (name) => {
    expect(faultsOf(own(name, "x"))).toEqual([`QUERY_FIELD_UNKNOWN ${name}`]);
    expect(faultsOf(own(name, { eq: "x" }))).toEqual([`QUERY_FIELD_UNKNOWN ${name}`]);
    expect(faultsOf({ text: own(name, "x") })).toEqual([`QUERY_OPERATOR_UNKNOWN text ${name}`]);
  });

  it("changes no prototype", () => {
    faultsOf(
      JSON.parse(
        '{"__proto__":{"polluted":1},"text":{"__proto__":{"polluted":1}},"constructor":{"prototype":{"polluted":1}}}',
      ),
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each([
    ["undefined", undefined],
    ["a pattern", /a/],
    ["a map", new Map([["eq", "a"]])],
    ["a promise", Promise.resolve("a")],
    ["an object of a class", Object.create({ eq: "a" })],
    ["a function", () => "a"],
    ["a symbol", Symbol("a")],
    ["a big integer", 1n],
    ["a list", ["a"]],
    ["an instant", new Date(0)],
    ["half a character", "\uD83D"],
    ["a text with U+0000", "a\0"],
    ["a text of 40,001 units", "a".repeat(40_001)],
  ])("never takes %s for one that says nothing", (_, value) => {
    expect(faultsOf({ text: value })).toEqual(["QUERY_VALUE_WRONG text"]);
    expect(faultsOf({ text: { eq: value } })).toEqual(["QUERY_VALUE_WRONG text eq"]);
    expect(faultsOf({ text: { contains: value } })).toEqual(["QUERY_VALUE_WRONG text contains"]);
    expect(faultsOf({ text: { in: value } })).toHaveLength(Array.isArray(value) ? 0 : 1);
  });

  it.each([undefined, null, "a", 1, [], [{}], new Date(0), new Map(), /a/, Promise.resolve({})])(
    "is no %o",
    (value) => {
      expect(faultsOf(value)).toEqual([`QUERY_MALFORMED`]);
      expect(faultsOf({ not: value })).toEqual(["QUERY_MALFORMED not"]);
      expect(faultsOf({ or: [value] })).toEqual(["QUERY_MALFORMED or 0"]);
    },
  );

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, "1", null, {}])(
    "has no number %o",
    (value) => {
      expect(faultsOf({ number: { gte: value } })).toEqual(["QUERY_VALUE_WRONG number gte"]);
    },
  );

  it("has no instant that is none", () => {
    expect(faultsOf({ instant: new Date(Number.NaN) })).toEqual(["QUERY_VALUE_WRONG instant"]);
  });

  it("takes objects of another realm and without a prototype", () => {
    const bare = Object.assign(Object.create(null) as object, { text: "a" });
    expect(faultsOf(bare)).toEqual([]);
    expect(faultsOf(runInNewContext('({ text: { contains: "a" } })'))).toEqual([]);
    expect(faultsOf(runInNewContext("new Map()"))).toEqual(["QUERY_MALFORMED"]);
  });

  it("is at most 16 groups deep", () => {
    const wraps = [
      (inner: object) => ({ not: inner }),
      (inner: object) => ({ and: [inner] }),
      (inner: object) => ({ or: [inner] }),
    ];
    for (const wrap of wraps) {
      expect(faultsOf(nested(16, wrap))).toEqual([]);
      expect(faultsOf(nested(17, wrap))).toHaveLength(1);
      expect(faultsOf(nested(100_000, wrap))).toHaveLength(1);
    }
    const { scope, faults } = queryScope();
    parseWhere(
      scope,
      nested(17, (inner) => ({ not: inner })),
      [],
    );
    expect(faults).toMatchObject([{ code: "QUERY_TOO_LARGE", params: { most: 16 } }]);
  });

  it("has at most 1,000 parts, whatever they are, and says so once", () => {
    const many = (count: number, part: unknown): unknown[] => Array<unknown>(count).fill(part);
    expect(faultsOf({ or: many(499, { text: "a" }) })).toEqual([]);
    expect(faultsOf({ or: many(999, {}) })).toEqual([]);
    for (const count of [1_000, 1_001, 200_000, 1_000_000]) {
      expect(faultsOf({ or: many(count, {}) })).toHaveLength(1);
      expect(faultsOf({ and: many(count, { text: "a" }) })).toHaveLength(1);
    }
    const names = Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`f${i}`, 1]));
    expect(faultsOf(names).filter((fault) => fault.startsWith("QUERY_TOO_LARGE"))).toHaveLength(1);
    expect(faultsOf(names).length).toBeLessThan(1_100);
    expect(faultsOf({ text: names }).length).toBeLessThan(1_100);
  });

  it("has at most 10,000 values in a list", () => {
    expect(faultsOf({ number: { in: Array(10_000).fill(1) } })).toEqual([]);
    expect(faultsOf({ number: { in: Array(10_001).fill(1) } })).toEqual(["QUERY_TOO_LARGE number in"]);
    expect(faultsOf({ list: { overlaps: Array(10_001).fill("a") } })).toEqual(["QUERY_TOO_LARGE list overlaps"]);
  });

  it("does not repeat a huge name in its faults", () => {
    const { scope, faults } = queryScope();
    parseWhere(scope, { ["x".repeat(1_000_000)]: 1, text: { ["y".repeat(1_000_000)]: 1 } }, []);
    for (const { params } of faults) expect(JSON.stringify(params).length).toBeLessThan(200);
  });

  test.prop([
    fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withBigInt: true, withSparseArray: true }),
  ])("throws for nothing, whatever it is given", (anything) => {
    for (const where of [anything, { text: anything }, { number: { in: anything } }, { and: [anything] }])
      expect(() => faultsOf(where)).not.toThrow();
  });
});
