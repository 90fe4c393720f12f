import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect } from "vitest";
import type { Filter, Scalar } from "../../src/query/filter.js";
import { allOf, everything } from "../../src/query/filter.js";
import { matches } from "../../src/query/matches.js";
import { parseWhere } from "../../src/query/parse-where.js";
import type { QueryField } from "../support/query-fields.js";
import { conditions, kindOf, queryRecords, queryScope, scalarFields, valuesOf } from "../support/query-fields.js";

const filters = conditions.map((where): Filter => parseWhere(queryScope().scope, where, []));
const lists = fc.array(filters, { maxLength: 4 });
const not = (filter: Filter): Filter => ({ op: "not", filter });
const and = (...parts: readonly Filter[]): Filter => ({ op: "and", filters: parts });
const or = (...parts: readonly Filter[]): Filter => ({ op: "or", filters: parts });

const ordered = scalarFields.filter((field) => field !== "boolean" && field !== "id");
const comparisons = fc
  .constantFrom(...ordered)
  .chain((field) => fc.record({ field: fc.constant(field), value: valuesOf[kindOf(field)] as fc.Arbitrary<Scalar> }));
const compare = (
  op: "lt" | "lte" | "gt" | "gte" | "eq",
  { field, value }: { field: QueryField; value: Scalar },
): Filter => ({
  op,
  field,
  kind: kindOf(field),
  value,
});

describe("conditions", () => {
  test.prop([filters, queryRecords])("hold or do not: turned round twice, they are themselves", (filter, record) => {
    expect(matches(not(not(filter)), record)).toBe(matches(filter, record));
    expect(matches(not(filter), record)).toBe(!matches(filter, record));
  });

  test.prop([lists, queryRecords])("obey De Morgan", (parts, record) => {
    expect(matches(not(and(...parts)), record)).toBe(matches(or(...parts.map(not)), record));
    expect(matches(not(or(...parts)), record)).toBe(matches(and(...parts.map(not)), record));
  });

  test.prop([lists, fc.infiniteStream(fc.nat()), queryRecords])(
    "are combined in any order",
    (parts, places, record) => {
      const shuffled = parts
        .map((part) => ({ part, place: places.next().value }))
        .sort((a, b) => a.place - b.place)
        .map(({ part }) => part);
      expect(matches(and(...shuffled), record)).toBe(matches(and(...parts), record));
      expect(matches(or(...shuffled), record)).toBe(matches(or(...parts), record));
    },
  );

  test.prop([filters, filters, filters, queryRecords])(
    "distribute, absorb, and repeat without effect",
    (a, b, c, record) => {
      const holds = (filter: Filter): boolean => matches(filter, record);
      expect(holds(and(a, or(b, c)))).toBe(holds(or(and(a, b), and(a, c))));
      expect(holds(or(a, and(a, b)))).toBe(holds(a));
      expect(holds(and(a, a))).toBe(holds(a));
    },
  );

  test.prop([lists, queryRecords])("without a part hold always, alternatives without one never", (parts, record) => {
    expect(matches(everything, record)).toBe(true);
    expect(matches(or(), record)).toBe(false);
    expect(matches(allOf(...parts), record)).toBe(matches(and(...parts), record));
    expect(matches(allOf(everything, ...parts), record)).toBe(matches(and(...parts), record));
  });

  test.prop([comparisons, queryRecords])("of less, same and greater hold one, but none for nothing", (at, record) => {
    const holding = (["lt", "eq", "gt"] as const).filter((op) => matches(compare(op, at), record));
    const isNothing = matches({ op: "eq", field: at.field, kind: kindOf(at.field), value: null }, record);
    expect(holding).toHaveLength(isNothing ? 0 : 1);
    expect(matches(compare("lte", at), record)).toBe(holding.includes("lt") || holding.includes("eq"));
    expect(matches(compare("gte", at), record)).toBe(holding.includes("gt") || holding.includes("eq"));
  });

  test.prop([
    fc.constantFrom(...ordered).chain((field) => fc.tuple(fc.constant(field), fc.array(valuesOf[kindOf(field)]))),
    queryRecords,
  ])("of one of several values are alternatives of each", ([field, values], record) => {
    const kind = kindOf(field);
    const each = (values as Scalar[]).map((value): Filter => ({ op: "eq", field, kind, value }));
    expect(matches({ op: "in", field, kind, values: values as Scalar[] }, record)).toBe(matches(or(...each), record));
  });
});
