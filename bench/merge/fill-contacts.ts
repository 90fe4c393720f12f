import { randomUUID } from "node:crypto";
import type { Write } from "crmkit";
import { postgresStorage } from "crmkit/postgres";
import { buildRecord } from "crmkit/testing";
import type pg from "pg";

const atOnce = 5_000;

/** Stores three contacts with so many events each; gives their ids. */
export async function fillContacts(
  pool: pg.Pool,
  schema: string,
  each: number,
): Promise<readonly [string, string, string]> {
  const storage = postgresStorage(pool, { schema });
  const ids = [randomUUID(), randomUUID(), randomUUID()] as const;
  const records = ids.map((id, i) => buildRecord("contact", { id, companyId: "acme", lastName: `Lee ${i}` }));
  const contacts = records.map((record): Write => ({ op: "insert", type: "contact", record }));
  await storage.commit({ writes: contacts, entries: [] });
  for (const contactId of ids)
    for (let start = 0; start < each; start += atOnce) {
      const events = Array.from({ length: Math.min(atOnce, each - start) }, (): Write => {
        const record = buildRecord("calendarEvent", { id: randomUUID(), companyId: "acme", contactId });
        return { op: "insert", type: "calendarEvent", record };
      });
      await storage.commit({ writes: events, entries: [] });
    }
  for (const table of ["contact", "calendar_event", "journal"]) await pool.query(`vacuum analyze ${schema}.${table}`);
  await pool.query("checkpoint");
  return ids;
}
