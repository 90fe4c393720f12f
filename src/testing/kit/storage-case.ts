import type { Storage } from "../../ports/storage.js";

/** Proves a promise of the storage port, or a part of one, on an empty storage. Needs no test runner. */
export interface StorageCase {
  /** The id of the promise, or that and what of it is proved: `find.filter/eq on dates`. */
  readonly id: string;
  /** What it proves, in one sentence. */
  readonly proves: string;
  /** Rejects with an error that tells what was expected, what came and for which call. */
  readonly check: (storage: Storage) => Promise<void>;
}

/** The id of the promise that a case proves. */
export const promiseOf = (id: string): string => id.split("/", 1)[0] ?? id;
