import { afterAll, describe } from "vitest";
import { describeStorage } from "../../../src/testing/vitest.js";
import { serverPool, serverUrl, storagesOn } from "../../support/postgres.js";

describe.skipIf(serverUrl === null)("conformance", () => {
  const pool = serverPool();
  afterAll(() => pool.end());

  describeStorage("postgresStorage on a server", { open: storagesOn(pool) });
});
