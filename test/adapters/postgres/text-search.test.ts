import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileFind } from "../../../src/adapters/postgres/compile-find.js";
import { migrate } from "../../../src/adapters/postgres/migrate.js";
import { postgresStorage } from "../../../src/adapters/postgres/postgres-storage.js";
import { insert } from "../../../src/plan/write.js";
import type { FindQuery } from "../../../src/query/query.js";
import { buildRecord } from "../../../src/testing/build/build-record.js";
import { newSchemaName, serverPool, serverUrl } from "../../support/postgres.js";
import { fillSchema } from "./fill-schema.js";

const searchFor = (text: string): FindQuery<"lead"> => ({
  type: "lead",
  filter: { op: "contains", field: "searchText", kind: "text", text },
  sort: [{ field: "id", kind: "text", direction: "asc", nulls: "last" }],
  after: null,
  limit: 10,
});

describe.skipIf(serverUrl === null)("indexes for free-text search", () => {
  const pool = serverPool({ max: 1 });
  const schema = newSchemaName();
  beforeAll(async () => {
    await migrate(pool, { schema, textSearch: true });
    await fillSchema(pool, schema, "lead", 20_000);
    await pool.query("analyze");
  });
  afterAll(async () => {
    await pool.query(`drop schema ${schema} cascade`);
    await pool.end();
  });

  it("are made once", async () => {
    await migrate(pool, { schema, textSearch: true });
    const { rows } = await pool.query("select from pg_indexes where schemaname = $1 and indexname like '%trgm_idx'", [
      schema,
    ]);
    expect(rows).toHaveLength(5);
  });

  it("LEAD-17 find what a look at every record finds", async () => {
    const storage = postgresStorage(pool, { schema });
    const texts = ["Élodie Œuvré, Lyon", "100 % élu_", "ΣΊΣΥΦΟΣ", "ab"];
    const leads = texts.map((searchText, i) => buildRecord("lead", { id: `text-${i}`, searchText }));
    await storage.commit({ writes: leads.map((lead) => insert("lead", lead)), entries: [] });
    const found = async (text: string): Promise<readonly string[]> =>
      (await storage.find(searchFor(text))).records.map(({ id }) => id);
    expect(await found("elodie oeuv")).toEqual(["text-0"]);
    expect(await found("el")).toEqual(["text-0", "text-1"]);
    expect(await found("0 % e")).toEqual(["text-1"]);
    expect(await found("elu_")).toEqual(["text-1"]);
    expect(await found("συφο")).toEqual(["text-2"]);
    const { sql, params } = compileFind(schema, searchFor("elodie oeuv"));
    const { rows } = await pool.query<Record<string, string>>(`explain (costs off) ${sql}`, params);
    expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain("Bitmap Index Scan on lead_search_text_trgm_idx");
  });
});
