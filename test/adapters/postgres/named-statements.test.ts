import { describe, expect, it } from "vitest";
import { namedStatements } from "../../../src/adapters/postgres/named-statements.js";
import type { NamedStatement } from "../../../src/adapters/postgres/postgres-client.js";
import { postgresStorage } from "../../../src/adapters/postgres/postgres-storage.js";
import { openStorage, serverPool, serverUrl } from "../../support/postgres.js";
import { expectSameAnswers } from "./same-answers.js";

function client() {
  const named: NamedStatement[] = [];
  const nameless: string[] = [];
  const { query } = namedStatements(
    { query: async (sql) => ({ rows: [nameless.push(sql)] as unknown as object[] }) },
    async (statement) => ({ rows: [named.push(statement)] as unknown as object[] }),
  );
  return { query, named, nameless };
}

describe("namedStatements", () => {
  it("gives one text one name, and another text another", async () => {
    const { query, named } = client();
    for (const [sql, param] of [
      ["select 1", "a"],
      ["select 2", "b"],
      ["select 1", "c"],
    ] as const)
      await query(sql, [param]);
    const [first, second, third] = named;
    expect(first?.name).toMatch(/^crmkit_[0-9a-f]{32}$/);
    expect(third).toEqual({ name: first?.name, text: "select 1", values: ["c"] });
    expect(second?.name).not.toBe(first?.name);
  });

  it("names neither searches for a word nor more statements than a connection should keep", async () => {
    const { query, named, nameless } = client();
    await query("select 1 where text like $1", ["%a%"]);
    for (let i = 0; i < 300; i++) await query(`select ${i}`, []);
    await query("select 0", []);
    expect(named).toHaveLength(257);
    expect(nameless).toHaveLength(45);
  });
});

describe.skipIf(serverUrl === null)("a storage with prepared statements", () => {
  it("answers as the memory storage does", async () => {
    const pool = serverPool();
    const { schema, close } = await openStorage(pool);
    const storage = postgresStorage(pool, { schema, prepared: (statement) => pool.query(statement) });
    await expectSameAnswers(storage, "lead", { records: 60, queries: 100 });
    const { rows } = await pool.query("select count(*)::integer as n from pg_prepared_statements");
    expect(rows[0].n).toBeGreaterThan(0);
    await close();
    await pool.end();
  });
});
