import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { tableOf } from "../../../src/adapters/postgres/table.js";
import { recordSchemas } from "../../../src/model/record-schemas.js";
import type { RecordType } from "../../../src/model/record-types.js";
import { issuedSql } from "./issued-sql.js";
import { ownNames, sqlConstructs } from "./sql-constructs.js";
import { sqlTokens } from "./sql-tokens.js";

const tables = (Object.keys(recordSchemas) as RecordType[]).map(tableOf);
const columns = new Set(tables.flatMap((table) => [table.name, ...table.columns.map(({ name }) => name)]));
const words = new Set(Object.values(sqlConstructs).flatMap((construct) => construct.words.split(" ")));

const isName = (token: string): boolean => columns.has(token) || ownNames.has(token) || /_idx$|^has_\w+$/.test(token);

/** The words of SQL that no construct of the table has. */
const unlisted = (sql: readonly string[]): string[] => [
  ...new Set(sql.flatMap(sqlTokens).filter((token) => !words.has(token) && !isName(token))),
];

/** The rows of the page's table: the construct, and what is said of each engine. */
const page = readFileSync(new URL("../../../docs/guides/scaling.md", import.meta.url), "utf8");
const rows = page
  .slice(page.indexOf("| construct"))
  .split("\n\n", 1)
  .join()
  .split("\n")
  .slice(2)
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe("the SQL of the adapter", () => {
  let sql: string[] = [];
  let used = new Set<string>();
  beforeAll(async () => {
    sql = await issuedSql();
    used = new Set(sql.flatMap(sqlTokens));
  });

  it("has no word, call or operator that belongs to no construct of the table", () => {
    expect(unlisted(sql)).toEqual([]);
  });

  it.each(Object.entries(sqlConstructs))("uses %s, and every word that is listed for it", (_, { pattern, words }) => {
    expect(sql.some((statement) => pattern.test(statement))).toBe(true);
    expect(words.split(" ").filter((word) => !used.has(word))).toEqual([]);
  });

  it("is what docs/guides/scaling.md has a table of, which says something of each engine", () => {
    expect(rows.map(([construct]) => construct)).toEqual(Object.keys(sqlConstructs));
    const said = /^(?:untold|(?:yes|no|one node|since v?\d[\d.]*) \[(\d+)\])$/;
    for (const [, ...cells] of rows) {
      expect(cells).toHaveLength(3);
      for (const cell of cells) {
        expect(cell).toMatch(said);
        const source = said.exec(cell)?.[1];
        if (source !== undefined) expect(page).toMatch(new RegExp(`^\\[${source}\\]: https://`, "m"));
      }
    }
  });
});

describe("a word that belongs to no construct is named", () => {
  it.each([
    ["select percentile_cont(0.5) within group (order by t.score) from crm.lead t", ["percentile_cont()", "within"]],
    ["create function crm.f() returns text language plpgsql as $$ begin notify news; end $$", ["notify", "news"]],
    ["execute format('truncate %I', t.name)", ["truncate"]],
    ["select t.id from crm.lead t tablesample system (1)", ["tablesample", "system"]],
    ["select t.id from crm.lead t where t.name ~* $1 or t.name similar to $2", ["~*", "similar", "to"]],
    ["select pg_catalog.setval(t.id)", ["pg_catalog"]],
    ["select position('a' in t.name), \"count\", 'rollup' -- cube\n", ["position()"]],
  ])("in %s", (sql, expected) => {
    expect(unlisted([sql])).toEqual(expected);
  });
});
