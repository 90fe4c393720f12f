import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { candidatePairsSql } from "../../../src/duplicates/sql/candidate-pairs-sql.js";
import type { SqlDialect } from "../../../src/duplicates/sql/sql-dialect.js";
import { hasDuckDb, openDuckDb } from "../../support/duckdb.js";
import { keepRows, keyedRows } from "./keyed-row.js";
import { cutTexts, naiveCut, naivePairs, pairTexts } from "./naive-pairs.js";
import { duckDbEngine } from "./sql-engine.js";

/** The same query as DuckDB spells it: its quotes, its word for a list as rows, and a column's name beside the table's. */
const asDuckDb = (sql: string): string =>
  sql.replaceAll("`", '"').replaceAll("explode(", "unnest(").replace(") as k\n", ") as u(k)\n");

describe.skipIf(!hasDuckDb).each<SqlDialect>(["spark", "bigquery"])("the SQL of %s", (dialect) => {
  test.prop([keyedRows, fc.integer({ min: 1, max: 5 })], { numRuns: 60 })(
    "DUP-6 asks for the pairs that a loop finds, as DuckDB answers it in its own spelling",
    async (rows, largest) => {
      const engine = duckDbEngine(await openDuckDb());
      await keepRows(engine, "drawn", ["id", "keys"], rows);
      const sql = candidatePairsSql(dialect, { table: "drawn", idColumn: "id", keysColumn: "keys", largest });
      expect(pairTexts(await engine.run(asDuckDb(sql.pairs)))).toEqual(naivePairs(rows, largest));
      expect(cutTexts(await engine.run(asDuckDb(sql.cut)))).toEqual(naiveCut(rows, largest));
    },
  );
});
