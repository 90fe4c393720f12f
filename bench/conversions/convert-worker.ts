// A process of the benchmark: converts leads one after the other, and tells how long that took.
//   tsx bench/conversions/convert-worker.ts <crmkit or sql> <url> <schema> <first lead> <leads>
import { createCrm } from "crmkit";
import { postgresStorage } from "crmkit/postgres";
import pg from "pg";
import { milliseconds } from "../measure.js";
import { filledId } from "../sql/fill-leads.js";
import { convertBySql } from "./convert-by-sql.js";

const [contender, url, schema = "", first, leads] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 2 });
const storage = postgresStorage(pool, { schema, prepared: (statement) => pool.query(statement) });
const ann = createCrm({ storage }).as({ userId: "ann", companyId: "acme" });
const how = { account: { create: true }, contact: { create: true }, opportunity: true } as const;
const convert =
  contender === "sql" ? convertBySql(pool, schema) : (leadId: string) => ann.leads.convert({ leadId, ...how });

const ms = await milliseconds(async () => {
  for (let i = 0; i < Number(leads); i++) await convert(filledId(Number(first) + i));
});
await pool.end();
console.log(ms);
