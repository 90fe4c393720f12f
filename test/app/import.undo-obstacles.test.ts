import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { createCrm } from "../../src/app/create-crm.js";
import type { CrmError } from "../../src/kernel/crm-error.js";
import { isCrmError } from "../../src/kernel/crm-error.js";
import { countedIds } from "../support/counted-ids.js";
import { crashingStorage } from "../support/crashing-storage.js";
import { everyStored } from "../support/every-stored.js";
import { actors, openWorld } from "../support/open-world.js";
import { errorOf } from "../support/refused.js";
import { textSource } from "../support/row-source.js";
import { storeRecord } from "../support/store-record.js";

const source = textSource(`Id;Name;E-mail
  X1; Ann Lee; ann@acme.example
  X2; Bob Ray; bob@acme.example
  X3; Cy Fox; cy@acme.example
  X4; Di Orr; di@acme.example`);

/** An import of four rows that created three leads and changed one. */
async function importedWorld() {
  const world = openWorld();
  const { id: changedId } = await world.ann.leads.create({ lastName: "Old", externalId: "X4" });
  const batch = await (await world.ann.leads.imports.plan(source, { existing: "update" })).commit();
  const { records } = await world.ann.leads.list({ sort: [{ field: "externalId" }] });
  const ids = records.map(({ id }) => id);
  return { ...world, importBatchId: batch.id, ids, changedId };
}

describe("taking an import back whose leads are in the way", () => {
  it("LEAD-23 is refused with the leads that were changed since, and changes nothing", async () => {
    const { ann, storage, importBatchId, ids, changedId } = await importedWorld();
    await ann.leads.move({ leadId: ids[1] ?? "", statusId: "lead.nurturing" });
    await ann.leads.update({ leadId: changedId, changes: { website: "acme.example" } });
    const commits = storage.commits.length;
    const error = (await errorOf(ann.leads.imports.undo({ importBatchId }))) as CrmError;
    expect(error.refusals).toEqual([{ code: "IMPORT_LEADS_CHANGED", params: { leads: 2, ids: [ids[1], changedId] } }]);
    expect(storage.commits).toHaveLength(commits);
  });

  it("LEAD-23 is refused with the leads that it made and that other records refer to, seen by the actor or not", async () => {
    const { ann, storage, importBatchId, ids } = await importedWorld();
    await storeRecord(storage, "calendarEvent", { id: "e1", companyId: "acme", leadId: ids[0] });
    await storeRecord(storage, "attachment", { id: "a1", companyId: "globex", relatedKeys: [`lead/${ids[2]}`] });
    const error = (await errorOf(ann.leads.imports.undo({ importBatchId }))) as CrmError;
    expect(error.refusals).toEqual([{ code: "IMPORT_LEADS_IN_USE", params: { leads: 2, ids: [ids[0], ids[2]] } }]);
  });

  it("LEAD-23 leaves those leads as they are on request, and takes back the rest", async () => {
    const { ann, storage, importBatchId, ids, changedId } = await importedWorld();
    await ann.leads.move({ leadId: ids[1] ?? "", statusId: "lead.nurturing" });
    await storeRecord(storage, "calendarEvent", { id: "e1", companyId: "acme", leadId: ids[0] });
    const undone = await ann.leads.imports.undo({ importBatchId, keepChanged: true });
    expect(undone).toMatchObject({ removed: 1, reverted: 1, kept: 2 });
    const left = await everyStored(storage, "lead");
    expect(left.map(({ id }) => id).sort()).toEqual([ids[0], ids[1], changedId].sort());
    expect(await ann.leads.get(changedId)).toMatchObject({ lastName: "Old", email: null });
    expect(await ann.leads.get(ids[1] ?? "")).toMatchObject({ statusId: "lead.nurturing" });
  });

  it("LEAD-23 takes leads that were kept for stored ones when the file is imported again", async () => {
    const { ann, storage, importBatchId, ids } = await importedWorld();
    await ann.leads.update({ leadId: ids[1] ?? "", changes: { website: "acme.example" } });
    await ann.leads.imports.undo({ importBatchId, keepChanged: true });
    const again = await ann.leads.imports.plan(source);
    expect(again.counts).toMatchObject({ create: 2, duplicate: 2 });
    expect(await again.commit()).toMatchObject({ created: 2, skipped: 2 });
    expect(await everyStored(storage, "lead")).toHaveLength(4);
  });

  it("LEAD-23 keeps a lead that is changed while the import is taken back", async () => {
    const { ann, bob, storage, importBatchId, ids } = await importedWorld();
    const commits = storage.commits.length;
    storage.beforeNextCommit(async () => {
      await bob.leads.update({ leadId: ids[0] ?? "", changes: { website: "acme.example" } });
    });
    expect(await ann.leads.imports.undo({ importBatchId })).toMatchObject({ removed: 2, reverted: 1 });
    expect(storage.commits.length).toBeGreaterThan(commits);
    expect(await ann.leads.get(ids[0] ?? "")).toMatchObject({ website: "acme.example" });
  });
});

describe("taking an import back that crashes", () => {
  const open = async () => {
    const storage = crashingStorage(memoryStorage());
    const clock = (): Date => new Date("2026-03-02T09:00:00Z");
    const ann = createCrm({ storage, clock, newId: countedIds() }).as(actors.ann);
    await ann.leads.create({ lastName: "Old", externalId: "X4" });
    const { id: importBatchId } = await (await ann.leads.imports.plan(source, { existing: "update" })).commit();
    return { storage, ann, importBatchId };
  };

  it("LEAD-23 comes to the same once it is called again, at whichever call of the storage it crashed", async () => {
    const whole = await open();
    const before = whole.storage.calls.length;
    await whole.ann.leads.imports.undo({ importBatchId: whole.importBatchId });
    const calls = whole.storage.calls.slice(before);
    const expected = await everyStored(whole.storage, "lead");
    expect(expected.map(({ lastName, version }) => [lastName, version])).toEqual([["Old", 3]]);
    for (const [i, method] of calls.entries()) {
      for (const moment of ["before", "after"] as const) {
        const { storage, ann, importBatchId } = await open();
        storage.crashAt(i + 1, moment);
        expect(isCrmError(await errorOf(ann.leads.imports.undo({ importBatchId })), "STORAGE_FAILED")).toBe(true);
        const again = await errorOf(ann.leads.imports.undo({ importBatchId }).then(() => Promise.reject(null)));
        if (again !== null) expect((again as CrmError).refusals).toEqual([{ code: "IMPORT_ALREADY_UNDONE" }]);
        expect(await everyStored(storage, "lead"), `crashed ${moment} ${method}, call ${i + 1}`).toEqual(expected);
        expect(await ann.leads.imports.get(importBatchId)).toMatchObject({ state: "undone" });
      }
    }
  });
});
