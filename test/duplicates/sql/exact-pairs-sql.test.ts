import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { expect, it } from "vitest";
import { exactPairsSql } from "../../../src/duplicates/sql/exact-pairs-sql.js";
import { onEveryEngine } from "./engines.js";
import { sqlText } from "./keyed-row.js";
import { pairTexts } from "./naive-pairs.js";

type Row = readonly [id: string, name: string | null, town: string | null];

const value = fc.option(fc.constantFrom("a", "A", "b", "ab", "c", "bc", "é", "e", "o'neil"), { freq: 4 });
const rows: fc.Arbitrary<readonly Row[]> = fc
  .array(fc.tuple(value, value), { maxLength: 15 })
  .map((all) => all.map(([name, town], i) => [`lead-${(i * 4) % 15}`, name, town]));

/** Every record beside every other. */
const naive = (all: readonly Row[], columns: readonly (1 | 2)[]): string[] =>
  all
    .flatMap((left) => all.map((right) => [left, right] as const))
    .filter(([left, right]) => left[0] < right[0] && columns.every((i) => left[i] !== null && left[i] === right[i]))
    .map(([left, right]) => `${left[0]} ${right[0]}`)
    .sort();

onEveryEngine("equal records by SQL", (engine) => {
  const keep = async (all: readonly Row[]): Promise<void> => {
    await engine().run("drop table if exists equal_rows");
    await engine().run("create temporary table equal_rows (id text, name text, town text)");
    const values = all.map((row) => `(${row.map(sqlText).join(", ")})`);
    if (values.length > 0) await engine().run(`insert into equal_rows values ${values.join(", ")}`);
  };
  const pairs = async (columns: readonly string[], where?: string): Promise<string[]> => {
    const records = { table: "equal_rows", idColumn: "id", columns, ...(where === undefined ? {} : { where }) };
    return pairTexts(await engine().run(exactPairsSql(engine().dialect, records)));
  };

  test.prop([rows], { numRuns: 60 })("DUP-1 DUP-2 are equal in all columns, as a loop finds them", async (all) => {
    await keep(all);
    expect(await pairs(["name", "town"])).toEqual(naive(all, [1, 2]));
    expect(await pairs(["town"])).toEqual(naive(all, [2]));
  });

  it("DUP-1 have a value in each column, and are of those that a condition leaves", async () => {
    await keep([
      ["1", "a", null],
      ["2", "a", null],
      ["3", "a", "b"],
    ]);
    expect(await pairs(["name", "town"])).toEqual([]);
    expect(await pairs(["name"], "town is null or id = '9' -- those of no town")).toEqual(["1 2"]);
  });
});
