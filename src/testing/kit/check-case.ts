import type { StorageCase } from "./storage-case.js";
import type { OpenedStorage, StorageHarness } from "./storage-harness.js";

/** What came of a case. */
export interface CaseReport {
  /** The id of the case. */
  readonly id: string;
  /** What it proves. */
  readonly proves: string;
  /** `known-failure` failed as it was known to; `unexpectedly-kept` was known to fail and did not. */
  readonly outcome: "kept" | "broken" | "known-failure" | "unexpectedly-kept";
  /** Why it is known to fail; `null` unless it is. */
  readonly reason: string | null;
  /** What the case rejected with; `null` for one that passed. */
  readonly error: unknown;
}

/** Checks a case on a storage of its own. Never rejects: a storage that can't be opened or closed breaks the case. */
export async function checkCase(storageCase: StorageCase, harness: StorageHarness): Promise<CaseReport> {
  const { id, proves } = storageCase;
  const reason = harness.knownFailures?.[id] ?? null;
  try {
    await runCase(storageCase, harness);
    return { id, proves, outcome: reason === null ? "kept" : "unexpectedly-kept", reason, error: null };
  } catch (error) {
    return { id, proves, outcome: reason === null ? "broken" : "known-failure", reason, error };
  }
}

async function runCase({ check }: StorageCase, { open }: StorageHarness): Promise<void> {
  const { storage, close } = openedOf(await open());
  try {
    await check(storage);
  } finally {
    await close?.();
  }
}

/** Says what is missing where a storage was given bare. */
function openedOf(opened: OpenedStorage): OpenedStorage {
  if (typeof (opened as Partial<OpenedStorage> | undefined)?.storage !== "object")
    // plain JavaScript may give anything
    throw new TypeError("`open` of the harness gave no { storage }; a storage itself is given as { storage: it }");
  return opened;
}

/** Throws for a case that failed and was not known to, or that passed and was known to fail; for test runners. */
export function requireExpected({ id, outcome, reason, error }: CaseReport): void {
  if (outcome === "broken") throw error;
  if (outcome === "unexpectedly-kept") throw new Error(`${id} passes: it is no longer a known failure (${reason})`);
}
