import { expect, it } from "vitest";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import { isCrmError } from "../../../src/kernel/crm-error.js";
import { asId } from "../../../src/kernel/id.js";
import { insert, remove, storeNext } from "../../../src/plan/write.js";
import { buildRecord } from "../../../src/testing/build/build-record.js";
import { openWorld } from "../../support/open-world.js";

const lead = buildRecord("lead", { id: "lead-1", lastName: "Lee" });

it("holds what the other holds: records, the order of the timeline, numbers of sequences", async () => {
  const storage = memoryStorage();
  const { ann } = openWorld({ storage });
  const made = await ann.leads.create({ lastName: "Lee" });
  await ann.leads.update({ leadId: made.id, changes: { lastName: "Moe" } });
  expect(storage.copy().snapshot()).toEqual(storage.snapshot());
});

it("sees nothing of what is written to the other, before and after", async () => {
  const storage = memoryStorage();
  await storage.commit({ writes: [insert("lead", lead)], entries: [] });
  const copy = storage.copy();
  await storage.commit({ writes: [storeNext("lead", { ...lead, lastName: "Moe", version: 2 })], entries: [] });
  await copy.commit({ writes: [remove("lead", lead)], entries: [] });
  expect(await storage.get("lead", ["lead-1"])).toMatchObject([{ lastName: "Moe", version: 2 }]);
  expect(await copy.get("lead", ["lead-1"])).toEqual([]);
  await copy.commit({ writes: [insert("lead", { ...lead, lastName: "Nye" })], entries: [] });
  expect(await storage.get("lead", ["lead-1"])).toMatchObject([{ lastName: "Moe" }]);
});

it("shares no list or object with the other", async () => {
  const storage = memoryStorage();
  const tagId = asId("tag", "one");
  await storage.commit({ writes: [insert("lead", { ...lead, tagIds: [tagId] })], entries: [] });
  const copy = storage.copy();
  for (const from of [storage, copy, copy.copy()]) {
    const [read] = await from.get("lead", ["lead-1"]);
    Object.assign(read?.tagIds ?? [], { 1: "two" });
    expect(read?.tagIds).toHaveLength(2);
  }
  for (const from of [storage, copy]) expect(await from.get("lead", ["lead-1"])).toMatchObject([{ tagIds: [tagId] }]);
});

it("takes the cursors of the other's timeline", async () => {
  const storage = memoryStorage();
  const { ann } = openWorld({ storage });
  await ann.leads.create({ lastName: "Lee" });
  const { cursor } = await storage.follow(null, 1);
  const copy = storage.copy();
  await openWorld({ storage: copy, idPrefix: "more-" }).ann.leads.create({ lastName: "Moe" });
  expect((await copy.follow(cursor, 10)).entries).toHaveLength(1);
  expect((await storage.follow(cursor, 10)).entries).toHaveLength(0);
  expect(await storage.follow("memory-9", 1).catch((error: unknown) => isCrmError(error, "INPUT_INVALID"))).toBe(true);
});
