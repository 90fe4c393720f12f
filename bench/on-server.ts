import pg from "pg";
import { findPostgres, startPostgres } from "../scripts/postgres-server.js";

/** How the server and the connections to it are to be. */
export interface ServerOptions {
  /** Whether it waits for the disk, as a real server does. */
  readonly durable: boolean;
  /** How many connections there are at most; 10 unless said otherwise. */
  readonly connections?: number | undefined;
}

/**
 * Runs a benchmark on a PostgreSQL server of its own, which is removed after it. One that need not be durable, as for a
 * quick run, takes a database of its own on the server that `CRMKIT_BENCH_SERVER` names, where it does.
 */
export async function onServer<T>(
  { durable, connections = 10 }: ServerOptions,
  run: (pool: pg.Pool, url: string) => Promise<T>,
): Promise<T> {
  const { CRMKIT_BENCH_SERVER: shared } = process.env;
  const { url, stop } = durable || shared === undefined ? await ownServer(durable) : await ownDatabase(shared);
  const pool = new pg.Pool({ connectionString: url, max: connections });
  try {
    return await run(pool, url);
  } finally {
    await pool.end();
    await stop();
  }
}

interface Place {
  readonly url: string;
  readonly stop: () => Promise<void> | void;
}

async function ownServer(durable: boolean): Promise<Place> {
  const bin = findPostgres();
  if (bin === null) throw new Error("No PostgreSQL server is installed: apt-get install -y postgresql");
  return startPostgres(bin, { durable });
}

async function ownDatabase(server: string): Promise<Place> {
  const name = `bench_${process.pid}`;
  const tell = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await tell(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => tell(`drop database ${name} with (force)`) };
}
