import { afterAll, describe } from "vitest";
import { describeEveryFault } from "../../support/every-fault.js";
import { manyCommitNames } from "../../support/fault-promises.js";
import { postgresFaultStores } from "../../support/fault-store-postgres.js";
import { serverPool, serverUrl } from "../../support/postgres.js";

describe.skipIf(serverUrl === null)("with several connections", () => {
  const pool = serverPool();
  afterAll(() => pool.end());

  describeEveryFault("on a PostgreSQL server", {
    open: ({ world }) =>
      postgresFaultStores(
        { query: (sql, params) => pool.query(sql, params), exec: (sql) => pool.query(sql) },
        world.memory,
      ),
    // All others are tried on the embedded one.
    names: [...manyCommitNames, "leads.convert", "contacts.create", "opportunities.lose"],
    most: 2,
  });
});
