import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import type { CrmOptions } from "../../../src/app/create-crm.js";
import { createCrm } from "../../../src/app/create-crm.js";
import { actors } from "../../support/open-world.js";

const thrown = new Error("the host is at fault");
const fail = (): never => {
  throw thrown;
};

const functions: Readonly<Record<string, Omit<CrmOptions, "storage">>> = {
  "a guard": { settings: { leads: { guards: { "lead.nurturing": [fail] } } } },
  "the clock": { clock: fail },
  "the source of ids": { newId: fail },
};

describe.each(Object.entries(functions))("%s that throws", (_, options) => {
  it("SEC-4 rejects the command with what it threw, and nothing is stored", async () => {
    const storage = memoryStorage();
    const lead = await createCrm({ storage }).as(actors.ann).leads.create({ lastName: "Lee" });
    const before = storage.snapshot();
    const ann = createCrm({ storage, ...options }).as(actors.ann);
    await expect(ann.leads.move({ leadId: lead.id, statusId: "lead.nurturing" })).rejects.toBe(thrown);
    expect(storage.snapshot()).toEqual(before);
  });
});
