import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { ComparedRecord } from "../../src/duplicates/compared-record.js";
import type { ComparableReader } from "../../src/duplicates/group-by-fields.js";
import { comparedHash, groupByFields } from "../../src/duplicates/group-by-fields.js";
import { recordWith } from "../support/store-record.js";

type Row = readonly (string | number | boolean | null)[];

/** Leads that carry their values in fields of the host's own. */
const leadOf = (row: Row, i: number): ComparedRecord =>
  recordWith("lead", { id: String(i).padStart(4, "0"), custom: Object.fromEntries(row.entries()) });

const reader =
  (field: number): ComparableReader =>
  ({ custom }) =>
    (custom[String(field)] ?? null) as ReturnType<ComparableReader>;

const readersOf = (rows: readonly Row[]): ComparableReader[] => (rows[0] ?? []).map((_, field) => reader(field));

function grouped(rows: readonly Row[], most = 100) {
  const found = groupByFields(readersOf(rows), most);
  for (const [i, row] of rows.entries()) found.add(leadOf(row, i));
  const groups = found.groups().map(({ ids, count }) => ({ rows: ids.map(Number), count }));
  return { groups, compared: found.compared() };
}

const value = fc.constantFrom<Row[number]>(null, "", "a", "b", "ab", "c", "bc", '","', 0, 1, "0", false, true, "false");
const rows = fc
  .integer({ min: 1, max: 3 })
  .chain((width) => fc.array(fc.array(value, { minLength: width, maxLength: width }), { maxLength: 30 }));

describe("groups of records that are equal in chosen fields", () => {
  test.prop([rows])("DUP-1 are those that a comparison of each with each finds", (all) => {
    const { groups, compared } = grouped(all);
    const full = all.flatMap((row, i) => (row.includes(null) ? [] : [i]));
    const equalTo = (i: number): number[] => full.filter((j) => all[i]?.every((one, k) => one === all[j]?.[k]));
    const expected = full.map(equalTo).filter((group, at) => group.length > 1 && group[0] === full[at]);
    expected.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
    expect(groups).toEqual(expected.map((group) => ({ rows: group, count: group.length })));
    expect(compared).toBe(full.length);
  });

  it("DUP-2 keep fields apart: (ab, c) is not (a, bc)", () => {
    const all = [
      ["ab", "c"],
      ["a", "bc"],
      ["abc", ""],
      ['a","b', "c"],
      ["a", 'b","c'],
      ["ab", "c"],
    ];
    expect(grouped(all).groups).toEqual([{ rows: [0, 5], count: 2 }]);
  });

  it("DUP-1 take 0 and false for values, and what is no value for equal to nothing", () => {
    expect(grouped([[0], [0], [false], [false], [null], [null], ["0"]]).groups).toEqual([
      { rows: [0, 1], count: 2 },
      { rows: [2, 3], count: 2 },
    ]);
    expect(
      grouped([
        ["a", null],
        ["a", null],
        ["a", "x"],
      ]).groups,
    ).toEqual([]);
    expect(grouped([]).groups).toEqual([]);
  });

  it("DUP-1 keep the first ids and count the rest", () => {
    const all = ["a", "b", "a", "b", "b", "a", "b"].map((one) => [one]);
    expect(grouped(all, 2).groups).toEqual([
      { rows: [1, 3], count: 4 },
      { rows: [0, 2], count: 3 },
    ]);
  });

  it("DUP-1 of one size are ordered by their first ids, however records came", () => {
    const found = groupByFields(readersOf([["a"]]), 100);
    for (const [one, i] of [
      ["b", 4],
      ["a", 3],
      ["b", 2],
      ["a", 1],
    ] as const)
      found.add(leadOf([one], i));
    expect(found.groups().map(({ ids }) => ids)).toEqual([
      ["0003", "0001"],
      ["0004", "0002"],
    ]);
  });

  it("DUP-1 are known by a hash of 32 digits, which a record without a value does not have", () => {
    const [a, b, c] = [leadOf(["x", 1], 0), leadOf(["x", 1], 1), leadOf(["x", null], 2)];
    const readers = readersOf([["x", 1]]);
    expect(comparedHash(readers, a)).toMatch(/^[0-9a-f]{32}$/);
    expect(comparedHash(readers, b)).toBe(comparedHash(readers, a));
    expect(comparedHash(readers, c)).toBeNull();
  });
});
