import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { bundled } from "../../../scripts/bundled.js";
import type { PostgresServer } from "../../../scripts/postgres-server.js";
import { startPostgres } from "../../../scripts/postgres-server.js";
import { migrate } from "../../../src/adapters/postgres/migrate.js";
import { postgresStorage } from "../../../src/adapters/postgres/postgres-storage.js";
import type { Storage } from "../../../src/ports/storage.js";
import { serverPool, serverUrl } from "../../support/postgres.js";
import { commitSteadily, countCommits } from "../../support/steady-commits.js";

/** Runs a writer in a process of its own until it has confirmed some commits, and kills it; gives how many it confirmed. */
async function killWriter(url: string, name: string, after: number): Promise<number> {
  const writer = await bundled("test/support/postgres-writer.ts");
  const child = spawn(process.execPath, [writer, url, "crm", name], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let confirmed = 0;
  child.stdout.on("data", (data: Buffer) => {
    confirmed = Number(data.toString().trim().split("\n").at(-1));
    if (confirmed >= after) child.kill("SIGKILL");
  });
  return new Promise((resolve) => child.on("close", () => resolve(confirmed)));
}

describe.skipIf(serverUrl === null)("after a crash", () => {
  let server: PostgresServer;
  let storage: Storage;
  let pool: ReturnType<typeof serverPool>;
  beforeAll(async () => {
    server = await startPostgres(inject("postgresBin") ?? "", { durable: true });
    pool = serverPool({ connectionString: server.url, max: 10 });
    await migrate(pool);
    storage = postgresStorage(pool);
  });
  afterAll(async () => {
    await pool.end();
    server.stop();
  });

  it("of clients in mid commit, what was confirmed is stored and nothing is stored in part", async () => {
    const rounds = [3, 6, 9];
    const confirmed = await Promise.all(rounds.map((after) => killWriter(server.url, `killed${after}`, after)));
    for (const [i, after] of rounds.entries()) {
      const stored = await countCommits(storage, `killed${after}`);
      expect(stored).toBeGreaterThanOrEqual(confirmed[i] ?? 0);
      expect(stored).toBeLessThanOrEqual((confirmed[i] ?? 0) + 2);
    }
  });

  it("of the server under load, what was confirmed is stored and nothing is stored in part", async () => {
    const names = Array.from({ length: 8 }, (_, i) => `crashed${i}`);
    const confirmed = new Map<string, number>();
    const total = (): number => [...confirmed.values()].reduce((sum, count) => sum + count, 0);
    let crashed = false;
    const running = names.map((name) =>
      commitSteadily(storage, name, (count) => {
        confirmed.set(name, count);
        if (!crashed && total() >= 60) {
          crashed = true;
          server.crash();
        }
        return true;
      }),
    );
    for (const outcome of await Promise.allSettled(running))
      expect(outcome).toMatchObject({ status: "rejected", reason: { code: "STORAGE_FAILED" } });
    await server.restart();
    for (const name of names) {
      const stored = await countCommits(storage, name);
      expect(stored).toBeGreaterThanOrEqual(confirmed.get(name) ?? 0);
      expect(stored).toBeLessThanOrEqual((confirmed.get(name) ?? 0) + 1);
    }
    const seen: string[] = [];
    for (let cursor: string | null = null; ; ) {
      const page: Awaited<ReturnType<Storage["follow"]>> = await storage.follow(cursor, 500);
      if (page.entries.length === 0) break;
      seen.push(...page.entries.map(({ id }) => id));
      cursor = page.cursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    for (const [name, count] of confirmed) expect(seen).toContain(`${name}-${count}`);
  });
});
