import type { Storage } from "../../src/ports/storage.js";

/** A storage whose calls wait until they are let go, one at a time. */
export interface InterleavedStorage {
  /** The storage as one of several users sees it. */
  readonly seenBy: (user: number) => Storage;
  /** Carries several users' work out, letting their calls go in the order that `choices` give: each is taken modulo the users who wait. */
  readonly run: <T>(
    work: readonly (() => Promise<T>)[],
    choices: readonly number[],
  ) => Promise<PromiseSettledResult<T>[]>;
}

interface Waiting {
  readonly user: number;
  readonly go: () => void;
}

/** Wraps a storage, so that a test decides in which order the calls of several users are carried out. */
export function interleavedStorage(storage: Storage): InterleavedStorage {
  let waiting: Waiting[] = [];
  const queued = (user: number) => new Promise<void>((resolve) => waiting.push({ user, go: resolve }));
  const seenBy = (user: number): Storage => {
    const call = async <T>(make: () => Promise<T>): Promise<T> => {
      await queued(user);
      return make();
    };
    return {
      get: (type, ids) => call(() => storage.get(type, ids)),
      find: (query) => call(() => storage.find(query)),
      aggregate: (query) => call(() => storage.aggregate(query)),
      commit: (commit) => call(() => storage.commit(commit)),
      draw: (sequenceId, count) => call(() => storage.draw(sequenceId, count)),
      follow: (after, limit) => call(() => storage.follow(after, limit)),
    };
  };
  const run: InterleavedStorage["run"] = async (work, choices) => {
    let left = work.length;
    const outcomes = Promise.allSettled(work.map((start) => start().finally(() => void left--)));
    for (let turn = 0; left > 0; turn++) {
      await settled();
      const [chosen] = waiting.splice(
        (choices[turn % Math.max(1, choices.length)] ?? 0) % Math.max(1, waiting.length),
        1,
      );
      chosen?.go();
    }
    waiting = [];
    return outcomes;
  };
  return { seenBy, run };
}

/** Lets everything happen that waits for nothing but its turn. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
