import type { Storage } from "../../src/ports/storage.js";
import type { CarriedOut, CrashingCalls } from "./crashing-calls.js";
import { crashingCalls } from "./crashing-calls.js";

/** A storage whose process can be made to die. */
export interface CrashingStorage extends Storage, Omit<CrashingCalls, "call"> {}

/** Wraps a storage. */
export function crashingStorage(storage: Storage, carriedOut?: CarriedOut): CrashingStorage {
  const { call, ...told } = crashingCalls(carriedOut);
  return {
    ...told,
    get: (type, ids) => call("get", () => storage.get(type, ids)),
    find: (query) => call("find", () => storage.find(query)),
    aggregate: (query) => call("aggregate", () => storage.aggregate(query)),
    commit: (commit) => call("commit", () => storage.commit(commit)),
    draw: (sequenceId, count) => call("draw", () => storage.draw(sequenceId, count)),
    follow: (after, limit) => call("follow", () => storage.follow(after, limit)),
  };
}
