import type { AnyRecord, Crm, IntegrityFinding, RecordType, Storage } from "crmkit";
import { createCrm } from "crmkit";
import { migrate, postgresStorage } from "crmkit/postgres";
import { buildRecord } from "crmkit/testing";
import { heapUsed } from "../heap-used.js";
import type { Bench, Figure } from "../measure.js";
import { milliseconds } from "../measure.js";
import { onServer } from "../on-server.js";

const now = new Date("2026-01-01T00:00:00Z");
const companyId = "acme";
/** One in so many of the records is contradictory. */
const oneIn = 10_000;

/** A prospect, its contact, the link between them, and the lead that both were made of. */
function four(i: number): readonly (readonly [RecordType, AnyRecord])[] {
  const [accountId, contactId] = [`account-${i}`, `contact-${i}`];
  const isOdd = i % oneIn === 7;
  const account = { id: accountId, companyId, name: `Company ${i}`, statusId: "prospect.to-process" };
  const contact = { id: contactId, companyId, lastName: `Name ${i}`, mainAccountId: isOdd ? null : accountId };
  const link = { id: `link-${i}`, companyId, accountId, contactId, isMain: true };
  const converted = { convertedAccountId: accountId, convertedContactId: contactId, convertedAt: now };
  const lost = isOdd ? {} : { lostAt: now };
  const lead = i % 2 === 0 ? { statusId: "lead.converted", ...converted } : { statusId: "lead.lost", ...lost };
  return [
    ["account", buildRecord("account", account)],
    ["contact", buildRecord("contact", contact)],
    ["accountContact", buildRecord("accountContact", link)],
    ["lead", buildRecord("lead", { id: `lead-${i}`, companyId, lastName: `Name ${i}`, ...lead })],
  ];
}

async function fill(storage: Storage, fours: number): Promise<void> {
  for (let first = 0; first < fours; first += 1_000) {
    const numbers = Array.from({ length: Math.min(1_000, fours - first) }, (_, i) => first + i);
    const writes = numbers.flatMap(four).map(([type, record]) => ({ op: "insert", type, record }) as never);
    await storage.commit({ writes, entries: [] });
  }
}

async function look(crm: Crm): Promise<{ readonly findings: readonly IntegrityFinding[]; readonly heap: number }> {
  const findings: IntegrityFinding[] = [];
  const before = heapUsed();
  let most = 0;
  let pages = 0;
  const onProgress = (): void => {
    pages += 1;
    if (pages % 50 === 0) most = Math.max(most, heapUsed() - before);
  };
  for await (const finding of crm.integrity.check({}, { onProgress })) findings.push(finding);
  return { findings, heap: most };
}

/** Looks through a million records on a PostgreSQL server for contradictions, mends those that were planted, and looks again. */
export const integrityBench: Bench = async ({ quick }) => {
  const fours = quick ? 500 : 250_000;
  return onServer({ durable: false, connections: 4 }, async (pool) => {
    await migrate(pool, { schema: "public" });
    const storage = postgresStorage(pool, { schema: "public", prepared: (statement) => pool.query(statement) });
    await fill(storage, fours);
    await pool.query("analyze");
    return await figuresOf(createCrm({ storage, clock: () => now }), fours);
  });
};

async function figuresOf(crm: Crm, fours: number): Promise<readonly Figure[]> {
  let found: Awaited<ReturnType<typeof look>> = { findings: [], heap: 0 };
  const took = await milliseconds(async () => {
    found = await look(crm);
  });
  const mending = await milliseconds(async () => {
    for (const finding of found.findings) await crm.integrity.repair(finding);
  });
  const left = await look(crm);
  return [
    {
      what: `${(4 * fours).toLocaleString("en")} records looked at`,
      value: (4_000 * fours) / took,
      unit: "per second",
    },
    { what: "heap at most, beyond what it held before", value: found.heap / 1_000_000, unit: "MB" },
    { what: "contradictions found", value: found.findings.length, unit: "" },
    { what: "contradictions mended", value: (1_000 * found.findings.length) / mending, unit: "per second" },
    { what: "contradictions left", value: left.findings.length, unit: "" },
  ];
}
