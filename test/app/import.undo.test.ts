import { describe, expect, it } from "vitest";
import { isCrmError } from "../../src/kernel/crm-error.js";
import { everyStored } from "../support/every-stored.js";
import { openWorld } from "../support/open-world.js";
import { peopleSource } from "../support/people-source.js";
import { errorOf, reasonsOf } from "../support/refused.js";
import { textSource } from "../support/row-source.js";

const source = textSource(`Id;Name;E-mail;Source
  X1; Ann Lee; ann@acme.example; Fair
  X2; Bob Ray; bob@acme.example; Fair`);

describe("taking an import back", () => {
  it("LEAD-23 removes what it created, tells it in the history, and keeps the entries of the lists", async () => {
    const { ann, storage } = openWorld();
    await ann.leads.create({ lastName: "Other" });
    const { id } = await (await ann.leads.imports.plan(source)).commit();
    const undone = await ann.leads.imports.undo({ importBatchId: id });
    expect(undone).toMatchObject({ removed: 2, reverted: 0, kept: 0, batch: { id, state: "undone" } });
    expect(await ann.leads.imports.get(id)).toEqual(undone.batch);
    expect((await everyStored(storage, "lead")).map(({ lastName }) => lastName)).toEqual(["Other"]);
    expect(await everyStored(storage, "source")).toHaveLength(1);
    const removals = (await everyStored(storage, "timelineEntry")).filter(({ kind }) => kind === "removed");
    const names = removals.map(({ data }) => (data as { name: string }).name);
    expect(names.sort()).toEqual(["Ann Lee", "Bob Ray"]);
    expect(removals.every(({ relatedKeys }) => relatedKeys.some((key) => key === `importBatch/${id}`))).toBe(true);
  });

  it("LEAD-23 finds it in the list of imports, which another company does not see", async () => {
    const { ann, gus } = openWorld();
    const { id } = await (await ann.leads.imports.plan(source)).commit();
    const { batch } = await ann.leads.imports.undo({ importBatchId: id });
    const again = await (await ann.leads.imports.plan(source)).commit();
    const listed = (await ann.leads.imports.list()).records;
    expect(new Set(listed)).toEqual(new Set([batch, again]));
    expect((await ann.leads.imports.list({ where: { state: "done" } })).records).toEqual([again]);
    expect((await gus.leads.imports.list()).records).toEqual([]);
  });

  it("LEAD-23 gives what it changed its values back, with a new version and an entry in the history", async () => {
    const { ann } = openWorld();
    const { id: leadId, ...before } = await ann.leads.create({
      lastName: "Old",
      externalId: "X1",
      address: { city: "Lyon" },
      tagIds: [{ name: "VIP" }],
      createdOn: "2025-12-24",
    });
    const text = "Id;Name;City;Tags;Created on;Score;E-mail\nX1;New;Paris;cold;2026-01-01;3;new@acme.example";
    const plan = await ann.leads.imports.plan(textSource(text), { existing: "update" });
    const { id } = await plan.commit();
    expect(await ann.leads.get(leadId)).toMatchObject({ lastName: "New", score: 3 });
    expect(await ann.leads.imports.undo({ importBatchId: id })).toMatchObject({ removed: 0, reverted: 1, kept: 0 });
    const { id: _id, ...after } = await ann.leads.get(leadId);
    expect(after).toEqual({ ...before, version: 3 });
    const [entry] = (await ann.leads.activity(leadId)).records;
    expect(entry?.kind).toBe("importUndone");
  });

  it("LEAD-23 is refused once it is done, and for an import that is unknown", async () => {
    const { ann } = openWorld();
    const { id } = await (await ann.leads.imports.plan(source)).commit();
    await ann.leads.imports.undo({ importBatchId: id });
    expect(await reasonsOf(ann.leads.imports.undo({ importBatchId: id }))).toEqual(["IMPORT_ALREADY_UNDONE"]);
    const unknown = await errorOf(ann.leads.imports.undo({ importBatchId: "nothing" }));
    expect(isCrmError(unknown, "NOT_FOUND")).toBe(true);
  });

  it("LEAD-23 lets the same file be imported again, as another import, which can be taken back too", async () => {
    const { ann, storage } = openWorld();
    const old = await ann.leads.create({ lastName: "Old", externalId: "X1" });
    const ids: string[] = [];
    for (const round of [1, 2, 3]) {
      const batch = await (await ann.leads.imports.plan(source, { existing: "update" })).commit();
      expect(batch, `round ${round}`).toMatchObject({ state: "done", created: 1, updated: 1 });
      const undone = await ann.leads.imports.undo({ importBatchId: batch.id });
      expect(undone, `round ${round}`).toMatchObject({ removed: 1, reverted: 1, kept: 0 });
      ids.push(batch.id);
    }
    expect(new Set(ids).size).toBe(3);
    expect(await everyStored(storage, "lead")).toHaveLength(1);
    expect(await ann.leads.get(old.id)).toMatchObject({ lastName: "Old" });
  });

  it("LEAD-23 keeps a plan that was made before from being committed", async () => {
    const { ann, storage } = openWorld();
    const plan = await ann.leads.imports.plan(source);
    const { id } = await plan.commit();
    await ann.leads.imports.undo({ importBatchId: id });
    expect(await reasonsOf(plan.commit())).toEqual(["IMPORT_ALREADY_UNDONE"]);
    expect(await everyStored(storage, "lead")).toEqual([]);
  });

  it("LEAD-23 takes back an import that was stopped half-way", async () => {
    const { ann, storage } = openWorld();
    const plan = await ann.leads.imports.plan(peopleSource(1_100, 700));
    const signal = { aborted: false };
    const onProgress = (): void => {
      signal.aborted = true;
    };
    const { id } = await plan.commit({ signal, onProgress });
    expect(await ann.leads.imports.undo({ importBatchId: id })).toMatchObject({ removed: 500 });
    expect(await everyStored(storage, "lead")).toEqual([]);
  });

  it("LEAD-23 stops whoever is committing the import meanwhile", async () => {
    const { ann, bob, storage } = openWorld();
    const plan = await ann.leads.imports.plan(peopleSource(1_100, 700));
    const undo = (): Promise<unknown> => bob.leads.imports.undo({ importBatchId: plan.importBatchId });
    const committing = plan.commit({ onProgress: () => storage.beforeNextCommit(undo) });
    expect(await reasonsOf(committing)).toEqual(["IMPORT_ALREADY_UNDONE"]);
    expect(await everyStored(storage, "lead")).toEqual([]);
    expect(await ann.leads.imports.get(plan.importBatchId)).toMatchObject({ state: "undone" });
  });
});
