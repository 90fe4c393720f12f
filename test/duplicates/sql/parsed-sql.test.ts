import parsers from "node-sql-parser";
import { describe, expect, it } from "vitest";
import { candidatePairsSql } from "../../../src/duplicates/sql/candidate-pairs-sql.js";
import { exactPairsSql } from "../../../src/duplicates/sql/exact-pairs-sql.js";
import type { SqlDialect } from "../../../src/duplicates/sql/sql-dialect.js";

// The parser has no grammar of Spark, whose SQL began as that of Hive.
const grammars = { postgres: "Postgresql", spark: "Hive", bigquery: "BigQuery" } as const satisfies Partial<
  Record<SqlDialect, string>
>;
const dialects = Object.entries(grammars) as [keyof typeof grammars, string][]; // the keys are those of a literal
const parser = new parsers.Parser();

function texts(dialect: SqlDialect): string[] {
  const tables = ["lead", ["crm", "lead"]].map((table) => ({ table, idColumn: "id", keysColumn: "match_keys" }));
  return tables.flatMap((table) =>
    [{}, { where: "archived_at is null and company_id = 'acme'" }].flatMap((condition) => {
      const { pairs, cut } = candidatePairsSql(dialect, { ...table, ...condition, largest: 60 });
      return [pairs, cut, exactPairsSql(dialect, { ...table, ...condition, columns: ["company_name", "city"] })];
    }),
  );
}

describe.each(dialects)("the SQL of %s", (dialect, database) => {
  it("DUP-6 is taken by a parser of its grammar, or of the nearest", () => {
    for (const text of texts(dialect)) expect(() => parser.astify(text, { database }), text).not.toThrow();
  });

  it("DUP-6 is not taken once a bracket, a comma or a word of it is missing", () => {
    const broken = texts(dialect).flatMap((text) => [
      text.replace(")", ""),
      text.replace("as (", "as"),
      text.replace("from", "form"),
      text.replace(", ", " , , "),
      text.replace(/join (?=record_key|compared)/, "joint "),
      `${text} and`,
    ]);
    const told = broken.filter((text) => !texts(dialect).includes(text));
    expect(told.length).toBeGreaterThan(50);
    for (const text of told) expect(() => parser.astify(text, { database }), text).toThrow();
  });

  it("DUP-6 reads the table that was named, and no other", () => {
    for (const text of texts(dialect)) {
      const read = parser.tableList(text, { database }).map((name) => name.split("::").at(-1));
      const own = new Set(["record_key", "block", "compared"]);
      expect([...new Set(read)].filter((name) => !own.has(name ?? ""))).toEqual(["lead"]);
    }
  });
});
