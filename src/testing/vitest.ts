/**
 * Runs the conformance kit for storages with vitest.
 *
 * @module
 */
import { describe, it } from "vitest";
import { storageCases } from "./cases/storage-cases.js";
import { requireHarness, requireKnownIds } from "./check-storage.js";
import { checkCase, requireExpected } from "./kit/check-case.js";
import type { StorageHarness } from "./kit/storage-harness.js";

/** For one case, unless `timeout` says otherwise; the largest commits 10,000 records. */
const patience = 60_000;

/**
 * Registers a test for each promise of the storage port, each on a fresh storage. A known failure that fails passes;
 * one that passes fails, so that the list of them stays true.
 */
export function describeStorage(name: string, harness: StorageHarness, timeout = patience): void {
  requireHarness(harness);
  requireKnownIds(harness, storageCases);
  describe(name, () => {
    for (const storageCase of storageCases) {
      it(
        `${storageCase.id}: ${storageCase.proves}`,
        async () => requireExpected(await checkCase(storageCase, harness)),
        timeout,
      );
    }
  });
}
