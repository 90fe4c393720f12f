import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { createCrm } from "../../src/app/create-crm.js";
import type { ImportOptions } from "../../src/app/import-leads.schema.js";
import type { ImportSource } from "../../src/import/import-source.js";
import { isCrmError } from "../../src/kernel/crm-error.js";
import { countedIds } from "../support/counted-ids.js";
import type { CrashingStorage } from "../support/crashing-storage.js";
import { crashingStorage } from "../support/crashing-storage.js";
import { importedState } from "../support/imported-state.js";
import { actors } from "../support/open-world.js";
import { errorOf } from "../support/refused.js";

/** Rows for two batches: thirty people at the start, more at the end with half of them again, and refused ones in between. */
const source: ImportSource = {
  name: "people.csv",
  columns: ["Last name", "E-mail", "Source"],
  async *rows() {
    for (let number = 1; number <= 530; number++) {
      const person = number > 30 ? number - 485 : number;
      const cells = [`Person ${person}`, `person.${person}@acme.example`, `Source ${person % 3}`];
      yield { number, line: number + 1, cells, fault: number > 30 && number <= 500 ? "ROW_TOO_SHORT" : null };
    }
  },
};

/** A storage with two of the people: one under another name, one the same. */
async function storageWithLeads(): Promise<CrashingStorage> {
  const storage = crashingStorage(memoryStorage());
  const ann = open(storage, "before-");
  await ann.leads.create({ lastName: "Old", email: "person.7@acme.example", doNotCall: true });
  await ann.leads.create({ lastName: "Person 40", email: "person.40@acme.example", sourceId: { name: "Source 1" } });
  return storage;
}

/** Another process on the same storage. */
const open = (storage: CrashingStorage, ids: string) =>
  createCrm({ storage, clock: () => new Date("2026-03-02T09:00:00Z"), newId: countedIds(ids) }).as(actors.ann);

/** Imports; where a process dies, another begins anew. */
async function importThroughCrash(
  storage: CrashingStorage,
  options: ImportOptions,
  call: number,
  moment: "before" | "after",
) {
  const plan = await open(storage, "first-").leads.imports.plan(source, options);
  storage.crashAt(call, moment);
  const error = await errorOf(plan.commit());
  expect(isCrmError(error, "STORAGE_FAILED")).toBe(true);
  const again = await open(storage, "second-").leads.imports.plan(source, options);
  return again.commit();
}

describe.each(["skip", "update"] as const)("an import with existing: %s that crashes", (existing) => {
  it("LEAD-23 comes to the same once it is called again, at whichever call of the storage it crashed", async () => {
    const whole = await storageWithLeads();
    const plan = await open(whole, "whole-").leads.imports.plan(source, { existing });
    const before = whole.calls.length;
    const batch = await plan.commit();
    const calls = whole.calls.slice(before);
    const expected = await importedState(whole);
    expect(batch).toMatchObject({ state: "done", created: 43, updated: existing === "update" ? 1 : 0 });
    expect(expected.leads).toHaveLength(45);
    expect(calls.filter((method) => method === "commit")).toHaveLength(3);
    for (const [i, method] of calls.entries()) {
      for (const moment of method === "commit" ? (["before", "after"] as const) : (["before"] as const)) {
        const storage = await storageWithLeads();
        await importThroughCrash(storage, { existing }, i + 1, moment);
        expect(await importedState(storage), `crashed ${moment} ${method}, call ${i + 1}`).toEqual(expected);
      }
    }
  });
});
