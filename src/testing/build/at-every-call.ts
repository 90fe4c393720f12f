import type { Storage } from "../../ports/storage.js";
import { failingStorage, storageMethods } from "./failing-storage.js";
import { recordingStorage } from "./recording-storage.js";

/** A failure of a storage in the course of some work. */
export interface FailedCall {
  /** The storage, as it is left. */
  readonly storage: Storage;
  /** The method that failed. */
  readonly method: keyof Storage;
  /** Which of its calls, from 1. */
  readonly call: number;
  /** Whether it was carried out all the same. */
  readonly when: "before" | "after";
  /** What the work came to: its result, or what it threw. */
  readonly outcome: PromiseSettledResult<unknown>;
}

/**
 * Does some work over and over, each time on a fresh storage of which another call fails: first every call before it is
 * carried out, then every call after. Whatever is claimed of each is for `check` to say, such as that the work can be
 * repeated; that it throws for each is for the work to see to.
 * @returns how many failures there were.
 */
export async function atEveryCall(
  open: () => Storage | Promise<Storage>,
  work: (storage: Storage) => Promise<unknown>,
  check: (failed: FailedCall) => Promise<void> | void,
): Promise<number> {
  const watched = recordingStorage(await open());
  await work(watched);
  let failures = 0;
  for (const method of storageMethods)
    for (let call = 1; call <= watched.calls[method]; call++)
      for (const when of ["before", "after"] as const) {
        const storage = await open();
        const [outcome] = await Promise.allSettled([work(failingStorage(storage, { failOn: { method, call, when } }))]);
        await check({ storage, method, call, when, outcome });
        failures++;
      }
  return failures;
}
