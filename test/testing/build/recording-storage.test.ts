import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import { insert } from "../../../src/plan/write.js";
import { everything } from "../../../src/query/filter.js";
import { buildRecord } from "../../../src/testing/build/build-record.js";
import { recordingStorage } from "../../../src/testing/build/recording-storage.js";

const plan = (id: string) => ({ writes: [insert("tag", buildRecord("tag", { id }))], entries: [] });
const page = { type: "tag", filter: everything, sort: [], after: null, limit: 10 } as const;

describe("recordingStorage", () => {
  it("counts the calls of each method, and gives what the storage gives", async () => {
    const storage = recordingStorage(memoryStorage());
    await storage.commit(plan("a"));
    expect((await storage.get("tag", ["a"])).map(({ id }) => id)).toEqual(["a"]);
    expect((await storage.find(page)).records).toHaveLength(1);
    await storage.find(page);
    await storage.aggregate({ type: "tag", filter: everything, groupBy: [], measures: [] });
    await storage.follow(null, 1);
    await storage.draw("none", 1);
    expect(storage.calls).toEqual({ get: 1, find: 2, aggregate: 1, commit: 1, follow: 1, draw: 1 });
  });

  it("keeps what was committed, but not what was rejected", async () => {
    const storage = recordingStorage(memoryStorage());
    await storage.commit(plan("a"));
    await expect(storage.commit(plan("a"))).rejects.toThrow("DUPLICATE_ID");
    expect(storage.commits).toEqual([plan("a")]);
    expect(storage.calls.commit).toBe(2);
  });

  it("lets somebody write right before a commit, once", async () => {
    const storage = recordingStorage(memoryStorage());
    storage.beforeNextCommit(() => storage.commit(plan("b")));
    await storage.commit(plan("a"));
    await storage.commit(plan("c"));
    expect(storage.commits).toEqual([plan("b"), plan("a"), plan("c")]);
  });
});
