import { beforeAll, describe, expect, it } from "vitest";
import { faultNames } from "../../support/every-fault.js";
import { retryOfLost } from "../../support/fault-laws.js";
import type { Retry } from "../../support/fault-promises.js";
import { promiseOf } from "../../support/fault-promises.js";
import { succeed } from "../../support/fault-run.js";
import { faultArgs } from "../../support/fault-samples.js";
import { memoryFaultStores } from "../../support/fault-store.js";
import type { FaultBase } from "../../support/fault-world.js";
import { faultBase } from "../../support/fault-world.js";

/** What a second attempt comes to, without the version that was seen and without a key, after the answer was lost. */
const promised: Readonly<Record<Retry, readonly string[]>> = {
  // They say how things are to be; a project has its name as the key, groups are found merged.
  done: [
    ...["accounts.archive", "accounts.move", "accounts.requestProject", "contacts.archive", "leads.archive"],
    ...["calendar.answer", "calendar.archive", "calendar.update", "duplicates.mergeSure"],
    ...["archive", "setImage", "setPdf", "update"].map((name) => `catalogs.${name}`),
    ...["opportunities", "referenceData", "templates"].flatMap((of) => [`${of}.archive`, `${of}.update`]),
  ],
  // What they do is done already, which stands against it.
  refused: [
    ...[
      "leads.convert",
      "leads.lose",
      "leads.merge",
      "leads.reset",
      "accounts.merge",
      "contacts.merge",
      "contacts.unlink",
    ],
    ...["cancel", "done", "invite", "remind", "replan", "uninvite", "unremind"].map((name) => `calendar.${name}`),
    ...["lose", "move", "reopen", "win"].map((name) => `opportunities.${name}`),
    "referenceData.remove",
  ],
  held: [],
  // What is made has a new id each time.
  again: [
    ...["accounts", "calendar", "catalogs", "contacts", "leads", "opportunities"].map((of) => `${of}.create`),
    ...["catalogs.send", "emails.send", "leads.copy", "opportunities.advance", "opportunities.copy"],
  ],
};

const marks = ["expectedVersion", "idempotencyKey"];

/** The arguments without what tells a second attempt from a first; `null` where they have nothing of the kind. */
function unmarked(args: readonly unknown[]): readonly unknown[] | null {
  const [input, ...others] = args;
  if (typeof input !== "object" || input === null || !marks.some((mark) => mark in input)) return null;
  return [Object.fromEntries(Object.entries(input).filter(([key]) => !marks.includes(key))), ...others];
}

describe("a second attempt that names neither the version that was seen nor a key", () => {
  let base: FaultBase;
  beforeAll(async () => {
    base = await faultBase();
  }, 120_000);

  it("SEC-4 comes to what is promised, where the answer to the first was lost", async () => {
    const found: Record<Retry, string[]> = { done: [], refused: [], held: [], again: [] };
    for (const name of [...faultNames].sort()) {
      const args = promiseOf(name) === null ? null : unmarked(faultArgs(name, base));
      if (args === null) continue;
      const subject = { name, base, open: memoryFaultStores(base.filled), args };
      found[await retryOfLost(subject, await succeed(subject))].push(name);
    }
    for (const [retry, names] of Object.entries(promised)) expect(found[retry as Retry]).toEqual([...names].sort()); // its keys are those of both
  }, 120_000);
});
