import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { insert } from "../../src/plan/write.js";
import type { Storage } from "../../src/ports/storage.js";
import { everyStored } from "../support/every-stored.js";
import { openWorld } from "../support/open-world.js";
import { recordWith } from "../support/store-record.js";

/** The same storage, which takes note of how many records the largest answer held. */
function measured(storage: Storage): { readonly storage: Storage; readonly most: () => number } {
  let most = 0;
  const noted = <R extends { readonly length: number }>(records: R): R => {
    most = Math.max(most, records.length);
    return records;
  };
  return {
    most: () => most,
    storage: {
      ...storage,
      get: async (type, ids) => noted(await storage.get(type, ids)),
      find: async (query) => {
        const found = await storage.find(query);
        noted(found.records);
        return found;
      },
    },
  };
}

describe("Merging contacts with 10,000 events each", () => {
  it("DUP-11 DUP-13 reads their ids alone, moves them by a write for each field, and writes them down in pages", async () => {
    const each = 10_000;
    const { storage, most } = measured(memoryStorage());
    const world = openWorld({ storage });
    const ids = ["a", "b", "c"];
    const contacts = ids.map((id) => insert("contact", recordWith("contact", { id, companyId: "acme", lastName: id })));
    const events = ids.flatMap((contactId) =>
      Array.from({ length: each }, (_, i) =>
        insert("calendarEvent", recordWith("calendarEvent", { id: `${contactId}${i}`, companyId: "acme", contactId })),
      ),
    );
    await storage.commit({ writes: [...contacts, ...events], entries: [] });
    const { moved } = await world.ann.contacts.merge({ originalId: "a", duplicateIds: ["b", "c"] });
    expect(moved).toEqual([{ type: "calendarEvent", field: "contactId", count: 2 * each }]);
    expect(most()).toBeLessThanOrEqual(1_000);
    const { writes = [] } = world.storage.commits.at(-1) ?? {};
    expect(writes.length).toBeLessThan(100);
    const journals = await everyStored(storage, "journal");
    expect(Math.max(...journals.map(({ writtenKeys }) => writtenKeys.length))).toBe(5_000);
    expect((await world.ann.contacts.unmerge({ contactId: "a" })).moved).toEqual(moved);
    const count = { op: "count", field: null, kind: "number" } as const;
    const byContact = { field: "contactId", kind: "text", period: null, zone: "UTC" } as const;
    const filter = { op: "and", filters: [] } as const;
    const rows = await storage.aggregate({ type: "calendarEvent", filter, groupBy: [byContact], measures: [count] });
    expect(rows.map(({ group, measures }) => [group[0], measures[0]])).toEqual(ids.map((id) => [id, each]));
  });
});
