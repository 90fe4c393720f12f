import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseGroupBy, parseMeasures } from "../../src/query/parse-summary.js";
import { placesOf, queryScope } from "../support/query-fields.js";

function groups(groupBy: unknown) {
  const { scope, faults } = queryScope("Europe/Paris");
  return { keys: parseGroupBy(scope, groupBy, ["groupBy"]), faults: placesOf(faults) };
}

function figures(measures: unknown) {
  const { scope, faults } = queryScope();
  return { named: parseMeasures(scope, measures, ["measures"]), faults: placesOf(faults) };
}

describe("parseGroupBy", () => {
  it("takes a bare name for the field's values", () => {
    expect(groups(["text", "nested.number", "boolean", "date"]).keys).toEqual([
      { field: "text", kind: "text", period: null, zone: "Europe/Paris" },
      { field: "nested.number", kind: "number", period: null, zone: "Europe/Paris" },
      { field: "boolean", kind: "boolean", period: null, zone: "Europe/Paris" },
      { field: "date", kind: "date", period: null, zone: "Europe/Paris" },
    ]);
    expect(groups([])).toEqual({ keys: [], faults: [] });
  });

  it.each(["day", "week", "month", "year"])(
    "counts dates and instants to the %s, in the actor's zone or the one named",
    (period) => {
      const { keys, faults } = groups([
        { field: "instant", period },
        { field: "instant", period, zone: "Asia/Tokyo" },
        { field: "date", period },
      ]);
      expect(faults).toEqual([]);
      expect(keys.map((key) => [key.period, key.zone])).toEqual([
        [period, "Europe/Paris"],
        [period, "Asia/Tokyo"],
        [period, "Europe/Paris"],
      ]);
    },
  );

  it.each([
    [{}, "QUERY_MALFORMED groupBy"],
    [Array(9).fill("text"), "QUERY_MALFORMED groupBy"],
    [[null], "QUERY_MALFORMED groupBy 0"],
    [["nope"], "QUERY_FIELD_UNKNOWN groupBy 0 field"],
    [["constructor"], "QUERY_FIELD_UNKNOWN groupBy 0 field"],
    [[{ field: { toString: 1 } }], "QUERY_MALFORMED groupBy 0 field"],
    [["list"], "QUERY_OPERATOR_UNFIT groupBy 0"],
    [["json"], "QUERY_OPERATOR_UNFIT groupBy 0"],
    [["instant"], "QUERY_OPERATOR_UNFIT groupBy 0"],
    [[{ field: "text", period: "day" }], "QUERY_OPERATOR_UNFIT groupBy 0"],
    [[{ field: "instant", period: "hour" }], "QUERY_VALUE_WRONG groupBy 0 period"],
    [[{ field: "instant", period: "day", zone: "Mars" }], "QUERY_VALUE_WRONG groupBy 0 zone"],
    [[{ field: "instant", period: "day", zone: 1 }], "QUERY_VALUE_WRONG groupBy 0 zone"],
    [[{ field: "date", perod: "month" }], "QUERY_OPERATOR_UNKNOWN groupBy 0 perod"],
    [[JSON.parse('{"field":"text","__proto__":1}')], "QUERY_OPERATOR_UNKNOWN groupBy 0 __proto__"],
  ])("SEC-3 refuses %j", (groupBy, fault) => {
    expect(groups(groupBy).faults).toEqual([fault]);
  });
});

describe("what parseGroupBy says is wrong", () => {
  const paramsOf = (groupBy: unknown) => {
    const { scope, faults } = queryScope();
    expect(parseGroupBy(scope, groupBy, [])).toEqual([]);
    return faults.map(({ params }) => params);
  };

  it("SEC-3 tells what was expected, and of which field", () => {
    expect(paramsOf({})).toEqual([{ expected: "list", most: 8 }]);
    expect(paramsOf([1])).toEqual([{ expected: "object" }]);
    expect(paramsOf(["list"])).toEqual([{ operator: "groupBy", field: "list", kind: "list" }]);
    expect(paramsOf([{ field: "text", period: "day" }])).toEqual([{ operator: "period", field: "text", kind: "text" }]);
    const { scope, faults } = queryScope();
    parseGroupBy(scope, [{ field: "date", period: "hour", zone: ["UTC"] }], []);
    expect(faults.map(({ params }) => params)).toEqual([
      { expected: "day, week, month, year" },
      { expected: "IANA time zone" },
    ]);
  });

  it("SEC-3 takes eight keys, and 32 figures", () => {
    expect(groups(Array(8).fill("text")).keys).toHaveLength(8);
    const names = Array.from({ length: 32 }, (_, i) => [`n${i}`, "count"]);
    expect(figures(Object.fromEntries(names)).named).toHaveLength(32);
  });
});

