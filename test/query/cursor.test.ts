import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../src/kernel/civil-date.js";
import { isCivilDate } from "../../src/kernel/civil-date.js";
import type { FieldKind } from "../../src/model/field-kinds.js";
import { positionReader } from "../../src/query/compare-values.js";
import type { CursorQuery } from "../../src/query/cursor.js";
import { decodeCursor, encodeCursor } from "../../src/query/cursor.js";
import type { Filter, Scalar } from "../../src/query/filter.js";
import { everything } from "../../src/query/filter.js";
import { parseWhere } from "../../src/query/parse-where.js";
import type { Position, SortKey } from "../../src/query/query.js";
import { conditions, queryRecords, queryScope } from "../support/query-fields.js";
import { sortKeys } from "../support/sort-keys.js";

const filters = conditions.map((where): Filter => parseWhere(queryScope().scope, where, []));
const queries: fc.Arbitrary<CursorQuery> = fc.record({ type: fc.constant("lead"), filter: filters, sort: sortKeys });
const key = (kind: FieldKind, field = "x"): SortKey => ({ field, kind, direction: "asc", nulls: "last" });
const query = (...kinds: FieldKind[]): CursorQuery => ({
  type: "lead",
  filter: everything,
  sort: [...kinds.map((kind) => key(kind)), key("text", "id")],
});

/** Whether a value is one that a field of a kind can have. */
const isOfKind = (value: Scalar | null | undefined, kind: FieldKind): boolean =>
  value === null ||
  (kind === "instant" && value instanceof Date && !Number.isNaN(value.getTime())) ||
  (kind === "date" && typeof value === "string" && isCivilDate(value as CivilDate)) ||
  (kind === "number" && Number.isFinite(value)) ||
  typeof value === { text: "string", boolean: "boolean" }[kind as string];

/** A cursor like one of the query's own, with other values in it. */
const forged = (of: CursorQuery, ...values: readonly unknown[]): string => {
  const [print] = JSON.parse(
    decodeURIComponent(
      encodeCursor(
        of,
        of.sort.map(() => null),
      ),
    ),
  ) as [string];
  return encodeURIComponent(JSON.stringify([print, ...values]));
};

describe("a cursor", () => {
  test.prop([queries, queryRecords])("gives the position back, to the millisecond and the last digit", (of, record) => {
    const position = positionReader(of.sort)(record);
    const cursor = encodeCursor(of, position);
    expect(decodeCursor(of, cursor)).toEqual(position.map((value) => (value === 0 ? 0 : value)));
    expect(cursor).toMatch(/^[\x21-\x7e]+$/);
  });

  test.prop([
    fc.string({ unit: "binary" }).filter((text) => !text.includes("\0")),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  ])("carries any text and any number", (text, number) => {
    const of = query("text", "number");
    const position: Position = [text, number === 0 ? 0 : number, "id"];
    expect(decodeCursor(of, encodeCursor(of, position))).toEqual(position);
  });

  test.prop([queries, queries, queryRecords])("fits no other query", (of, other, record) => {
    fc.pre(JSON.stringify(of) !== JSON.stringify(other));
    expect(decodeCursor(other, encodeCursor(of, positionReader(of.sort)(record)))).toBeNull();
  });

  it("fits neither another type of record, nor another direction, place of nulls, value, or instant", () => {
    const at = (iso: string): Filter => ({ op: "gte", field: "x", kind: "instant", value: new Date(iso) });
    const of: CursorQuery = { ...query("number"), filter: at("2026-01-01T00:00:00.000Z") };
    const cursor = encodeCursor(of, [1, "id"]);
    expect(decodeCursor({ ...of }, cursor)).toEqual([1, "id"]);
    const [first = key("number"), id = key("text")] = of.sort;
    for (const other of [
      { ...of, type: "account" as const },
      { ...of, filter: at("2026-01-01T00:00:00.001Z") },
      { ...of, filter: everything },
      { ...of, sort: [{ ...first, direction: "desc" as const }, id] },
      { ...of, sort: [{ ...first, nulls: "first" as const }, id] },
      { ...of, sort: [{ ...first, field: "y" }, id] },
      { ...of, sort: [id] },
    ]) {
      expect(decodeCursor(other, cursor)).toBeNull();
    }
  });

  test.prop([queries, queryRecords, fc.nat(), fc.string({ maxLength: 2 })], { numRuns: 500 })(
    "that was damaged is refused, or a position of the right kinds: nothing else comes of it",
    (of, record, place, piece) => {
      const cursor = encodeCursor(of, positionReader(of.sort)(record));
      const at = place % cursor.length;
      for (const damaged of [
        cursor.slice(0, at),
        cursor.slice(at + 1),
        cursor.slice(0, at) + piece + cursor.slice(at + 1),
      ]) {
        const position = decodeCursor(of, damaged);
        if (position === null) continue;
        expect(position).toHaveLength(of.sort.length);
        for (const [i, { kind }] of of.sort.entries())
          expect(isOfKind(position[i], kind), `${kind} in ${damaged}`).toBe(true);
      }
    },
  );

  test.prop([
    fc.constantFrom<FieldKind>("text", "number", "boolean", "instant", "date", "list", "json"),
    fc.jsonValue(),
  ])("that was forged gives values of the right kinds or nothing", (kind, value) => {
    const of = query(kind);
    const position = decodeCursor(of, forged(of, value, "id"));
    expect(position === null || isOfKind(position[0], kind)).toBe(true);
  });

  it.each([
    ["number", ["1", true, {}, []]],
    ["instant", ["2026-01-01T00:00:00.000Z", 9e15, true]],
    ["date", ["2026-02-30", 1, "2026-01-01T00:00:00"]],
    ["text", [1, "a\0", "\ud83d", ["a"]]],
    ["boolean", [0, "true"]],
    ["list", ["a", ["a"]]],
    ["json", ["a", 1, true]],
  ] as const)("SEC-3 that was forged with what is no %s is refused", (kind, values) => {
    const of = query(kind);
    for (const value of values) expect(decodeCursor(of, forged(of, value, "id")), JSON.stringify(value)).toBeNull();
  });

  it("SEC-3 takes no number that JSON makes infinite", () => {
    const of = query("number");
    expect(decodeCursor(of, forged(of, 12345, "id").replace("12345", "1e999"))).toBeNull();
  });

  it.each(["", "x", "%", "%7B%7D", "null", "[]", "1", '"a"', "[[[[", "[".repeat(100_000), "%E0%A4%A", "\0", "\uD83D"])(
    "SEC-3 is not made of any text",
    (text) => {
      expect(decodeCursor(query("number"), text)).toBeNull();
    },
  );

  it("SEC-3 has as many values as there are keys", () => {
    const of = query("number");
    expect(decodeCursor(of, forged(of, 1))).toBeNull();
    expect(decodeCursor(of, forged(of, 1, "id", null))).toBeNull();
    expect(decodeCursor(of, forged(of, 1, "id"))).toEqual([1, "id"]);
  });
});
