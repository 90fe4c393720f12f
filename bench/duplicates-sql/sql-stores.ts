import { DuckDBInstance, LIST, listValue, VARCHAR } from "@duckdb/node-api";
import { candidatePairsSql } from "crmkit";
import type pg from "pg";
import type { KeyedPerson } from "./keyed-people.js";

/** How many records may have a key for all of their pairs to be found. */
export const largest = 60;

/** Searches people for candidates; gives how many pairs there are. */
export type CountCandidates = () => Promise<number>;

const source = { table: "person", idColumn: "id", keysColumn: "keys", largest };

const counting = (pairs: string): string => `select count(*) as pairs from (${pairs}) as found`;

/** Keeps people in PostgreSQL, which may use 256 MB for a sort: at its default of 4 MB it sorts on the disk. */
export async function peopleInPostgres(
  client: pg.PoolClient,
  people: Iterable<readonly KeyedPerson[]>,
): Promise<CountCandidates> {
  await client.query("set work_mem = '256MB'; drop table if exists person");
  await client.query('create table person (id text collate "C" primary key, keys text[] collate "C" not null)');
  const insert =
    "insert into person select id, string_to_array(keys, '|') from unnest($1::text[], $2::text[]) as p(id, keys)";
  for (const some of people)
    await client.query(insert, [some.map(({ id }) => id), some.map(({ keys }) => keys.join("|"))]);
  await client.query("vacuum analyze person");
  const { pairs } = candidatePairsSql("postgres", source);
  return async () => Number((await client.query(counting(pairs))).rows[0].pairs);
}

/** Keeps people in DuckDB. */
export async function peopleInDuckDb(people: Iterable<readonly KeyedPerson[]>): Promise<CountCandidates> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("create table person (id varchar, keys varchar[])");
  const appender = await connection.createAppender("person");
  for (const some of people)
    for (const { id, keys } of some) {
      appender.appendVarchar(id);
      appender.appendList(listValue(keys), LIST(VARCHAR));
      appender.endRow();
    }
  appender.closeSync();
  const { pairs } = candidatePairsSql("duckdb", source);
  return async () => Number((await connection.runAndReadAll(counting(pairs))).getRows()[0]?.[0]);
}
