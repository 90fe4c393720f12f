import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundled } from "../../../scripts/bundled.js";
import { migrate } from "../../../src/adapters/postgres/migrate.js";
import { postgresStorage } from "../../../src/adapters/postgres/postgres-storage.js";
import { createCrm } from "../../../src/app/create-crm.js";
import { newSchemaName, serverPool, serverUrl } from "../../support/postgres.js";

const processes = 8;
/** How many leads of its own each process converts; the thousand takes minutes: `CRMKIT_CONVERSIONS=1000`. */
const each = Number(process.env["CRMKIT_CONVERSIONS"] ?? 12);
const shared = 10;

interface Converted {
  readonly ms: number;
  readonly won: number;
}

describe.skipIf(serverUrl === null)("conversions by many processes at once", () => {
  const schema = newSchemaName();
  const pool = serverUrl === null ? null : serverPool({ max: 4 });
  beforeAll(async () => {
    if (pool !== null) await migrate(pool, { schema });
  });
  afterAll(async () => {
    await pool?.query(`drop schema ${schema} cascade`);
    await pool?.end();
  });

  it("ACC-10 CONV-14 never give a reference twice, lose none, and convert a lead once", async () => {
    if (pool === null) throw new Error("skipped without a server");
    const ann = createCrm({ storage: postgresStorage(pool, { schema }) }).as({ userId: "ann", companyId: "acme" });
    for (const recordType of ["account", "contact", "opportunity"] as const)
      await ann.sequences.define({ recordType, format: `${recordType}-{number:6}` });
    const ids: string[] = [];
    for (let i = 0; i < shared; i++) ids.push((await ann.leads.create({ lastName: `Shared ${i}` })).id);
    const converter = await bundled("test/support/lead-converter.ts");
    const run = async (i: number): Promise<Converted> => {
      const args = [converter, serverUrl ?? "", schema, `p${i}`, String(each), ...ids];
      return JSON.parse((await promisify(execFile)(process.execPath, args)).stdout) as Converted;
    };
    const done = await Promise.all(Array.from({ length: processes }, (_, i) => run(i)));
    const total = processes * each + shared;
    expect(done.reduce((sum, { won }) => sum + won, 0)).toBe(shared);
    for (const table of ["account", "contact", "opportunity"]) {
      const { rows } = await pool.query(
        `select count(*)::int as records, count(distinct reference)::int as "references" from ${schema}.${table}`,
      );
      expect(rows, table).toEqual([{ records: total, references: total }]);
    }
    expect(await ann.leads.count({ where: { not: { convertedAccountId: null } } })).toBe(total);
    if (each >= 1_000) console.log(`slowest process: ${Math.max(...done.map(({ ms }) => ms)).toFixed(0)} ms`);
  }, 600_000);
});