describe("parseMeasures", () => {
  it("SEC-3 tells what was expected, and makes no figure of what it refuses", () => {
    const paramsOf = (measures: unknown) => {
      const { scope, faults } = queryScope();
      expect(parseMeasures(scope, measures, [])).toEqual([]);
      return faults.map(({ params }) => params);
    };
    expect(paramsOf({})).toEqual([{ expected: "object", most: 32 }]);
    expect(paramsOf({ n: 1 })).toEqual([{ expected: "count, sum, min, max, average" }]);
    expect(paramsOf({ n: { sum: "text" } })).toEqual([{ operator: "sum", field: "text", kind: "text" }]);
    expect(paramsOf({ n: { max: "json" } })).toEqual([{ operator: "max", field: "json", kind: "json" }]);
    expect(paramsOf({ n: { sum: 1 } })).toEqual([{ expected: "text" }]);
  });

  it("keeps the names and their order, names of prototypes among them", () => {
    const measures: unknown = JSON.parse(
      '{"b":"count","__proto__":{"sum":"number"},"constructor":{"min":"date"},"a":{"max":"text"}}',
    );
    expect(figures(measures).faults).toEqual([]);
    expect(figures(measures).named).toEqual([
      { name: "b", measure: { op: "count", field: null, kind: "number" } },
      { name: "__proto__", measure: { op: "sum", field: "number", kind: "number" } },
      { name: "constructor", measure: { op: "min", field: "date", kind: "date" } },
      { name: "a", measure: { op: "max", field: "text", kind: "text" } },
    ]);
  });

  it.each([
    [{ n: { average: "nested.number" } }, []],
    [{ n: { min: "instant" } }, []],
    [{}, ["QUERY_MALFORMED measures"]],
    [null, ["QUERY_MALFORMED measures"]],
    [["count"], ["QUERY_MALFORMED measures"]],
    [Object.fromEntries(Array.from({ length: 33 }, (_, i) => [`n${i}`, "count"])), ["QUERY_MALFORMED measures"]],
    [{ n: "sum" }, ["QUERY_MALFORMED measures n"]],
    [{ n: {} }, ["QUERY_MALFORMED measures n"]],
    [{ n: { sum: "number", min: "number" } }, ["QUERY_MALFORMED measures n"]],
    [{ n: { median: "number" } }, ["QUERY_MALFORMED measures n"]],
    [{ n: { constructor: "number" } }, ["QUERY_MALFORMED measures n"]],
    [{ n: { sum: "nope" } }, ["QUERY_FIELD_UNKNOWN measures n sum"]],
    [{ n: { sum: { toString: 1 } } }, ["QUERY_MALFORMED measures n sum"]],
    [{ n: { sum: "text" } }, ["QUERY_OPERATOR_UNFIT measures n"]],
    [{ n: { average: "instant" } }, ["QUERY_OPERATOR_UNFIT measures n"]],
    [{ n: { min: "boolean" } }, ["QUERY_OPERATOR_UNFIT measures n"]],
    [{ n: { max: "list" } }, ["QUERY_OPERATOR_UNFIT measures n"]],
    [{ n: "count", m: 1 }, ["QUERY_MALFORMED measures m"]],
  ])("SEC-3 checks %j", (measures, faults) => {
    expect(figures(measures).faults).toEqual(faults);
  });

  test.prop([fc.anything({ withNullPrototype: true })])("throws for nothing, whatever it is given", (anything) => {
    for (const value of [anything, { n: anything }, { n: { sum: anything } }]) {
      expect(() => figures(value)).not.toThrow();
      expect(() => groups([value])).not.toThrow();
    }
  });
});
