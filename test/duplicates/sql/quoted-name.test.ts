import { describe, expect, it } from "vitest";
import { candidatePairsSql } from "../../../src/duplicates/sql/candidate-pairs-sql.js";
import { quotedName } from "../../../src/duplicates/sql/quoted-name.js";
import type { SqlDialect } from "../../../src/duplicates/sql/sql-dialect.js";

describe("the SQL of each dialect", () => {
  it.each<[SqlDialect, string]>([
    ["postgres", '"a""b`"'],
    ["duckdb", '"a""b`"'],
    ["spark", '`a"b```'],
  ])("DUP-6 has in %s the quotes around a name, and twice those within", (dialect, quoted) => {
    expect(quotedName(dialect, 'a"b`')).toBe(quoted);
  });

  it("DUP-6 has in BigQuery quotes that a name never holds", () => {
    expect(quotedName("bigquery", 'a"b')).toBe('`a"b`');
  });

  it.each<[SqlDialect, string, string]>([
    ["postgres", 'unnest(r."keys") as match_key', 'from "lead" as r\n'],
    ["duckdb", 'unnest(r."keys") as match_key', 'from "lead" as r\n'],
    ["spark", "explode(r.`keys`) as match_key", "from `lead` as r\n"],
    ["bigquery", "k as match_key", "from `lead` as r cross join unnest(r.`keys`) as k\n"],
  ])("DUP-6 makes in %s the keys of a list rows", (dialect, key, from) => {
    const { pairs } = candidatePairsSql(dialect, { table: "lead", idColumn: "id", keysColumn: "keys", largest: 60 });
    expect(pairs).toContain(key);
    expect(pairs).toContain(from);
  });
});
