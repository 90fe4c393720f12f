import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { candidatePairsSql } from "../../../src/duplicates/sql/candidate-pairs-sql.js";

const page = readFileSync(new URL("../../../docs/guides/duplicates-at-scale.md", import.meta.url), "utf8");

it("DUP-6 the guide shows the SQL of Spark and BigQuery as it is written", () => {
  const shown = [...page.matchAll(/```sql\n-- (\w+)\n([\s\S]+?)\n```/g)].map(([, dialect, sql]) => [dialect, sql]);
  const keyed = { idColumn: "id", keysColumn: "match_keys", largest: 60 };
  expect(shown).toEqual([
    ["spark", candidatePairsSql("spark", { ...keyed, table: ["crm", "lead"] }).pairs],
    ["bigquery", candidatePairsSql("bigquery", { ...keyed, table: ["my-project", "crm", "lead"] }).pairs],
  ]);
});
