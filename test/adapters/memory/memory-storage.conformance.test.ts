import type { MemoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import type { Storage } from "../../../src/ports/storage.js";
import { describeStorage } from "../../../src/testing/vitest.js";

describeStorage("the memory storage", { open: () => ({ storage: memoryStorage() }) });

describeStorage("the memory storage without indexes", { open: () => ({ storage: memoryStorage({ indexes: {} }) }) });

describeStorage("a memory storage that is written down and opened again", { open: () => ({ storage: reopened() }) });

describeStorage("a memory storage that is copied", { open: () => ({ storage: copied() }) });

/** Goes on with a copy after each call that changes something. */
function copied(): Storage {
  let storage = memoryStorage();
  const goOn = <T>(answer: T): T => {
    storage = storage.copy();
    return answer;
  };
  return {
    get: async (type, ids) => storage.get(type, ids),
    find: async (query) => storage.find(query),
    aggregate: async (query) => storage.aggregate(query),
    follow: async (after, limit) => storage.follow(after, limit),
    draw: async (sequenceId, count) => goOn(await storage.draw(sequenceId, count)),
    commit: async (commit) => goOn(await storage.commit(commit)),
  };
}

/** Opens the snapshot of what was stored for each call that follows a commit. */
function reopened(): Storage {
  let storage = memoryStorage();
  let changed = false;
  const open = (): MemoryStorage => {
    if (changed) storage = memoryStorage({ snapshot: JSON.parse(JSON.stringify(storage.snapshot())) });
    changed = false;
    return storage;
  };
  return {
    get: async (type, ids) => open().get(type, ids),
    find: async (query) => open().find(query),
    aggregate: async (query) => open().aggregate(query),
    follow: async (after, limit) => open().follow(after, limit),
    draw: async (sequenceId, count) => {
      const drawn = await open().draw(sequenceId, count);
      changed = true;
      return drawn;
    },
    commit: async (commit) => {
      const receipt = await open().commit(commit);
      changed = true;
      return receipt;
    },
  };
}
