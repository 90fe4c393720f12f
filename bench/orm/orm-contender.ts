import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import type { Contender } from "../contender.js";
import { readLeads } from "./read-leads.js";
import { tablesOf } from "./tables.js";
import { writeLeads } from "./write-leads.js";

/** The jobs as a user of Drizzle writes them, on the same tables. */
export function ormContender(pool: pg.Pool, schema: string): Contender {
  const db = drizzle(pool, { casing: "snake_case" });
  const tables = tablesOf(schema);
  return { ...writeLeads(db, tables), ...readLeads(db, tables) };
}
