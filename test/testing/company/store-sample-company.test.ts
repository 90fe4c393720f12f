import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import { createCrm } from "../../../src/app/create-crm.js";
import type { RecordType } from "../../../src/model/record-types.js";
import type { Storage } from "../../../src/ports/storage.js";
import type { SampleCompanyOptions } from "../../../src/testing/company/store-sample-company.js";
import { storeSampleCompany } from "../../../src/testing/company/store-sample-company.js";
import { everyStored } from "../../support/every-stored.js";
import { findingsIn } from "../../support/findings-in.js";
import { reasonsOf } from "../../support/refused.js";

const until = new Date("2026-03-02T17:00:00.000Z");

async function companyOf(options: SampleCompanyOptions) {
  const storage = memoryStorage();
  await storeSampleCompany(storage, options);
  const crm = createCrm({ storage, clock: () => until });
  return {
    storage,
    crm,
    head: crm.as({ userId: "acme-user-1", companyId: "acme", timeZone: "Europe/Paris" }),
  };
}

const count = async (storage: Storage, type: RecordType): Promise<number> => (await everyStored(storage, type)).length;

describe("storeSampleCompany", async () => {
  const { storage, crm, head } = await companyOf({ leads: 300, seed: 7 });

  it("SEC-5 contradicts nothing, users and companies included", async () => {
    expect(await findingsIn(crm, { people: true })).toEqual([]);
  });

  it("brings leads of every status, in both languages, and some twice", async () => {
    const rows = await head.leads.summarize({ groupBy: ["statusId"], measures: { n: "count" } });
    expect(rows).toHaveLength(6);
    expect(await count(storage, "lead")).toBeGreaterThan(300);
    const countries = await head.leads.summarize({ groupBy: ["address.countryCode"], measures: { n: "count" } });
    expect(countries.map(({ group }) => group[0])).toEqual(["FR", "GB", null]);
    const emails = (await everyStored(storage, "lead")).flatMap(({ email }) => email ?? []);
    expect(new Set(emails).size).toBeLessThan(emails.length);
  });

  it("wins and loses sales over the year, and leaves some open", async () => {
    const { records } = await head.opportunities.closed({ limit: 200 });
    const months = new Set(records.map(({ closedAt }) => closedAt?.toISOString().slice(0, 7)));
    expect(months.size).toBeGreaterThan(5);
    expect((await head.opportunities.open()).records.length).toBeGreaterThan(3);
    expect((await head.opportunities.forecast()).length).toBeGreaterThan(0);
  });

  it("keeps a calendar of meetings that recur, calls, notes and leave", async () => {
    for (const type of ["meeting", "call", "note", "absence"] as const)
      expect((await head.calendar.list({ where: { type } })).records.length, type).toBeGreaterThan(0);
    expect(await count(storage, "reminder")).toBe(1);
    const due = (await everyStored(storage, "delivery")).map(({ triggerAt }) => triggerAt.getTime());
    expect(due.filter((at) => at < until.getTime())).toEqual([]);
  });

  it("has nothing happen after its present", async () => {
    const late = await storage.find({
      type: "timelineEntry",
      filter: { op: "gt", field: "at", kind: "instant", value: until },
      sort: [{ field: "id", kind: "text", direction: "asc", nulls: "last" }],
      after: null,
      limit: 1,
    });
    expect(late.records).toEqual([]);
  });

  it("has what happened told in the order of time", async () => {
    const { entries } = await storage.follow(null, 10_000);
    const times = entries.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(entries.length).toBeGreaterThan(1_000);
  });
});

describe("storeSampleCompany by its options", () => {
  it("gives the same company for the same seed, and another for another", async () => {
    const [one, same, other] = await Promise.all([3, 3, 4].map(async (seed) => companyOf({ leads: 40, seed })));
    const snapshot = JSON.stringify(one?.storage.snapshot());
    expect(JSON.stringify(same?.storage.snapshot())).toBe(snapshot);
    expect(JSON.stringify(other?.storage.snapshot())).not.toBe(snapshot);
  });

  it("puts several companies of one seed into one storage, each with its own people", async () => {
    const { storage, crm } = await companyOf({ leads: 20 });
    await storeSampleCompany(storage, { leads: 20, companyId: "globex", languages: ["en"], users: 2 });
    expect(await findingsIn(crm, { people: true })).toEqual([]);
    const globex = crm.as({ userId: "globex-user-1", companyId: "globex" });
    expect(await globex.leads.count()).toBeGreaterThanOrEqual(20);
    const homes = (await everyStored(storage, "user")).flatMap(({ companyIds }) => companyIds);
    expect(homes.sort()).toEqual([...Array(5).fill("acme"), "globex", "globex"]);
  });

  it("makes a company without leads, and tells how many came in", async () => {
    const seen: number[] = [];
    await companyOf({ leads: 3, days: 30, onProgress: (leads) => void seen.push(leads) });
    expect(seen).toEqual([1, 2, 3]);
    expect(await count((await companyOf({ leads: 0 })).storage, "lead")).toBe(0);
  });

  it("refuses options that make no company, and stores nothing", async () => {
    const storage = memoryStorage();
    const bad = { leads: -1, users: 0.5, languages: [], colour: "red" } as never;
    expect([...(await reasonsOf(storeSampleCompany(storage, bad), "INPUT_INVALID"))].sort()).toEqual([
      "INPUT_TOO_SHORT languages",
      "INPUT_TOO_SMALL leads",
      "INPUT_UNKNOWN_FIELD colour",
      "INPUT_WRONG_TYPE users",
    ]);
    expect(await count(storage, "user")).toBe(0);
  });
});
