import { describe, expect, it } from "vitest";
import { candidatePairsSql } from "../../../src/duplicates/sql/candidate-pairs-sql.js";
import { exactPairsSql } from "../../../src/duplicates/sql/exact-pairs-sql.js";
import type { SqlDialect } from "../../../src/duplicates/sql/sql-dialect.js";
import { sqlDialects } from "../../../src/duplicates/sql/sql-dialect.js";
import { reasonsOf } from "../../support/refused.js";

const source = { table: "lead", idColumn: "id" };
const reasons = (write: () => unknown) => reasonsOf(Promise.resolve().then(write), "INPUT_INVALID");
const candidates = (dialect: SqlDialect, records: object) =>
  reasons(() => candidatePairsSql(dialect, { ...source, keysColumn: "match_keys", largest: 60, ...records }));
const equals = (dialect: SqlDialect, records: object) =>
  reasons(() => exactPairsSql(dialect, { ...source, columns: ["name"], ...records }));

describe("SQL is not written", () => {
  it.each<[string, object]>([
    ["INPUT_TOO_SMALL largest", { largest: 0 }],
    ["INPUT_TOO_SMALL largest", { largest: -1 }],
    ["INPUT_WRONG_TYPE largest", { largest: 1.5 }],
    ["INPUT_WRONG_TYPE largest", { largest: Number.NaN }],
    ["INPUT_WRONG_TYPE largest", { largest: 2 ** 53 }],
    ["INPUT_WRONG_TYPE largest", { largest: "1) or (true" }],
    ["INPUT_BLANK table", { table: "" }],
    ["INPUT_TOO_SHORT table", { table: [] }],
    ["INPUT_WRONG_TYPE table", { table: 1 }],
    ["INPUT_BLANK table 1", { table: ["crm", ""] }],
    ["INPUT_WRONG_TYPE idColumn", { idColumn: null }],
    ["INPUT_TEXT_UNSTORABLE idColumn", { idColumn: "a\u0000" }],
    ["INPUT_TEXT_UNSTORABLE keysColumn", { keysColumn: "\ud800" }],
    ["INPUT_BLANK where", { where: "  " }],
    ["INPUT_WRONG_TYPE where", { where: true }],
    ["INPUT_TEXT_UNSTORABLE where", { where: "a = '\u0000'" }],
  ])("DUP-6 in any dialect, for %s", async (reason, records) => {
    for (const dialect of sqlDialects) expect(await candidates(dialect, records)).toEqual([reason]);
  });

  it("DUP-6 for a dialect that there is none of; every reason is told at once", async () => {
    const unknown = "mysql" as SqlDialect; // as a caller without types would
    expect(await candidates(unknown, { idColumn: "", largest: 0 })).toEqual([
      "INPUT_NOT_ONE_OF dialect",
      "INPUT_BLANK idColumn",
      "INPUT_TOO_SMALL largest",
    ]);
    expect(await equals(unknown, {})).toEqual(["INPUT_NOT_ONE_OF dialect"]);
  });

  it("DUP-6 in PostgreSQL for a name that it would cut off, counted in bytes", async () => {
    expect(await candidates("postgres", { table: "é".repeat(32) })).toEqual(["INPUT_TOO_LONG table"]);
    expect(() => exactPairsSql("postgres", { ...source, columns: [`${"é".repeat(31)}x`] })).not.toThrow();
    expect(() => exactPairsSql("duckdb", { ...source, columns: ["é".repeat(32)] })).not.toThrow();
  });

  it.each(["a`b", "a\\b", "a.b", "a\nb"])(
    "DUP-6 in BigQuery for a name that its quotes do not hold: %j",
    async (name) => {
      expect(await equals("bigquery", { columns: ["name", name] })).toEqual(["INPUT_MALFORMED columns 1"]);
      for (const dialect of ["postgres", "duckdb", "spark"] as const)
        expect(() => exactPairsSql(dialect, { ...source, columns: [name] })).not.toThrow();
    },
  );

  it("DUP-1 for no column", async () => {
    for (const dialect of sqlDialects) {
      expect(await equals(dialect, { columns: [] })).toEqual(["INPUT_TOO_SHORT columns"]);
      expect(await equals(dialect, { columns: ["name", ""] })).toEqual(["INPUT_BLANK columns 1"]);
    }
  });

  it.each<[object, object]>([
    [{ largest: 1.5 }, { expected: "integer" }],
    [{ largest: 0 }, { least: 1 }],
    [{ table: 1 }, { expected: "string" }],
    [{ table: [] }, { least: 1 }],
    [{ table: "a".repeat(64) }, { most: 63 }],
    [{ idColumn: null }, { expected: "string" }],
    [{ where: true }, { expected: "string" }],
  ])("DUP-6 for %j, which is told with what would do", (records, params) => {
    const write = () => candidatePairsSql("postgres", { ...source, keysColumn: "match_keys", largest: 60, ...records });
    expect(write).toThrow(expect.objectContaining({ refusals: [expect.objectContaining({ params })] }));
  });

  it("DUP-1 for no column, which is told with how many would do", () => {
    const write = () => exactPairsSql("postgres", { ...source, columns: [] });
    expect(write).toThrow(expect.objectContaining({ refusals: [expect.objectContaining({ params: { least: 1 } })] }));
  });
});
