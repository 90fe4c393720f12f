// A process that commits until it is killed: each commit adds a lead and an entry, and counts both in another lead.
//   tsx test/support/postgres-writer.ts <url> <schema> <name of the writer>
import pg from "pg";
import { postgresStorage } from "../../src/adapters/postgres/postgres-storage.js";
import { commitSteadily } from "./steady-commits.js";

const [url, schema, name] = process.argv.slice(2);
if (url === undefined || schema === undefined || name === undefined) throw new Error("url, schema and name are needed");
await commitSteadily(postgresStorage(new pg.Pool({ connectionString: url, max: 1 }), { schema }), name, (count) => {
  process.stdout.write(`${count}\n`);
  return true;
});
