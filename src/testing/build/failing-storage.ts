import type { Storage } from "../../ports/storage.js";

/** Which call fails, and how. */
export interface FailOn {
  /** The method. */
  readonly method: keyof Storage;
  /** Which of its calls, 1 for the first. */
  readonly call: number;
  /** Whether the call is carried out before it fails, as when the answer is lost on the way; `before` unless said otherwise. */
  readonly when?: "before" | "after" | undefined;
  /** What it rejects with; an `Error` unless said otherwise. */
  readonly error?: unknown;
}

/** What a failing storage is told. */
export interface FailingStorageOptions {
  /** Which call fails, and how. */
  readonly failOn: FailOn;
}

/**
 * A storage that fails once, at a given call, and works before and after.
 * @throws RangeError for a method or a call that there cannot be: a test would go by a failure that never comes.
 */
export function failingStorage(storage: Storage, { failOn }: FailingStorageOptions): Storage {
  requireReachable(failOn);
  const { method, call, when = "before", error = new Error(`${method} ${call} fails, as it was told to`) } = failOn;
  let calls = 0;
  const run = async (name: keyof Storage, carryOut: () => Promise<unknown>): Promise<never> => {
    const fails = name === method && ++calls === call;
    if (fails && when === "before") throw error;
    const result = await carryOut();
    if (fails) throw error;
    return result as never; // what the storage gave, of the type that the method has
  };
  return {
    get: (type, ids) => run("get", () => storage.get(type, ids)),
    find: (query) => run("find", () => storage.find(query)),
    aggregate: (query) => run("aggregate", () => storage.aggregate(query)),
    commit: (commit) => run("commit", () => storage.commit(commit)),
    draw: (sequenceId, count) => run("draw", () => storage.draw(sequenceId, count)),
    follow: (after, limit) => run("follow", () => storage.follow(after, limit)),
  };
}

/** Every method of a storage, in the order of the port. */
export const storageMethods = [
  "get",
  "find",
  "aggregate",
  "commit",
  "draw",
  "follow",
] as const satisfies readonly (keyof Storage)[];

function requireReachable({ method, call, when = "before" }: FailOn): void {
  if (!storageMethods.includes(method))
    throw new RangeError(`a storage has no method ${method}: ${storageMethods.join(", ")}`);
  if (!Number.isSafeInteger(call) || call < 1) throw new RangeError(`there is no call ${call}: the first is 1`);
  if (when !== "before" && when !== "after") throw new RangeError(`a call fails "before" or "after", not ${when}`);
}
