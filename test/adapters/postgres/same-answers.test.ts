import { afterAll, describe, it } from "vitest";
import { openStorage, serverPool, serverUrl } from "../../support/postgres.js";
import { expectSameAnswers } from "./same-answers.js";

describe.skipIf(serverUrl === null)("PostgreSQL and the memory storage", () => {
  const pool = serverPool();
  afterAll(() => pool.end());

  it.each(["lead", "opportunity", "calendarEvent"] as const)("REP-9 answer any query of %s alike", async (type) => {
    const { storage, close } = await openStorage(pool);
    await expectSameAnswers(storage, type, { records: 300, queries: 500 });
    await close();
  });
});
