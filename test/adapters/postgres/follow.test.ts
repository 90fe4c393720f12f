import { execFileSync } from "node:child_process";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { postgresStorage } from "../../../src/adapters/postgres/postgres-storage.js";
import type { TimelineEntry } from "../../../src/model/timeline-entry.js";
import type { Storage } from "../../../src/ports/storage.js";
import { sampleRecord } from "../../../src/testing/build/sample-record.js";
import { seededRandom } from "../../../src/testing/build/seeded-random.js";
import type { OwnStorage } from "../../support/postgres.js";
import { serverPool, serverUrl, storagesOn } from "../../support/postgres.js";

const sample = sampleRecord("timelineEntry", "most");

/** The entries of one commit: `writer-commit-entry`, so that an id tells where it belongs. */
const entriesOf = (writer: number, commit: number, count: number): TimelineEntry[] =>
  Array.from({ length: count }, (_, i) => ({ ...sample, id: `${writer}-${commit}-${i}` }) as TimelineEntry);

/** Follows from a cursor to the end, in pages of random size, until `done`. */
async function followUntil(
  storage: Storage,
  done: (seen: readonly string[]) => boolean,
  seed: number,
): Promise<string[]> {
  const random = seededRandom(seed);
  const seen: string[] = [];
  let cursor: string | null = null;
  while (!done(seen)) {
    const page = await storage.follow(cursor, 1 + random.below(20));
    seen.push(...page.entries.map(({ id }) => id));
    cursor = page.cursor;
  }
  expect((await storage.follow(cursor, 10)).entries).toEqual([]);
  return seen;
}

describe.skipIf(serverUrl === null)("LOG-2 following the timeline", () => {
  const pool = serverPool({ max: 20 });
  const open = storagesOn(pool);
  let own: OwnStorage;
  beforeEach(async () => {
    own = await open();
  });
  afterEach(() => own.close());
  afterAll(() => pool.end());

  it("misses and repeats nothing while eight writers commit, one of them slowly, and three follow", async () => {
    const { storage, schema } = own;
    const [writers, commits] = [8, 25];
    const size = (writer: number, commit: number): number => 1 + ((writer * 7 + commit * 3) % 5);
    const expected = Array.from(
      { length: writers * commits },
      (_, i) => [Math.floor(i / commits), i % commits] as const,
    );
    const ids = expected.flatMap(([w, c]) => entriesOf(w, c, size(w, c)).map(({ id }) => id));
    const write = async (writer: number): Promise<void> => {
      for (let c = 0; c < commits; c++) {
        const connection = await pool.connect();
        await connection.query("begin");
        await postgresStorage(connection, { schema }).commit({
          writes: [],
          entries: entriesOf(writer, c, size(writer, c)),
        });
        if (writer === 0) await new Promise((resolve) => setTimeout(resolve, 20));
        await connection.query("commit");
        connection.release();
      }
    };
    const followers = [1, 2, 3].map((seed) => followUntil(storage, (seen) => seen.length >= ids.length, seed));
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    const [first, ...others] = await Promise.all(followers);
    expect(first?.toSorted()).toEqual(ids.toSorted());
    for (const other of others) expect(other).toEqual(first);
    for (const [writer, commit] of expected) {
      const start = first?.indexOf(`${writer}-${commit}-0`) ?? -1;
      const whole = entriesOf(writer, commit, size(writer, commit)).map(({ id }) => id);
      expect(first?.slice(start, start + whole.length)).toEqual(whole);
      if (commit > 0) expect(first?.indexOf(`${writer}-${commit - 1}-0`)).toBeLessThan(start);
    }
  });

  it("is not held up by a commit under way, which comes after what was read before it", async () => {
    const { storage, schema } = own;
    const slow = await pool.connect();
    await slow.query("begin");
    await postgresStorage(slow, { schema }).commit({ writes: [], entries: entriesOf(0, 0, 2) });
    await storage.commit({ writes: [], entries: entriesOf(1, 0, 2) });
    const before = await storage.follow(null, 10);
    expect(before.entries.map(({ id }) => id)).toEqual(["1-0-0", "1-0-1"]);
    await slow.query("commit");
    slow.release();
    expect((await storage.follow(before.cursor, 10)).entries.map(({ id }) => id)).toEqual(["0-0-0", "0-0-1"]);
    expect((await storage.follow(null, 10)).entries.map(({ id }) => id)).toEqual(["1-0-0", "1-0-1", "0-0-0", "0-0-1"]);
  });

  it("keeps its cursors when the schema moves to another database", async () => {
    const { storage, schema } = own;
    await storage.commit({ writes: [], entries: entriesOf(0, 0, 3) });
    const page = await storage.follow(null, 2);
    await storage.commit({ writes: [], entries: entriesOf(0, 1, 1) });
    const bin = (program: string): string => path.join(inject("postgresBin") ?? "", program);
    const dump = execFileSync(bin("pg_dump"), ["-n", schema, serverUrl ?? ""]);
    await pool.query(`create database ${schema}`);
    const url = new URL(serverUrl ?? "");
    url.pathname = `/${schema}`;
    execFileSync(bin("psql"), ["-q", "-v", "ON_ERROR_STOP=1", url.href], {
      input: dump,
      stdio: ["pipe", "ignore", "inherit"],
    });
    const moved = serverPool({ connectionString: url.href, max: 1 });
    const restored = postgresStorage(moved, { schema });
    await restored.commit({ writes: [], entries: entriesOf(0, 2, 1) });
    const rest = await restored.follow(page.cursor, 10);
    expect(rest.entries.map(({ id }) => id)).toEqual(["0-0-2", "0-1-0", "0-2-0"]);
    await moved.end();
    await pool.query(`drop database ${schema}`);
  });

  it("refuses a cursor from beyond the end: it was given before a backup was put back, and would miss entries", async () => {
    const unfit = { code: "INPUT_INVALID", refusals: [{ code: "TIMELINE_CURSOR_UNFIT", path: ["after"] }] };
    for (const cursor of [
      "postgres-7-0",
      "postgres-",
      "memory-1",
      "postgres-1-0; drop",
      "postgres-99999999999999999-0",
    ])
      await expect(own.storage.follow(cursor, 10)).rejects.toMatchObject(unfit);
  });
});
