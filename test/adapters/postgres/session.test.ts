import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { insert } from "../../../src/plan/write.js";
import { sampleRecord } from "../../../src/testing/build/sample-record.js";
import { openStorage, serverPool, serverUrl } from "../../support/postgres.js";
import { expectSameAnswers } from "./same-answers.js";

const settings = {
  TimeZone: "America/St_Johns",
  DateStyle: "SQL,DMY",
  IntervalStyle: "sql_standard",
  default_transaction_isolation: "read\\ committed",
  search_path: "pg_catalog",
  lc_messages: "C.UTF-8",
};

/** Parsers of a host's own, for every type but texts. */
const types = {
  getTypeParser: (oid: number) => (oid === pg.types.builtins.TEXT ? String : () => "parsed by the host"),
} as unknown as pg.CustomTypesConfig;

describe.skipIf(serverUrl === null)(
  "whatever the session's settings, the client's parsers and the process's zone",
  () => {
    const options = Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(" ");
    const pool = serverPool({ options, types });
    const zone = process.env["TZ"];
    afterAll(async () => {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
      await pool.end();
    });

    it.each(["UTC", "Asia/Kathmandu", "America/New_York"])("answers are the same (TZ %s)", async (TZ) => {
      process.env["TZ"] = TZ;
      const { storage, close } = await openStorage(pool);
      const event = sampleRecord("calendarEvent", "most");
      await storage.commit({ writes: [insert("calendarEvent", event)], entries: [] });
      expect(await storage.get("calendarEvent", [event.id])).toEqual([event]);
      await expectSameAnswers(storage, "lead", { records: 60, queries: 60 });
      await close();
    });
  },
);
