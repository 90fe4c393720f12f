import { describe } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { Storage } from "../../src/ports/storage.js";

/** Opens an empty storage. */
export type OpenStorage = () => Promise<Storage>;

/** Runs the same tests on every store that the library ships. */
export function onEveryStore(title: string, tests: (open: OpenStorage) => void): void {
  describe(`${title}, in memory`, () => tests(async () => memoryStorage()));
}
