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

/** A storage that fails once, at a given call, and works before and after. */
export function failingStorage(storage: Storage, { failOn }: { readonly failOn: FailOn }): Storage {
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
