import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import { insert } from "../../../src/plan/write.js";
import { buildRecord } from "../../../src/testing/build/build-record.js";
import type { FailOn } from "../../../src/testing/build/failing-storage.js";
import { failingStorage } from "../../../src/testing/build/failing-storage.js";

/** Commits three tags, whichever fail; tells how each call ended and which tags are stored. */
async function commitThree(failOn: FailOn): Promise<readonly [string, string]> {
  const storage = failingStorage(memoryStorage(), { failOn });
  const ends: string[] = [];
  for (const id of ["a", "b", "c"]) {
    const writes = [insert("tag", buildRecord("tag", { id }))];
    ends.push(
      await storage.commit({ writes, entries: [] }).then(
        () => "done",
        (error) => String(error),
      ),
    );
  }
  const stored = await storage.get("tag", ["a", "b", "c"]);
  return [ends.join(", "), stored.map(({ id }) => id).join("")];
}

describe("failingStorage", () => {
  it("fails one call before its effect, and works before and after", async () => {
    const ends = "done, Error: commit 2 fails, as it was told to, done";
    expect(await commitThree({ method: "commit", call: 2 })).toEqual([ends, "ac"]);
  });

  it("fails one call after its effect, with the error given", async () => {
    const failOn = { method: "commit", call: 2, when: "after", error: new Error("connection lost") } as const;
    expect(await commitThree(failOn)).toEqual(["done, Error: connection lost, done", "abc"]);
  });

  it("fails no other method", async () => {
    expect(await commitThree({ method: "find", call: 1 })).toEqual(["done, done, done", "abc"]);
  });

  it.each<[string, object]>([
    ["a storage has no method comit: get,", { method: "comit", call: 1 }],
    ["there is no call 0: the first is 1", { method: "commit", call: 0 }],
    ["there is no call 1.5", { method: "commit", call: 1.5 }],
    ['a call fails "before" or "after", not later', { method: "commit", call: 1, when: "later" }],
  ])("refuses what never comes: %s", (told, failOn) => {
    expect(() => failingStorage(memoryStorage(), { failOn: failOn as FailOn })).toThrow(told);
  });

  it.each(["get", "find", "aggregate", "follow"] as const)("fails %s too", async (method) => {
    const storage = failingStorage(memoryStorage(), { failOn: { method, call: 1 } });
    const query = { type: "tag", filter: { op: "and", filters: [] } } as const;
    const calls = {
      get: () => storage.get("tag", []),
      find: () => storage.find({ ...query, sort: [], after: null, limit: 1 }),
      aggregate: () => storage.aggregate({ ...query, groupBy: [], measures: [] }),
      follow: () => storage.follow(null, 1),
    };
    await expect(calls[method]()).rejects.toThrow(`${method} 1 fails`);
    await expect(calls[method]()).resolves.toBeDefined();
  });
});
