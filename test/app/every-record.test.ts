import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { everyPage, everyRecord } from "../../src/app/every-record.js";
import { insert, remove } from "../../src/plan/write.js";
import { allOf } from "../../src/query/filter.js";
import { recordWith } from "../support/store-record.js";

async function storageOf(count: number) {
  const storage = memoryStorage();
  const leads = Array.from({ length: count }, (_, i) => recordWith("lead", { id: `l${String(i).padStart(5, "0")}` }));
  await storage.commit({ writes: leads.map((lead) => insert("lead", lead)), entries: [] });
  return { storage, leads };
}

describe("reading every record", () => {
  it.each([0, 1, 999, 1_000, 1_001, 2_500])("gives %i records once each, by id", async (count) => {
    const { storage, leads } = await storageOf(count);
    const ids: string[] = [];
    for await (const { id } of everyRecord(storage, "lead", allOf())) ids.push(id);
    expect(ids).toEqual(leads.map(({ id }) => id));
  });

  it("goes on where it was while the records of a page are removed", async () => {
    const { storage, leads } = await storageOf(25);
    const ids: string[] = [];
    for await (const page of everyPage(storage, "lead", allOf(), 10)) {
      ids.push(...page.map(({ id }) => id));
      await storage.commit({ writes: page.map((lead) => remove("lead", lead)), entries: [] });
    }
    expect(ids).toEqual(leads.map(({ id }) => id));
  });
});
