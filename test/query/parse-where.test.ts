import { describe, expect, it } from "vitest";
import type { FieldKind } from "../../src/model/field-kinds.js";
import type { Filter, GroupFilter } from "../../src/query/filter.js";
import { parseWhere } from "../../src/query/parse-where.js";
import { placesOf, queryScope } from "../support/query-fields.js";

/** The filter that a condition without faults makes. */
function filterOf(where: unknown): Filter {
  const { scope, faults } = queryScope();
  const filter = parseWhere(scope, where, ["where"]);
  expect(faults).toEqual([]);
  return filter;
}

/** The faults of a condition, as `CODE path`. */
function faultsOf(where: unknown): string[] {
  const { scope, faults } = queryScope();
  parseWhere(scope, where, ["where"]);
  return placesOf(faults);
}

const at = new Date("2026-01-01T00:00:00.000Z");

/** One field of each kind, a value that it takes, and one that it does not. */
const fields = {
  text: { field: "text", value: "a", wrong: 1 },
  number: { field: "number", value: 1.5, wrong: "1" },
  boolean: { field: "boolean", value: true, wrong: "true" },
  instant: { field: "instant", value: at, wrong: "2026-01-01T00:00:00.000Z" },
  date: { field: "date", value: "2026-01-01", wrong: "2026-02-30" },
  list: { field: "list", value: ["a"], wrong: "a" },
  json: { field: "json", value: {}, wrong: 1 },
} as const satisfies Record<FieldKind, { field: string; value: unknown; wrong: unknown }>;

const fitting: Readonly<Record<string, readonly FieldKind[]>> = {
  eq: ["text", "number", "boolean", "instant", "date"],
  in: ["text", "number", "boolean", "instant", "date"],
  lt: ["text", "number", "instant", "date"],
  lte: ["text", "number", "instant", "date"],
  gt: ["text", "number", "instant", "date"],
  gte: ["text", "number", "instant", "date"],
  contains: ["text"],
  overlaps: ["list"],
};

const kinds = Object.keys(fields) as FieldKind[];
const operandOf = (operator: string, value: unknown): unknown => (operator === "in" ? [value] : value);

describe.each(Object.keys(fitting))("`%s`", (operator) => {
  it.each(fitting[operator] ?? [])("on a %s makes a node of its own", (kind) => {
    const { field, value } = fields[kind];
    const filter = filterOf({ [field]: { [operator]: operandOf(operator, value) } });
    const operand =
      operator === "contains"
        ? { text: value }
        : operator === "in"
          ? { values: [value] }
          : operator === "overlaps"
            ? { values: value }
            : { value };
    expect(filter).toEqual({ op: operator, field, kind, ...operand });
  });

  it.each(fitting[operator] ?? [])("on a %s refuses a value of another type", (kind) => {
    const { field, wrong } = fields[kind];
    const faults = faultsOf({ [field]: { [operator]: operandOf(operator, wrong) } });
    const place = operator === "in" ? `${operator} 0` : operator;
    expect(faults).toEqual([
      `${operator === "overlaps" ? "QUERY_MALFORMED" : "QUERY_VALUE_WRONG"} where ${field} ${place}`,
    ]);
  });

  it.each(kinds.filter((kind) => !fitting[operator]?.includes(kind)))("on a %s is refused", (kind) => {
    const { field, value } = fields[kind];
    expect(faultsOf({ [field]: { [operator]: operandOf(operator, value) } })).toEqual([
      `QUERY_OPERATOR_UNFIT where ${field} ${operator}`,
    ]);
  });
});

describe("parseWhere", () => {
  it.each(["text", "number", "boolean", "instant", "date"] as const)("takes a bare %s for equality", (kind) => {
    const { field, value } = fields[kind];
    expect(filterOf({ [field]: value })).toEqual({ op: "eq", field, kind, value });
    expect(filterOf({ [field]: null })).toEqual({ op: "eq", field, kind, value: null });
  });

  it("takes dotted names and the host's own fields", () => {
    expect(filterOf({ "nested.text": "a" })).toEqual({ op: "eq", field: "nested.text", kind: "text", value: "a" });
    expect(filterOf({ "custom.number": 1 })).toEqual({ op: "eq", field: "custom.number", kind: "number", value: 1 });
  });

  it("lets everything hold that stands side by side, within a field and without", () => {
    const { filters } = filterOf({ number: { gte: 1, lt: 3 }, text: "a", and: [{ boolean: true }] }) as GroupFilter;
    expect(filters.map(({ op }) => op)).toEqual(["gte", "lt", "eq", "eq"]);
  });

  it("combines with and, or and not, to any depth that is sensible", () => {
    expect(filterOf({})).toEqual({ op: "and", filters: [] });
    expect(filterOf({ or: [] })).toEqual({ op: "or", filters: [] });
    expect(filterOf({ or: [{ text: "a" }, { not: { number: 1 } }] })).toEqual({
      op: "or",
      filters: [
        { op: "eq", field: "text", kind: "text", value: "a" },
        { op: "not", filter: { op: "eq", field: "number", kind: "number", value: 1 } },
      ],
    });
  });

  it("folds the text that `contains` looks for", () => {
    expect(filterOf({ text: { contains: "ÉLAN" } })).toMatchObject({ op: "contains", text: "elan" });
  });

  it("copies instants, so that the caller cannot change the filter", () => {
    const mine = new Date(at);
    const filter = filterOf({ instant: { in: [mine] } });
    mine.setFullYear(1999);
    expect(filter).toMatchObject({ values: [at] });
  });

  it("names every fault and its place", () => {
    expect(
      faultsOf({
        number: "1",
        nope: 1,
        and: [{ text: { like: "a" } }, { not: { date: { in: ["x", null, 3] } } }],
        or: {},
      }),
    ).toEqual([
      "QUERY_VALUE_WRONG where number",
      "QUERY_FIELD_UNKNOWN where nope",
      "QUERY_OPERATOR_UNKNOWN where and 0 text like",
      "QUERY_VALUE_WRONG where and 1 not date in 0",
      "QUERY_VALUE_WRONG where and 1 not date in 2",
      "QUERY_MALFORMED where or",
    ]);
  });

  it("tells in each fault what was expected", () => {
    const { scope, faults } = queryScope();
    parseWhere(scope, { boolean: { lt: true }, text: 1, nope: 1, number: { near: 1 }, and: 1 }, []);
    expect(faults.map(({ params }) => params)).toEqual([
      { operator: "lt", field: "boolean", kind: "boolean" },
      { expected: "text" },
      { field: "nope" },
      { operator: "near" },
      { expected: "list" },
    ]);
  });
});
