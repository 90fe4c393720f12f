import { beforeAll, describe, expect, it } from "vitest";
import { facadeSamples } from "./facade-samples.js";
import { expectFaultsBorne } from "./fault-laws.js";
import { manyCommitNames, promiseOf } from "./fault-promises.js";
import type { Success } from "./fault-run.js";
import { succeed } from "./fault-run.js";
import type { OpenFaultStore } from "./fault-store.js";
import type { FaultBase } from "./fault-world.js";
import { faultBase } from "./fault-world.js";

/** What every command and query is called with: all but what only opens the library, which asks nothing of a storage. */
export const faultNames: readonly string[] = Object.keys(facadeSamples).filter(
  (name) => name !== "createCrm" && name !== "as",
);

/** How far faults are tried. */
interface EveryFault {
  /** Opens the stores of the worlds. */
  readonly open: (base: FaultBase) => Promise<OpenFaultStore>;
  /** Which methods; all unless said otherwise. */
  readonly names?: readonly string[];
  /** So many reads in a row fail at most, before their effect alone; `CRMKIT_FAULTS=all` lets all fail, before and after. */
  readonly most: number;
  /** What more is looked at, where nothing failed. */
  readonly also?: (base: FaultBase, success: Success) => Promise<void>;
}

/** Registers a test for each method: every call of its storage fails, before and after it has its effect. */
export function describeEveryFault(where: string, { open, names = faultNames, most, also }: EveryFault): void {
  describe(`whichever call of the storage fails, ${where},`, () => {
    let base: FaultBase;
    let stores: OpenFaultStore;
    beforeAll(async () => {
      base = await faultBase();
      stores = await open(base);
    }, 120_000);

    it.each(names)(
      "SEC-4 %s tells it, leaves whole commits, and keeps what it promises when it is called again",
      async (name) => {
        const subject = { name, base, open: stores };
        const success = await succeed(subject);
        const commits = success.calls.filter((call) => call === "commit").length;
        if (!manyCommitNames.includes(name)) expect(commits).toBeLessThanOrEqual(1);
        const all = process.env["CRMKIT_FAULTS"] === "all";
        const promise = await expectFaultsBorne(subject, success, all ? Number.POSITIVE_INFINITY : most);
        expect(promise).toEqual(promiseOf(name));
        await also?.(base, success);
      },
      120_000,
    );
  });
}
