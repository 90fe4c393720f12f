import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import type { Storage } from "../../../src/ports/storage.js";
import { storageCases } from "../../../src/testing/cases/storage-cases.js";
import { checkCase } from "../../../src/testing/kit/check-case.js";

/** Many more reads than any case needs while one commit waits. */
const mostReads = 1_000;

/** Reads answer at once, but a commit waits for the event loop, as it does for a file; fails where it waits in vain. */
function slowlyCommitting(): Storage {
  const memory = memoryStorage();
  let [waiting, reads] = [0, 0];
  const counted = <T>(read: () => Promise<T>): Promise<T> => {
    if (waiting > 0 && ++reads > mostReads) throw new Error("a commit waits in vain");
    return read();
  };
  return {
    get: (type, ids) => counted(() => memory.get(type, ids)),
    find: (query) => counted(() => memory.find(query)),
    aggregate: (query) => counted(() => memory.aggregate(query)),
    follow: (after, limit) => counted(() => memory.follow(after, limit)),
    draw: (sequenceId, count) => memory.draw(sequenceId, count),
    commit: async (commit) => {
      waiting++;
      await setImmediate();
      waiting--;
      reads = 0;
      return memory.commit(commit);
    },
  };
}

it.each(storageCases.filter(({ id }) => id.startsWith("values.isolated") || id === "follow.complete/meanwhile"))(
  "lets commits that wait for a file go on while $id reads",
  async (storageCase) => {
    const { outcome, error } = await checkCase(storageCase, { open: () => ({ storage: slowlyCommitting() }) });
    expect(error).toBeNull();
    expect(outcome).toBe("kept");
  },
);
