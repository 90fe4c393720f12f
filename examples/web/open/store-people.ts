import type { Storage } from "crmkit";
import { buildRecord } from "crmkit/testing";
import { firms, people } from "./people.js";

/** Stores the users and the companies that the library is to know by name, where they are not stored yet. */
export async function storePeople(storage: Storage, clock: () => Date): Promise<void> {
  const times = { createdAt: clock(), updatedAt: clock() };
  const companies = firms.map((firm) => buildRecord("company", { ...firm, ...times }));
  const companyIds = firms.map(({ id }) => id);
  const users = people.map((person) => buildRecord("user", { ...person, ...times, companyIds }));
  const known = new Set<string>();
  for (const { id } of await storage.get(
    "user",
    users.map(({ id }) => id),
  ))
    known.add(id);
  for (const { id } of await storage.get(
    "company",
    companies.map(({ id }) => id),
  ))
    known.add(id);
  const writes = [
    ...companies.map((record) => ({ op: "insert", type: "company", record }) as const),
    ...users.map((record) => ({ op: "insert", type: "user", record }) as const),
  ].filter(({ record }) => !known.has(record.id));
  if (writes.length > 0) await storage.commit({ writes, entries: [] });
}
