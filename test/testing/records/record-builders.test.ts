import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import { createCrm } from "../../../src/app/create-crm.js";
import { keyOf } from "../../../src/kernel/id.js";
import { recordSchemas } from "../../../src/model/record-schemas.js";
import type { RecordType } from "../../../src/model/record-types.js";
import { fixedClock } from "../../../src/testing/build/fixed-clock.js";
import { sequentialIds } from "../../../src/testing/build/sequential-ids.js";
import { recordBuilders } from "../../../src/testing/records/record-builders.js";
import { storeRecords } from "../../../src/testing/records/store-records.js";
import { everyBuilt } from "../../support/every-built.js";
import { reasonsOf } from "../../support/refused.js";

const types = Object.keys(recordSchemas) as RecordType[];

describe("recordBuilders", () => {
  const all = everyBuilt(recordBuilders());

  it.each(types)("makes a %s that its schema accepts, and that differs from the next", (type) => {
    const [first, second] = all[type];
    for (const record of [first, second]) expect(recordSchemas[type].parse(record)).toStrictEqual(record);
    expect(second.id).not.toBe(first.id);
  });

  it("makes two records of every type that hold together once stored", async () => {
    const storage = memoryStorage();
    await storeRecords(storage, all);
    const crm = createCrm({ storage, clock: fixedClock().read });
    const seen: string[] = [];
    for await (const finding of crm.integrity.check({}, { onProgress: ({ type }) => void seen.push(type) }))
      expect.fail(`${finding.key}: ${finding.code} ${finding.fields.join()}`);
    expect(new Set(seen)).toEqual(new Set(types));
    for (const type of types) {
      const ids = all[type].map(({ id }) => id as string);
      expect(await storage.get(type, ids)).toStrictEqual(all[type]);
    }
  });

  it("makes the same records each time, of the ids and the clock given", () => {
    expect(everyBuilt(recordBuilders())).toStrictEqual(all);
    const clock = fixedClock("2030-01-07T08:00:00.000Z");
    const build = recordBuilders({ newId: sequentialIds("x-"), clock: clock.read, companyId: null, userId: "bob" });
    expect(build.lead()).toMatchObject({ id: "x-lead-000001", companyId: null, assignedToId: "bob" });
    clock.advance(1_000);
    expect(build.lead().createdAt).toEqual(clock.read());
  });

  it("takes what is given as it is, and has what follows from it follow", () => {
    const build = recordBuilders();
    const lead = build.lead({ firstName: "Zoé", lastName: "Bréhat", companyName: null, email: "zoe@brehat.example" });
    expect(lead).toMatchObject({ fullName: "Zoé Bréhat", companyName: null });
    expect(lead.searchText).toContain("brehat");
    expect(lead.matchKeys).toContain("e:zoe@brehat.example");
    expect(build.lead({ fullName: "As given" }).fullName).toBe("As given");
    expect(build.opportunity({ accountId: "a", statusId: "opportunity.closed-won" })).toMatchObject({
      probability: 100,
      closedById: "ann",
    });
    expect(build.lead({ statusId: "lead.lost" }).lostAt).not.toBeNull();
    const day = build.calendarEvent({ allDay: true, startOn: "2026-07-14", timeZone: "UTC" });
    expect([day.startLocal, day.endOn, day.endsAt.toISOString()]).toEqual([
      null,
      "2026-07-14",
      "2026-07-15T00:00:00.000Z",
    ]);
    expect(build.calendarEvent({ type: "note" }).status).toBeNull();
  });

  it("names a field that the type of record does not have", async () => {
    const make = async () => recordBuilders().lead({ lastNme: "Michel" } as never);
    expect(new Set(await reasonsOf(make(), "INPUT_INVALID"))).toEqual(new Set(["RECORD_MALFORMED lastNme"]));
  });

  it("tells which field of which record is malformed", async () => {
    const build = recordBuilders();
    const make = async () => build.lead({ id: "l-1", manualScore: 6, createdOn: "2026-02-30" });
    await expect(make()).rejects.toMatchObject({ record: keyOf("lead", "l-1") });
    expect([...new Set(await reasonsOf(make(), "INPUT_INVALID"))].sort()).toEqual([
      "RECORD_MALFORMED createdOn",
      "RECORD_MALFORMED manualScore",
    ]);
  });
});
