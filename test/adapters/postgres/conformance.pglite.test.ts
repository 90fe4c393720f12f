import type { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe } from "vitest";
import { describeStorage } from "../../../src/testing/vitest.js";
import type { OwnStorage } from "../../support/postgres.js";
import { embedded, storagesOn } from "../../support/postgres.js";

describe("conformance", () => {
  let database: PGlite;
  let open: () => Promise<OwnStorage>;
  beforeAll(async () => {
    database = await embedded();
    open = storagesOn(database);
  });
  afterAll(() => database.close());

  describeStorage("postgresStorage on PGlite", { open: () => open() });
});
