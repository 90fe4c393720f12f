import { describe, expect, it } from "vitest";
import type { MemorySnapshot } from "../../../src/adapters/memory/memory-snapshot.js";
import type { MemoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import { createCrm } from "../../../src/app/create-crm.js";
import { describeEveryFault, faultNames } from "../../support/every-fault.js";
import { methodNamesIn } from "../../support/facade-call.js";
import { facadeWorld, fullOptions } from "../../support/facade-world.js";
import { promisingCommands } from "../../support/fault-promises.js";
import type { Success } from "../../support/fault-run.js";
import { memoryFaultStores } from "../../support/fault-store.js";
import type { FaultBase } from "../../support/fault-world.js";
import { findingsIn } from "../../support/findings-in.js";

/** What a check finds in what is stored. */
async function findingKeys(storage: MemoryStorage): Promise<string[]> {
  const found = await findingsIn(createCrm(fullOptions(storage)));
  return found.map(({ key, code }) => `${key} ${code}`);
}

/** After each commit of a command, what is stored holds together as it did before. */
async function expectConsistent({ filled }: FaultBase, { states: [, ...after] }: Success): Promise<void> {
  if (after.length === 0) return;
  const before = await findingKeys(filled);
  for (const state of after) {
    // A memory store wrote it.
    const stored = memoryStorage({ snapshot: JSON.parse(state) as MemorySnapshot });
    expect(before).toEqual(expect.arrayContaining(await findingKeys(stored)));
  }
}

describe("the methods whose storage fails", () => {
  it("are all there are", async () => {
    const { crm, ann, plan } = await facadeWorld();
    const { as: _, ...ofHost } = crm;
    const names = [...methodNamesIn(ofHost), ...methodNamesIn(ann), ...methodNamesIn({ importPlan: plan })];
    expect([...faultNames].sort()).toEqual([...new Set(names)].sort());
    expect(promisingCommands.filter((name) => !faultNames.includes(name))).toEqual([]);
  });
});

describeEveryFault("in memory", {
  open: async ({ filled }) => memoryFaultStores(filled),
  most: 8,
  also: expectConsistent,
});
