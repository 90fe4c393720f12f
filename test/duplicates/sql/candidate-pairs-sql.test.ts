import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KeyedRecords } from "../../../src/duplicates/sql/candidate-pairs-sql.js";
import { candidatePairsSql } from "../../../src/duplicates/sql/candidate-pairs-sql.js";
import { quotedName } from "../../../src/duplicates/sql/quoted-name.js";
import { onEveryEngine } from "./engines.js";
import type { KeyedRow } from "./keyed-row.js";
import { keepRows, keyedRows } from "./keyed-row.js";
import { cutTexts, naiveCut, naivePairs, pairTexts } from "./naive-pairs.js";

const names = { table: "drawn", idColumn: "id", keysColumn: "keys" };
const shared: readonly KeyedRow[] = [
  { id: "a", keys: ["x", "y", "x"] },
  { id: "b", keys: ["x", "y"] },
  { id: "c", keys: ["x", null] },
  { id: "d", keys: [null] },
  { id: "e", keys: null },
];

onEveryEngine("candidates by SQL", (engine) => {
  const keep = (rows: readonly KeyedRow[]) => keepRows(engine(), "drawn", ["id", "keys"], rows);
  const queries = (records: Partial<KeyedRecords>) =>
    candidatePairsSql(engine().dialect, { ...names, largest: 10, ...records });
  const pairs = async (records: Partial<KeyedRecords>) => pairTexts(await engine().run(queries(records).pairs));
  const cut = async (records: Partial<KeyedRecords>) => cutTexts(await engine().run(queries(records).cut));

  test.prop([keyedRows, fc.integer({ min: 1, max: 5 })], { numRuns: 60 })(
    "DUP-6 are the pairs that a loop finds, each once, and what is cut is told",
    async (rows, largest) => {
      await keep(rows);
      expect(await pairs({ largest })).toEqual(naivePairs(rows, largest));
      expect(await cut({ largest })).toEqual(naiveCut(rows, largest));
    },
  );

  it("DUP-6 share a key had by as many records as may have it, and lack one had by one more", async () => {
    await keep(shared);
    expect(await pairs({ largest: 3 })).toEqual(["a b", "a c", "b c"]);
    expect(await cut({ largest: 3 })).toEqual([]);
    expect(await pairs({ largest: 2 })).toEqual(["a b"]);
    expect(await cut({ largest: 2 })).toEqual(["x 3"]);
    expect(await pairs({ largest: 1 })).toEqual([]);
    expect(await engine().run(queries({ largest: 1 }).cut)).toMatchObject([{ match_key: "x" }, { match_key: "y" }]);
  });

  it("DUP-6 are of the records that a condition leaves, also where it ends with a comment or has an or", async () => {
    await keep(shared);
    expect(await pairs({ where: "id <> 'c' -- not c" })).toEqual(["a b"]);
    expect(await pairs({ where: "id = 'b' or id = 'c'" })).toEqual(["b c"]);
    expect(await cut({ where: "id <> 'c'", largest: 1 })).toEqual(["x 2", "y 2"]);
  });

  const name = fc
    .oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
      fc.constantFrom('"', '""', "a.b", "`", "select", "'", "\\", "--"),
    )
    .filter((text) => !text.includes("\u0000"));
  test.prop([name, name, name], { numRuns: 40 })(
    "DUP-6 are found whatever tables and columns are called",
    async (...drawn) => {
      const [table, idColumn, keysColumn] = drawn.map((text, i) => `${i}${text}`) as [string, string, string]; // three are drawn
      const { dialect, run } = engine();
      const [kept, id, keys] = [table, idColumn, keysColumn].map((text) => quotedName(dialect, text)) as [
        string,
        string,
        string,
      ];
      await keepRows(engine(), kept, [id, keys], shared);
      expect(await pairs({ table, idColumn, keysColumn })).toEqual(["a b", "a c", "b c"]);
      await run(`drop table ${kept}`);
    },
  );

  it("DUP-6 are of a table that is named with its schema", async () => {
    const { dialect, run } = engine();
    await keep(shared);
    const [found] = await run("select table_schema as name from information_schema.tables where table_name = 'drawn'");
    const table = [
      dialect === "duckdb" ? "temp" : String(found?.["name"]),
      dialect === "duckdb" ? "main" : "",
      "drawn",
    ];
    expect(await pairs({ table: table.filter((part) => part !== "") })).toEqual(["a b", "a c", "b c"]);
  });
});

describe("candidates by SQL", () => {
  it.each(["postgres", "duckdb", "spark", "bigquery"] as const)(
    "DUP-6 cost %s one explosion, one count and one join of keys with keys",
    (dialect) => {
      const { pairs } = candidatePairsSql(dialect, { ...names, largest: 60 });
      const times = (pattern: RegExp): number => [...pairs.matchAll(pattern)].length;
      expect(times(/\b(unnest|explode)\(/g)).toBe(1);
      expect(times(/count\(\*\)/g)).toBe(1);
      expect(times(/join record_key/g)).toBe(2);
      expect(times(/\bover\b/g)).toBe(0);
    },
  );
});
