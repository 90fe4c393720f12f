import type pg from "pg";
import { afterAll, beforeAll, describe } from "vitest";
import { describeStorage } from "../../../src/testing/vitest.js";
import type { OwnStorage } from "../../support/postgres.js";
import { serverPool, serverUrl, storagesOn } from "../../support/postgres.js";

describe.skipIf(serverUrl === null)("conformance", () => {
  let pool: pg.Pool;
  beforeAll(() => {
    pool = serverPool();
    open = storagesOn(pool);
  });
  afterAll(() => pool.end());

  let open: () => Promise<OwnStorage>;
  describeStorage("postgresStorage on a server", { open: () => open() });
});
