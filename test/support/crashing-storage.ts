import type { Storage } from "../../src/ports/storage.js";

/** A storage whose process can be made to die. */
export interface CrashingStorage extends Storage {
  /** The calls that were made so far, those that crashed included, by the names of the methods. */
  readonly calls: readonly (keyof Storage)[];
  /** Lets the n-th call from now crash, before or after it has had its effect; every call after it works. */
  readonly crashAt: (call: number, moment: "before" | "after") => void;
}

/** Wraps a storage. */
export function crashingStorage(storage: Storage): CrashingStorage {
  const calls: (keyof Storage)[] = [];
  let fatal = 0;
  let moment: "before" | "after" = "before";
  const call = async <T>(method: keyof Storage, run: () => Promise<T>): Promise<T> => {
    const dies = calls.push(method) === fatal;
    if (dies && moment === "before") throw new Error("crashed before the call");
    const result = await run();
    if (dies) throw new Error("crashed after the call");
    return result;
  };
  return {
    calls,
    crashAt: (from, when) => {
      fatal = calls.length + from;
      moment = when;
    },
    get: (type, ids) => call("get", () => storage.get(type, ids)),
    find: (query) => call("find", () => storage.find(query)),
    aggregate: (query) => call("aggregate", () => storage.aggregate(query)),
    commit: (commit) => call("commit", () => storage.commit(commit)),
    draw: (sequenceId, count) => call("draw", () => storage.draw(sequenceId, count)),
    follow: (after, limit) => call("follow", () => storage.follow(after, limit)),
  };
}
