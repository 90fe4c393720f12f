import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { DecideMany } from "../../src/app/run-many.js";
import { runMany } from "../../src/app/run-many.js";
import { CrmError } from "../../src/kernel/crm-error.js";
import { accept, refuse } from "../../src/kernel/decision.js";
import { insert } from "../../src/plan/write.js";
import type { WritePlan } from "../../src/plan/write-plan.js";
import { everyStored } from "../support/every-stored.js";
import { recordedStorage } from "../support/recorded-storage.js";
import { errorOf } from "../support/refused.js";
import { recordWith, storeRecord } from "../support/store-record.js";

const tagged = (id: string): WritePlan<string> => ({
  writes: [insert("tag", recordWith("tag", { id }))],
  entries: [],
  warnings: [],
  result: `tag ${id}`,
});

/** Refuses what begins with `no`, knows nothing that begins with `un`, and does nothing about `idle`. */
const decideAll: DecideMany<string> = async (ids) =>
  ids.map((id) => {
    if (id.startsWith("no")) return refuse({ code: "acme.NO", params: { id } });
    if (id.startsWith("un")) return new CrmError("NOT_FOUND", { record: `tag/${id}` });
    return accept(id === "idle" ? { ...tagged(id), writes: [] } : tagged(id));
  });

const ids = (count: number): string[] => Array.from({ length: count }, (_value, i) => `t${i}`);

describe("carrying a command out for many", () => {
  it("LEAD-7 gives an outcome for each, in their order; one that is refused keeps no other from being done", async () => {
    const storage = recordedStorage(memoryStorage());
    const outcomes = await runMany(storage, ["a", "no", "unknown", "idle", "b"], decideAll);
    expect(outcomes).toMatchObject([
      { id: "a", ok: true, result: "tag a" },
      { id: "no", ok: false, error: { code: "REFUSED", refusals: [{ code: "acme.NO", params: { id: "no" } }] } },
      { id: "unknown", ok: false, error: { code: "NOT_FOUND", record: "tag/unknown" } },
      { id: "idle", ok: true, result: "tag idle" },
      { id: "b", ok: true, result: "tag b" },
    ]);
    expect((await everyStored(storage, "tag")).map(({ id }) => id)).toEqual(["a", "b"]);
    expect(storage.commits).toHaveLength(1);
  });

  it("LEAD-7 does each once, however often it is named", async () => {
    const storage = memoryStorage();
    const outcomes = await runMany(storage, ["a", "b", "a"], decideAll);
    expect(outcomes.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("LEAD-7 commits 200 at a time, and nothing where nothing is to be written", async () => {
    const storage = recordedStorage(memoryStorage());
    expect(await runMany(storage, ids(450), decideAll)).toHaveLength(450);
    expect(storage.commits.map(({ writes }) => writes.length)).toEqual([200, 200, 50]);
    await runMany(storage, ["idle", "no"], decideAll);
    expect(storage.commits).toHaveLength(3);
    expect(await runMany(storage, [], decideAll)).toEqual([]);
  });

  it("STATUS-9 tries each on its own where a commit meets a race, so that one conflict spoils no other", async () => {
    const storage = recordedStorage(memoryStorage());
    await storeRecord(storage, "tag", { id: "t1" });
    const outcomes = await runMany(storage, ids(3), decideAll);
    expect(outcomes).toMatchObject([{ ok: true }, { ok: false, error: { code: "DUPLICATE_ID" } }, { ok: true }]);
    expect((await everyStored(storage, "tag")).map(({ id }) => id)).toEqual(["t0", "t1", "t2"]);
  });

  it("SEC-4 ends where the storage fails: what was committed before stays", async () => {
    const memory = memoryStorage();
    const failure = new CrmError("STORAGE_FAILED", { cause: new Error("the disk is full") });
    let commits = 0;
    const storage = {
      ...memory,
      commit: async (commit: never) => (++commits > 1 ? Promise.reject(failure) : memory.commit(commit)),
    };
    expect(await errorOf(runMany(storage, ids(450), decideAll))).toBe(failure);
    expect(await everyStored(memory, "tag")).toHaveLength(200);
  });

  it("SEC-4 ends where the storage fails after a race too", async () => {
    const memory = memoryStorage();
    const failure = new CrmError("STORAGE_FAILED");
    let commits = 0;
    const commit = async () => Promise.reject(++commits === 1 ? new CrmError("VERSION_CONFLICT") : failure);
    expect(await errorOf(runMany({ ...memory, commit }, ids(2), decideAll))).toBe(failure);
  });
});
