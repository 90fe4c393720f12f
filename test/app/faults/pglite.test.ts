import type { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll } from "vitest";
import { describeEveryFault } from "../../support/every-fault.js";
import { postgresFaultStores } from "../../support/fault-store-postgres.js";
import { embedded } from "../../support/postgres.js";

let database: PGlite;

beforeAll(async () => {
  database = await embedded();
}, 120_000);

afterAll(() => database.close());

describeEveryFault("on embedded PostgreSQL", {
  open: ({ world }) => postgresFaultStores(database, world.memory),
  most: 2,
});
