import { DuckDBInstance, LIST, listValue, VARCHAR } from "@duckdb/node-api";
import { candidatePairsSql } from "crmkit";
import { addRows } from "../../src/duplicates/columns/match-table.js";
import { createMatcher } from "../../src/duplicates/matcher.js";
import { leadMatchRules } from "../../src/duplicates/rules/lead-rules.js";
import { textsOfRow } from "../../src/duplicates/scan/key-text.js";
import { keysOfRow, rowKeys } from "../../src/duplicates/scan/row-keys.js";
import { leadSource, processorTime } from "./lead-source.js";

const fields = ["first", "last", "mail", "phone", "company", "site", "street", "postcode", "city"] as const;

/** How far two values agree, as bits: the levels of the engine's own rules, with weights that know no frequencies. */
const bits = (field: string, same: number, near: number, other: number, edits: number): string =>
  `case when a.${field} is null or b.${field} is null then 0 when a.${field} = b.${field} then ${same}
    when damerau_levenshtein(a.${field}, b.${field}) <= ${edits} then ${near} else ${other} end`;

const comparing = (pairs: string): string => `
  select count(*) from (
    select -21 + ${bits("first", 8, 4, -5, 2)} + ${bits("last", 11, 6, -5, 2)} + ${bits("mail", 19, 10, -2, 1)}
      + ${bits("phone", 18, 8, -1, 1)} + greatest(${bits("company", 15, 10, -3, 2)}, ${bits("street", 12, 8, -1, 2)},
      ${bits("site", 15, -1, -1, 0)}, ${bits("postcode", 9, -1, -1, 0)}, ${bits("city", 6, -1, -1, 0)}) as bits
    from (${pairs}) as p join lead a on a.id = p.left_id join lead b on b.id = p.right_id
  ) where bits >= -1`;

/**
 * DuckDB's search by the same keys with comparisons of the same kind: what is normalised and the keys are in its table before it begins.
 * @returns the processor time in milliseconds of all its threads.
 */
export async function duckDbScan(size: number): Promise<number> {
  const matcher = createMatcher(leadMatchRules);
  for (const lead of leadSource(size)) addRows(matcher.table, [lead]);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(`create table lead (id varchar, keys varchar[], ${fields.map((name) => `${name} varchar`)})`);
  const appender = await connection.createAppender("lead");
  const all = rowKeys(matcher.table, leadMatchRules.keys);
  for (let row = 0; row < matcher.table.rows; row++) {
    const texts = textsOfRow(matcher.table, row);
    const keys = all.flatMap((own) =>
      [...keysOfRow(own, row)].flatMap((key) => (key === 0 ? [] : [`${own.rule.name}:${key}`])),
    );
    appender.appendVarchar(`lead-${String(row).padStart(8, "0")}`);
    appender.appendList(listValue(keys), LIST(VARCHAR));
    for (const name of fields) {
      const [text] = texts(name);
      if (text === undefined) appender.appendNull();
      else appender.appendVarchar(text);
    }
    appender.endRow();
  }
  appender.closeSync();
  const { pairs } = candidatePairsSql("duckdb", { table: "lead", idColumn: "id", keysColumn: "keys", largest: 60 });
  const begun = processorTime();
  await connection.runAndReadAll(comparing(pairs));
  return processorTime() - begun;
}
