import assert from "node:assert/strict";
import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { Storage } from "../../src/ports/storage.js";
import { checkStorage } from "../../src/testing/check-storage.js";
import type { StorageCase } from "../../src/testing/kit/storage-case.js";

const counting: StorageCase = {
  id: "get.found",
  proves: "An empty storage has nothing.",
  check: async (storage) => assert.deepEqual(await storage.get("tag", ["a"]), []),
};
const failing: StorageCase = {
  id: "get.missing/always",
  proves: "Nothing.",
  check: async () => {
    throw new Error("as it must");
  },
};
const open = () => ({ storage: memoryStorage() });
const outcomes = async (...given: Parameters<typeof checkStorage>) =>
  (await checkStorage(...given)).map(({ outcome }) => outcome);

describe("checkStorage", () => {
  it("can be used with no more than an assertion, as under node:test", async () => {
    for (const { id, proves, outcome, error } of await checkStorage({ open })) {
      assert.equal(outcome, "kept", `${id}: ${proves}\n${error}`);
    }
  });

  it("tells what each case proves and why it failed", async () => {
    expect(await checkStorage({ open }, [counting, failing])).toEqual([
      { id: "get.found", proves: "An empty storage has nothing.", outcome: "kept", reason: null, error: null },
      {
        id: "get.missing/always",
        proves: "Nothing.",
        outcome: "broken",
        reason: null,
        error: new Error("as it must"),
      },
    ]);
  });

  it("says what was expected, what came and for which query", async () => {
    const deaf = (storage: Storage): Storage => ({ ...storage, get: async () => [] });
    const reports = await checkStorage({ open: () => ({ storage: deaf(memoryStorage()) }) });
    const report = reports.find(({ id }) => id === "get.found");
    expect(String(report?.error)).toBe('Error: get tag c,a,d\n  expected: "cad"\n  came:     ""');
    expect(report?.error).toMatchObject({ expected: "cad", actual: "" });
  });

  it("keeps known failures apart, and reports one that passes all the same", async () => {
    const knownFailures = { "get.found": "there are always records", "get.missing/always": "not done yet" };
    const reports = await checkStorage({ open, knownFailures }, [counting, failing]);
    expect(reports.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ["unexpectedly-kept", "there are always records"],
      ["known-failure", "not done yet"],
    ]);
  });

  it("refuses known failures that name no case", async () => {
    const harness = { open, knownFailures: { "get.fuond": "written otherwise", "get.found": "well written" } };
    await expect(checkStorage(harness, [counting])).rejects.toThrow("known failures that name no case: get.fuond");
  });

  it("refuses what is no harness, and says so of a storage that is given bare", async () => {
    for (const harness of [undefined, {}, memoryStorage()])
      await expect(checkStorage(harness as never, [counting])).rejects.toThrow("the harness needs `open`");
    const [report] = await checkStorage({ open: memoryStorage as never }, [counting]);
    expect(String(report?.error)).toContain("`open` of the harness gave no { storage }");
  });

  it("opens a storage for each case, at once or later, and closes it after one that failed too", async () => {
    const told: string[] = [];
    const harness = {
      open: async () => {
        told.push("open");
        return { storage: memoryStorage(), close: async () => told.push("close") };
      },
    };
    expect(await outcomes(harness, [counting, failing, counting])).toEqual(["kept", "broken", "kept"]);
    expect(told).toEqual(["open", "close", "open", "close", "open", "close"]);
  });

  it("counts a storage that can't be opened or closed as broken, and goes on", async () => {
    const fails = async (): Promise<never> => {
      throw new Error("no connection");
    };
    expect(await outcomes({ open: fails }, [counting, counting])).toEqual(["broken", "broken"]);
    expect(await outcomes({ open: () => ({ storage: memoryStorage(), close: fails }) }, [counting])).toEqual([
      "broken",
    ]);
  });
});
