import type { Storage } from "../../ports/storage.js";

/** A storage that was opened for one case. */
export interface OpenedStorage {
  /** The storage, with nothing in it. */
  readonly storage: Storage;
  /** Called after the case, also after one that failed. */
  readonly close?: (() => unknown) | undefined;
}

/** How the kit gets storages, and what is known to be wrong with them. */
export interface StorageHarness {
  /** Opens a fresh and empty storage; called before each case. */
  readonly open: () => OpenedStorage | Promise<OpenedStorage>;
  /** The ids of cases that are known to fail, each with the reason. One that passes all the same is reported. */
  readonly knownFailures?: Readonly<Record<string, string>> | undefined;
}
