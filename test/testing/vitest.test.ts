import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { Storage } from "../../src/ports/storage.js";
import { describeStorage } from "../../src/testing/vitest.js";

const open = () => ({ storage: memoryStorage() });
const deaf = (sound: Storage): Storage => ({
  ...sound,
  get: async (type, ids) => (ids.length > 9_000 ? [] : sound.get(type, ids)),
});

describeStorage("a storage with a known failure", {
  open: () => ({ storage: deaf(memoryStorage()) }),
  knownFailures: { "get.many": "it gives up above 9,000 ids" },
});

describe("describeStorage", () => {
  it("refuses known failures that name no case", () => {
    expect(() => describeStorage("a storage", { open, knownFailures: { "get.lost": "unknown" } })).toThrow("get.lost");
  });
});
