import type { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { csvLines } from "../../src/export/csv-lines.js";
import { exportedTypes } from "../../src/export/export-column.js";
import { jsonLines } from "../../src/export/json-lines.js";
import type { Storage } from "../../src/ports/storage.js";
import { openWorld } from "../support/open-world.js";
import { embedded, openStorage, serverPool, serverUrl } from "../support/postgres.js";
import { wholeText } from "../support/table-rows.js";

const settings = { customFields: { lead: { budget: { kind: "number" }, colours: { kind: "list" } } } } as const;

/** The files of every type that a company with some records gets. */
async function filesOn(storage: Storage): Promise<Readonly<Record<string, string>>> {
  const { ann } = openWorld({ storage, settings });
  const account = await ann.accounts.create({ name: "=ACME", addresses: [{ address: { city: "Paris" } }] });
  for (const [i, name] of ["Lee", 'Éa\u0301, "x"', "Zoë\nRoe"].entries()) {
    const custom = { budget: i - 1, colours: ["red", "blue"] };
    const address = { city: "Paris" };
    await ann.leads.create({ lastName: name, custom, address, tagIds: [{ name: "Hot" }, { name: "New" }] });
    await ann.contacts.create({ lastName: name, email: `p${i}@acme.example` });
    await ann.opportunities.create({ name, accountId: account.id, currency: "EUR", amount: i });
    await ann.calendar.create({
      subject: name,
      type: "meeting",
      startLocal: "2026-03-10T10:00",
      accountId: account.id,
    });
  }
  const files: Record<string, string> = {};
  for (const type of exportedTypes) {
    files[`${type}.csv`] = await wholeText(csvLines(await ann.exports.records(type), { delimiter: ";" }));
    files[`${type}.jsonl`] = await wholeText(jsonLines(await ann.exports.records(type)));
  }
  const own = { columns: ["custom.budget", "custom.colours", "custom", "createdAt", "address"] } as const;
  return { ...files, own: await wholeText(csvLines(await ann.exports.records("lead", own))) };
}

describe("REP-7 the files of every store", () => {
  let inMemory: Readonly<Record<string, string>>;
  let database: PGlite;
  beforeAll(async () => {
    inMemory = await filesOn(memoryStorage());
    database = await embedded();
  });
  afterAll(() => database.close());

  it("REP-7 hold every record", () => {
    expect(inMemory["lead.csv"]).toContain("To process");
    expect(inMemory["lead.csv"]?.split("\r\n")).toHaveLength(5);
    expect(inMemory["account.csv"]).toContain("'=ACME");
  });

  it("REP-7 are those of the memory store, on PGlite", async () => {
    expect(await filesOn((await openStorage(database)).storage)).toEqual(inMemory);
  });

  it.skipIf(serverUrl === null)("REP-7 are those of the memory store, on a PostgreSQL server", async () => {
    const pool = serverPool();
    const { storage, close } = await openStorage(pool);
    expect(await filesOn(storage)).toEqual(inMemory);
    await close();
    await pool.end();
  });
});
