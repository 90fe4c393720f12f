import { describe, expect, it } from "vitest";
import type { MemoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import type { ActorCrm } from "../../../src/app/create-crm.js";
import { isCrmError } from "../../../src/kernel/crm-error.js";
import type { CrashingStorage } from "../../support/crashing-storage.js";
import { crashingStorage } from "../../support/crashing-storage.js";
import { openWorld } from "../../support/open-world.js";
import { errorOf } from "../../support/refused.js";

/** As many as are committed together. */
const portion = 200;
const count = 2 * portion + 1;

const names = Array.from({ length: count }, (_, i) => `Lead ${i}`);

/** A command on many records, and how to tell which of them it has done. */
interface ManyCommand {
  readonly run: (ann: ActorCrm, ids: readonly string[]) => Promise<readonly unknown[]>;
  readonly done: (ann: ActorCrm) => Promise<number>;
}

const commands: Readonly<Record<string, ManyCommand>> = {
  "leads.takeChargeMany": {
    run: (ann, leadIds) => ann.leads.takeChargeMany({ leadIds }),
    done: (ann) => ann.leads.count({ where: { assignedToId: "ann" } }),
  },
  "leads.moveMany": {
    run: (ann, leadIds) => ann.leads.moveMany({ leadIds, statusId: "lead.nurturing" }),
    done: (ann) => ann.leads.count({ where: { statusId: "lead.nurturing" } }),
  },
  "leads.loseMany": {
    run: async (ann, leadIds) => {
      const { records } = await ann.referenceData.list("lostReason");
      return ann.leads.loseMany({ leadIds, lostReasonId: records[0]?.id ?? "" });
    },
    done: (ann) => ann.leads.count({ where: { statusId: "lead.lost" } }),
  },
  "opportunities.import": {
    run: async (ann) => {
      const { records } = await ann.accounts.list();
      const accountId = records[0]?.id ?? "";
      const rows = names.map((name) => ({ externalId: name, stage: "Open", name, accountId, openedOn: "2026-01-01" }));
      return ann.opportunities.import({ stages: { Open: { statusId: "opportunity.nurturing" } }, rows });
    },
    done: (ann) => ann.opportunities.count(),
  },
};

/** A store with more leads of Bob's than are committed together. */
async function filled() {
  const storage = memoryStorage();
  const { ann, bob } = openWorld({ storage });
  await ann.referenceData.create({ kind: "lostReason", name: "Too dear" });
  await ann.accounts.create({ name: "ACME" });
  const ids: string[] = [];
  for (const lastName of names) ids.push((await bob.leads.create({ lastName })).id);
  return { full: storage, ids };
}

/** Opens a copy of a store, to be failed. */
function opened(full: MemoryStorage): { readonly storage: CrashingStorage; readonly ann: ActorCrm } {
  const storage = crashingStorage(full.copy());
  return { storage, ann: openWorld({ storage, idPrefix: "more-" }).ann };
}

/** Which calls of a storage are commits, 1 for the first. */
const commitsIn = (calls: readonly string[]): number[] =>
  calls.flatMap((name, i) => (name === "commit" ? [i + 1] : []));

describe.each(Object.entries(commands))("%s, of more than are committed together,", (_, { run, done }) => {
  it("SEC-4 keeps the portions that were committed before a failure, and does the others when it is called again", async () => {
    const { full, ids } = await filled();
    const whole = opened(full);
    await run(whole.ann, ids);
    const commits = commitsIn(whole.storage.calls);
    expect(commits).toHaveLength(3);
    for (const [i, call] of commits.entries())
      for (const moment of ["before", "after"] as const) {
        const { storage, ann } = opened(full);
        storage.crashAt(call, moment);
        expect(isCrmError(await errorOf(run(ann, ids)), "STORAGE_FAILED")).toBe(true);
        const committed = moment === "after" ? i + 1 : i;
        expect(await done(ann), `${moment} commit ${i + 1}`).toBe(Math.min(count, committed * portion));
        expect(await run(ann, ids)).toHaveLength(count);
        expect(await done(ann)).toBe(count);
      }
  });
});
