// Writes the migrations of the PostgreSQL adapter: the first from the model, and of each a module beside the SQL file.
//   npm run postgres:schema
// Until the first release, changes of the model go into the first migration. After it, write a further one by hand
// (0002-….sql, with `alter table` and the functions that it changes) and list it in migrations.ts; the tests tell
// whether all of them together make what the model asks for.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { foundationSql } from "./foundation-sql.js";
import type { MigrationFile } from "./migration-file.js";
import { fileNameOf, moduleOf, readMigrationFile, sqlFileOf } from "./migration-file.js";

const folder = new URL("../../src/adapters/postgres/migrations/", import.meta.url);

function write(file: MigrationFile): void {
  writeFileSync(new URL(`${fileNameOf(file)}.sql`, folder), sqlFileOf(file));
  writeFileSync(new URL(`${fileNameOf(file)}.ts`, folder), moduleOf(file));
}

write({ version: 1, name: "foundation", body: foundationSql() });
for (const name of readdirSync(fileURLToPath(folder))) {
  if (name.endsWith(".sql") && !name.startsWith("0001-"))
    write(readMigrationFile(name, readFileSync(new URL(name, folder), "utf8")));
}
