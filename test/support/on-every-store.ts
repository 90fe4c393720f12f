import { afterAll, afterEach, describe } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { Storage } from "../../src/ports/storage.js";
import type { OwnStorage } from "./postgres.js";
import { serverPool, serverUrl, storagesOn } from "./postgres.js";

/** Opens an empty storage. */
export type OpenStorage = () => Promise<Storage>;

/** Runs the same tests on the memory store and, where one is installed, on a PostgreSQL server. */
export function onEveryStore(title: string, tests: (open: OpenStorage) => void): void {
  describe(`${title}, in memory`, () => tests(async () => memoryStorage()));

  describe.skipIf(serverUrl === null)(`${title}, on a PostgreSQL server`, () => {
    const pool = serverPool();
    const opened: OwnStorage[] = [];
    const open = storagesOn(pool);
    afterEach(async () => {
      for (const { close } of opened.splice(0)) await close();
    });
    afterAll(() => pool.end());
    tests(async () => {
      const own = await open();
      opened.push(own);
      return own.storage;
    });
  });
}
