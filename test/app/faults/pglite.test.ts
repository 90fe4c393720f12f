import type { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll } from "vitest";
import { describeEveryFault, faultNames } from "../../support/every-fault.js";
import { promisingCommands } from "../../support/fault-promises.js";
import { postgresFaultStores } from "../../support/fault-store-postgres.js";
import { embedded } from "../../support/postgres.js";

let database: PGlite;

beforeAll(async () => {
  database = await embedded();
}, 120_000);

afterAll(() => database.close());

describeEveryFault("on embedded PostgreSQL", {
  open: ({ world }) => postgresFaultStores(database, world.memory),
  // Of what stores nothing the memory store shows as much.
  names: process.env["CRMKIT_FAULTS"] === "all" ? faultNames : promisingCommands,
  most: 2,
});
