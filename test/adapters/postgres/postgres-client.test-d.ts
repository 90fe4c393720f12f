import type { PGlite, PGliteInterface, Transaction } from "@electric-sql/pglite";
import type pg from "pg";
import { describe, expectTypeOf, it } from "vitest";
import { migrate } from "../../../src/adapters/postgres/migrate.js";
import type { NamedStatement, PostgresClient, PostgresRows } from "../../../src/adapters/postgres/postgres-client.js";
import { postgresStorage } from "../../../src/adapters/postgres/postgres-storage.js";

describe("PostgresClient", () => {
  it("is fitted by pg and PGlite as they are", () => {
    expectTypeOf<pg.Pool>().toExtend<PostgresClient>();
    expectTypeOf<pg.Client>().toExtend<PostgresClient>();
    expectTypeOf<pg.PoolClient>().toExtend<PostgresClient>();
    expectTypeOf<PGlite>().toExtend<PostgresClient>();
    expectTypeOf<PGliteInterface>().toExtend<PostgresClient>();
    expectTypeOf<Transaction>().toExtend<PostgresClient>();
  });

  it("is not fitted by what runs no statements", () => {
    expectTypeOf<Pick<pg.Pool, "end">>().not.toExtend<PostgresClient>();
    expectTypeOf<{ query: (sql: string) => Promise<string> }>().not.toExtend<PostgresClient>();
  });

  it("is given statements with names by pg, which takes them as they are", () => {
    expectTypeOf<NamedStatement>().toExtend<pg.QueryConfig>();
    expectTypeOf<pg.QueryResult>().toExtend<PostgresRows>();
  });

  it("is what storages and migrations are made with", () => {
    expectTypeOf(postgresStorage).parameter(0).toEqualTypeOf<PostgresClient>();
    expectTypeOf(migrate).parameter(0).toEqualTypeOf<PostgresClient>();
  });
});
