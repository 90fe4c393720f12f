import type { PGlite } from "@electric-sql/pglite";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insert } from "../../../src/plan/write.js";
import { embedded, openStorage, serverPool, serverUrl } from "../../support/postgres.js";
import { sampleRecord } from "../../support/sample-record.js";

describe.skipIf(serverUrl === null)("postgresStorage on a server", () => {
  let pool: pg.Pool;
  beforeAll(() => void (pool = serverPool()));
  afterAll(() => pool.end());

  it("gives back what was stored", async () => {
    const { storage, close } = await openStorage(pool);
    const lead = sampleRecord("lead", "most");
    await storage.commit({ writes: [insert("lead", lead)], entries: [] });
    expect(await storage.get("lead", [lead.id])).toEqual([lead]);
    await close();
  });
});
