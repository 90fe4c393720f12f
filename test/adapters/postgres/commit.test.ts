import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { postgresStorage } from "../../../src/adapters/postgres/postgres-storage.js";
import { isCrmError } from "../../../src/kernel/crm-error.js";
import type { Lead } from "../../../src/model/lead.js";
import { check, insert, nextVersion, remove, replace } from "../../../src/plan/write.js";
import { sampleRecord } from "../../../src/testing/build/sample-record.js";
import type { OwnStorage } from "../../support/postgres.js";
import { serverPool, serverUrl, storagesOn } from "../../support/postgres.js";

const now = new Date("2026-01-05T09:00:00.000Z");
const leadOf = (id: string, fields: object = {}): Lead => ({ ...sampleRecord("lead", "least"), ...fields, id }) as Lead;
const claimOf = (id: string) => ({ ...sampleRecord("claim", "most"), id }) as ReturnType<typeof sampleRecord<"claim">>;

describe.skipIf(serverUrl === null)("commits that meet", () => {
  const pool = serverPool({ max: 16, options: "-c deadlock_timeout=500ms" });
  const open = storagesOn(pool);
  let own: OwnStorage;
  beforeEach(async () => {
    own = await open();
  });
  afterEach(() => own.close());
  afterAll(() => pool.end());

  /** Until the statement of a call waits for a lock, or is done. */
  const untilWaiting = async (call: Promise<unknown>): Promise<void> => {
    const waiting = "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%' || $1 || '%'";
    let done = false;
    const end = (): void => {
      done = true;
    };
    call.then(end, end);
    while (!done && (await pool.query(waiting, [own.schema])).rows.length === 0);
  };

  it("STATUS-9 lose no update where many raise the same record", async () => {
    const { storage } = own;
    await storage.commit({ writes: [insert("lead", leadOf("one"))], entries: [] });
    const raise = async (): Promise<void> => {
      for (;;) {
        const [lead] = await storage.get("lead", ["one"]);
        if (lead === undefined) throw new Error("the lead is gone");
        try {
          await storage.commit({ writes: [replace("lead", lead, { score: lead.score + 1 }, now)], entries: [] });
          return;
        } catch (error) {
          if (!isCrmError(error, "VERSION_CONFLICT")) throw error;
        }
      }
    };
    const worker = async (): Promise<void> => {
      for (let i = 0; i < 10; i++) await raise();
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    expect(await storage.get("lead", ["one"])).toMatchObject([{ score: 80 + leadOf("one").score, version: 81 }]);
  });

  it("wait for each other in one order: writing the same records, none is given up", async () => {
    const pauses: number[] = [];
    const storage = postgresStorage(pool, { schema: own.schema, pause: async (time) => void pauses.push(time) });
    const ids = Array.from({ length: 30 }, (_, i) => `lead-${i}`);
    await storage.commit({ writes: ids.map((id) => insert("lead", leadOf(id))), entries: [] });
    const write = (order: readonly string[]): Promise<unknown> =>
      storage.commit({ writes: order.map((id) => replace("lead", leadOf(id), { nurturing: true }, now)), entries: [] });
    const outcomes = await Promise.allSettled([
      write(ids),
      write(ids.toReversed()),
      write(ids),
      write(ids.toReversed()),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected", "rejected", "rejected"]);
    expect(pauses).toEqual([]);
  });

  it("run again after a deadlock with a stranger, after the pause that was asked for", async () => {
    const pauses: number[] = [];
    const storage = postgresStorage(pool, { schema: own.schema, pause: async (time) => void pauses.push(time) });
    await storage.commit({ writes: ["a", "b"].map((id) => insert("lead", leadOf(id))), entries: [] });
    const stranger = await pool.connect();
    await stranger.query("begin; set local deadlock_timeout = '10s'");
    await stranger.query(`update ${own.schema}.lead set nurturing = true where id = 'b'`);
    const writes = ["a", "b"].map((id) => replace("lead", leadOf(id), { keyAccount: true }, now));
    const commit = storage.commit({ writes, entries: [] });
    await untilWaiting(commit);
    await stranger.query(`update ${own.schema}.lead set nurturing = true where id = 'a'`);
    await stranger.query("commit");
    stranger.release();
    await commit;
    expect(pauses).toEqual([1]);
    expect(await storage.get("lead", ["a", "b"])).toMatchObject([{ version: 2 }, { version: 2 }]);
  });

  it("reassign what a commit attached that was under way, once it is there", async () => {
    const source = sampleRecord("source", "most");
    await own.storage.commit({ writes: [insert("source", source)], entries: [] });
    const other = await pool.connect();
    await other.query("begin");
    await postgresStorage(other, { schema: own.schema }).commit({
      writes: [insert("lead", leadOf("late", { sourceId: source.id })), check("source", source.id, source.version)],
      entries: [],
    });
    const merging = own.storage.commit({
      writes: [
        remove("source", source),
        { op: "reassign", type: "lead", field: "sourceId", many: false, from: source.id, to: "another", at: now },
      ],
      entries: [],
    });
    await untilWaiting(merging);
    await other.query("commit");
    other.release();
    expect(await merging).toEqual({ reassigned: [1] });
    expect(await own.storage.get("lead", ["late"])).toMatchObject([
      { sourceId: "another", version: 2, updatedAt: now },
    ]);
  });

  it("do not both find absent what the other one inserts", async () => {
    const other = await pool.connect();
    await other.query("begin");
    await postgresStorage(other, { schema: own.schema }).commit({
      writes: [insert("claim", claimOf("x")), check("claim", "y", null)],
      entries: [],
    });
    const commit = own.storage.commit({
      writes: [insert("claim", claimOf("y")), check("claim", "x", null)],
      entries: [],
    });
    await untilWaiting(commit);
    await other.query("commit");
    other.release();
    await expect(commit).rejects.toMatchObject({ code: "VERSION_CONFLICT", record: "claim/x" });
  });

  it("do not wait for each other where both find absent what neither writes", async () => {
    const other = await pool.connect();
    await other.query("begin");
    await postgresStorage(other, { schema: own.schema }).commit({
      writes: [insert("lead", leadOf("a")), check("pipeline", "none", null)],
      entries: [],
    });
    await own.storage.commit({ writes: [insert("lead", leadOf("b")), check("pipeline", "none", null)], entries: [] });
    await other.query("commit");
    other.release();
    expect(await own.storage.get("lead", ["a", "b"])).toHaveLength(2);
  });

  it("are part of a transaction of the host's on its connection, and undone with it", async () => {
    const connection = await pool.connect();
    await connection.query("begin");
    await postgresStorage(connection, { schema: own.schema }).commit({
      writes: [insert("lead", leadOf("undone"))],
      entries: [sampleRecord("timelineEntry", "most")],
    });
    await connection.query("rollback");
    connection.release();
    expect(await own.storage.get("lead", ["undone"])).toEqual([]);
    expect((await own.storage.follow(null, 10)).entries).toEqual([]);
  });

  it("are one statement each, whatever they hold", async () => {
    const statements: string[] = [];
    const query: typeof pool.query = ((sql: string, params: string[]) => {
      statements.push(sql);
      return pool.query(sql, params);
    }) as typeof pool.query;
    const storage = postgresStorage({ query }, { schema: own.schema });
    const leads = Array.from({ length: 500 }, (_, i) => leadOf(`lead-${i}`));
    await storage.commit({ writes: leads.map((lead) => insert("lead", lead)), entries: [] });
    const changed = leads.map((lead) => nextVersion(lead, { score: 1 }, now));
    await storage.commit({
      writes: [
        ...changed.map((record) => ({ op: "replace", type: "lead", record, expectedVersion: 1 }) as const),
        insert("claim", claimOf("new")),
        check("source", "none", null),
        { op: "reassign", type: "lead", field: "statusId", many: false, from: "none", to: "other", at: now },
      ],
      entries: [sampleRecord("timelineEntry", "most")],
    });
    expect(statements).toHaveLength(2);
  });

  it("need the isolation level at which a statement sees what was committed before it", async () => {
    const strict = serverPool({ max: 1, options: "-c default_transaction_isolation=repeatable\\ read" });
    const storage = postgresStorage(strict, { schema: own.schema });
    await expect(storage.commit({ writes: [], entries: [] })).rejects.toMatchObject({
      code: "STORAGE_FAILED",
      cause: { code: "CRM03" },
    });
    await expect(storage.follow(null, 1)).rejects.toMatchObject({ cause: { code: "CRM03" } });
    await strict.end();
  });
});
