import type { Storage } from "crmkit";
import { createCrm } from "crmkit";
import { memoryStorage } from "crmkit/memory";
import { migrate, postgresStorage } from "crmkit/postgres";
import Fuse from "fuse.js";
import pg from "pg";
import { findPostgres, startPostgres } from "../../scripts/postgres-server.js";
import { somePerson } from "../duplicates-sql/some-people.js";
import type { Bench, Figure } from "../measure.js";
import { milliseconds } from "../measure.js";
import { draftOf, leadsOf } from "./people.js";

/**
 * One record that is being entered, checked against all: by the façade on the memory store and on PostgreSQL, and beside
 * it a fuzzy search by fuse.js over as many records as it can bear. The records are there before.
 */
export const duplicatesCheck: Bench = async ({ quick }) => {
  const warmUp = quick ? 5 : 1_000;
  return [
    ...(await besideFuse(quick ? 500 : 20_000, quick ? 3 : 30, warmUp)),
    ...(await inMemory(quick ? 2_000 : 1_000_000, quick ? 20 : 2_000, warmUp)),
    ...(await onPostgres(quick ? 500 : 100_000, quick ? 5 : 500, warmUp)),
  ];
};

/** Each of so many checks, in milliseconds; those before them warm up. */
async function times(count: number, warmUp: number, work: (i: number) => unknown): Promise<readonly number[]> {
  for (let i = 0; i < warmUp; i++) await work(i);
  const took: number[] = [];
  for (let i = 0; i < count; i++) took.push(await milliseconds(() => work(warmUp + i)));
  return took.sort((a, b) => a - b);
}

const share = (sorted: readonly number[], part: number): number =>
  sorted[Math.floor(sorted.length * part)] ?? Number.NaN;

const figuresOf = (what: string, took: readonly number[]): readonly Figure[] => [
  { what: `${what}, median`, value: share(took, 0.5), unit: "ms" },
  { what: `${what}, 99 of 100 within`, value: share(took, 0.99), unit: "ms" },
];

/** A check by the façade. @throws Error where one finds nothing: a benchmark of that would be none. */
function checkOf(storage: Storage, size: number): (i: number) => Promise<void> {
  const ann = createCrm({ storage }).as({ userId: "ann", companyId: "acme" });
  return async (i) => {
    const { candidates } = await ann.duplicates.check({ type: "lead", draft: draftOf(i, size), among: ["lead"] });
    if (candidates.length === 0) throw new Error(`Nothing is found for draft ${i}`);
  };
}

async function fill(storage: Storage, size: number): Promise<void> {
  const lead = await leadsOf(size);
  for (let start = 0; start < size; start += 1_000)
    await storage.commit({
      writes: Array.from({ length: Math.min(1_000, size - start) }, (_, k) => ({
        op: "insert",
        type: "lead",
        record: lead(start + k),
      })),
      entries: [],
    });
}

async function inMemory(size: number, count: number, warmUp: number): Promise<readonly Figure[]> {
  const storage = memoryStorage();
  await fill(storage, size);
  return figuresOf(
    `one against ${size.toLocaleString("en")} in memory`,
    await times(count, warmUp, checkOf(storage, size)),
  );
}

async function besideFuse(size: number, count: number, warmUp: number): Promise<readonly Figure[]> {
  const storage = memoryStorage();
  await fill(storage, size);
  const own = await times(10 * count, warmUp, checkOf(storage, size));
  const keys = ["firstName", "lastName", "companyName", "email"];
  const fuse = new Fuse(
    Array.from({ length: size }, (_, i) => somePerson(i, size)),
    { keys, threshold: 0.3 },
  );
  const theirs = await times(count, 3, (i) => {
    const { lastName, companyName } = draftOf(i, size);
    return fuse.search({ $and: [{ lastName }, { companyName }] }, { limit: 10 });
  });
  const what = `one against ${size.toLocaleString("en")}`;
  return [
    ...figuresOf(`${what} in memory`, own),
    ...figuresOf(`${what}, fuse.js by two fields`, theirs),
    { what: `${what}, fuse.js, to the check`, value: share(theirs, 0.5) / share(own, 0.5), unit: "times its time" },
  ];
}

async function onPostgres(size: number, count: number, warmUp: number): Promise<readonly Figure[]> {
  const bin = findPostgres();
  if (bin === null) throw new Error("No PostgreSQL server is installed: apt-get install -y postgresql");
  const server = await startPostgres(bin, { durable: false });
  const pool = new pg.Pool({ connectionString: server.url });
  try {
    await migrate(pool, { schema: "checked" });
    let statements = 0;
    const query = (sql: string, params: string[]) => {
      statements++;
      return pool.query(sql, params);
    };
    const storage = postgresStorage({ query }, { schema: "checked" });
    await fill(storage, size);
    await pool.query("vacuum analyze");
    const check = checkOf(storage, size);
    statements = 0;
    await check(0);
    const perCheck = statements;
    const what = `one against ${size.toLocaleString("en")} on PostgreSQL`;
    return [...figuresOf(what, await times(count, warmUp, check)), { what, value: perCheck, unit: "statements" }];
  } finally {
    await pool.end();
    server.stop();
  }
}
