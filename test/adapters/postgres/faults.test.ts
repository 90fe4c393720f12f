import { afterAll, describe } from "vitest";
import { describeEveryFault } from "../../support/every-fault.js";
import { manyCommitNames } from "../../support/fault-promises.js";
import { postgresFaultStores } from "../../support/fault-store-postgres.js";
import { serverPool, serverUrl } from "../../support/postgres.js";

describe.skipIf(serverUrl === null)("the methods of many commits, and some of one", () => {
  // One connection, so that statements come in the same order each time.
  const pool = serverPool({ max: 1 });
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
