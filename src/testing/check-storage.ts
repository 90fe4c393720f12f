import { storageCases } from "./cases/storage-cases.js";
import type { CaseReport } from "./kit/check-case.js";
import { checkCase } from "./kit/check-case.js";
import type { StorageCase } from "./kit/storage-case.js";
import type { StorageHarness } from "./kit/storage-harness.js";

/**
 * Checks every promise of the storage port, one case after the other, each on a storage of its own. Needs no test
 * runner: what came of each case is told, and nothing is thrown for one that failed.
 * @throws Error if a known failure names no case, and TypeError for what is no harness.
 */
export async function checkStorage(
  harness: StorageHarness,
  cases: readonly StorageCase[] = storageCases,
): Promise<readonly CaseReport[]> {
  requireHarness(harness);
  requireKnownIds(harness, cases);
  const reports: CaseReport[] = [];
  for (const storageCase of cases) reports.push(await checkCase(storageCase, harness));
  return reports;
}

/** Throws for what is no harness, such as a storage, of which every case would fail for no reason of its own. */
export function requireHarness(harness: StorageHarness): void {
  const { open } = (harness as Partial<StorageHarness> | undefined) ?? {}; // plain JavaScript may give anything
  if (typeof open !== "function") throw new TypeError("the harness needs `open`, a function that gives { storage }");
}

/** Throws if a known failure names no case: it was written otherwise, or is no longer there. */
export function requireKnownIds({ knownFailures = {} }: StorageHarness, cases: readonly StorageCase[]): void {
  const ids = new Set(cases.map(({ id }) => id));
  const strangers = Object.keys(knownFailures).filter((id) => !ids.has(id));
  if (strangers.length > 0) throw new Error(`known failures that name no case: ${strangers.join(", ")}`);
}
