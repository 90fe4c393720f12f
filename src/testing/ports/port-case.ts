import type { CaseReport } from "../kit/check-case.js";

/** Proves a promise of a port that the host implements for its own records. Needs no test runner. */
export interface PortCase<Port, Seed> {
  /** The id of the promise. */
  readonly id: string;
  /** What it proves, in one sentence. */
  readonly proves: string;
  /** What there is when the case begins. */
  readonly seed: Seed;
  /** Rejects with an error that tells what was expected and what came. */
  readonly check: (port: Port) => Promise<void>;
}

/**
 * Checks the promises of a port, one case after the other, and tells what came of each; nothing is thrown.
 * @param open makes the port with the records of a case, and nothing else in it.
 */
export async function checkPort<Port, Seed>(
  cases: readonly PortCase<Port, Seed>[],
  open: (seed: Seed) => Port | Promise<Port>,
): Promise<readonly CaseReport[]> {
  const reports: CaseReport[] = [];
  for (const { id, proves, seed, check } of cases) {
    try {
      await check(await open(seed));
      reports.push({ id, proves, outcome: "kept", reason: null, error: null });
    } catch (error) {
      reports.push({ id, proves, outcome: "broken", reason: null, error });
    }
  }
  return reports;
}
