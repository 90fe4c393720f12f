import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import type { ActorCrm } from "../../../src/app/create-crm.js";
import type { Outcome } from "../../../src/app/run-many.js";
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
    run: (ann) => {
      const rows = names.map((name) => ({ externalId: name, stage: "Open", name, openedOn: "2026-01-01" }));
      return ann.opportunities.import({ stages: { Open: { statusId: "opportunity.nurturing" } }, rows });
    },
    done: (ann) => ann.opportunities.count(),
  },
};

/** More leads of Bob's than are committed together. */
async function opened(): Promise<{
  readonly storage: CrashingStorage;
  readonly ann: ActorCrm;
  readonly ids: string[];
}> {
  const storage = crashingStorage(memoryStorage());
  const { ann, bob } = openWorld({ storage });
  await ann.referenceData.create({ kind: "lostReason", name: "Too dear" });
  const ids: string[] = [];
  for (const lastName of names) ids.push((await bob.leads.create({ lastName })).id);
  return { storage, ann, ids };
}

describe.each(Object.entries(commands))("%s, of more than are committed together,", (_, { run, done }) => {
  it("SEC-4 keeps the portions that were committed before a failure, and does the others when it is called again", async () => {
    const whole = await opened();
    const before = whole.storage.calls.length;
    await run(whole.ann, whole.ids);
    const commits = whole.storage.calls.slice(before).flatMap((name, i) => (name === "commit" ? [i + 1] : []));
    expect(commits).toHaveLength(3);
    for (const [i, call] of commits.entries())
      for (const moment of ["before", "after"] as const) {
        const { storage, ann, ids } = await opened();
        storage.crashAt(call, moment);
        expect(isCrmError(await errorOf(run(ann, ids)), "STORAGE_FAILED")).toBe(true);
        const committed = moment === "after" ? i + 1 : i;
        expect(await done(ann), `${moment} commit ${i + 1}`).toBe(Math.min(count, committed * portion));
        const outcomes = await run(ann, ids);
        // Every outcome says whether it was done.
        expect((outcomes as readonly Outcome<unknown>[]).filter(({ ok }) => ok)).toHaveLength(count);
        expect(await done(ann)).toBe(count);
      }
  });
});
