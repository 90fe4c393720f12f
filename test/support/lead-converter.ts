// A process that converts leads: some of its own, and some that others convert at the same time.
//   tsx test/support/lead-converter.ts <url> <schema> <name of the process> <own leads> <id of a shared lead>…
import pg from "pg";
import { postgresStorage } from "../../src/adapters/postgres/postgres-storage.js";
import { createCrm } from "../../src/app/create-crm.js";
import { isCrmError } from "../../src/kernel/crm-error.js";

const [url, schema, name, own, ...shared] = process.argv.slice(2);
if (url === undefined || schema === undefined || name === undefined) throw new Error("url, schema and name are needed");
const pool = new pg.Pool({ connectionString: url, max: 2 });
const { leads } = createCrm({ storage: postgresStorage(pool, { schema }) }).as({ userId: name, companyId: "acme" });
const how = { account: { create: true }, contact: { create: true }, opportunity: true } as const;

const ids: string[] = [];
for (let i = 0; i < Number(own); i++) {
  const email = `${name}.${i}@${name}-${i}.example`;
  ids.push((await leads.create({ lastName: `Lee ${i}`, companyName: `${name} ${i}`, email })).id);
}
const begun = performance.now();
for (const leadId of ids) await leads.convert({ leadId, ...how });
const ms = performance.now() - begun;
let won = 0;
for (const leadId of shared) {
  try {
    await leads.convert({ leadId, ...how });
    won++;
  } catch (error) {
    if (!isCrmError(error, "REFUSED") && !isCrmError(error, "VERSION_CONFLICT")) throw error; // another process was quicker
  }
}
await pool.end();
console.log(JSON.stringify({ ms, won }));
