import { describe, expect, it } from "vitest";
import type { ImportProgress } from "../../src/import/import-progress.js";
import { everyStored } from "../support/every-stored.js";
import { importedState } from "../support/imported-state.js";
import { openWorld } from "../support/open-world.js";
import { peopleSource } from "../support/people-source.js";
import { reasonsOf } from "../support/refused.js";
import { textSource } from "../support/row-source.js";

const text = `Id;First name;Last name;Company;E-mail;Status;Tags
  1; Ann; Lee; ACME; ann@acme.example; Nurturing; VIP
  2; Bob; Ray; ACME; bob@acme.example; Converted; VIP, cold
  2; Bob; Ray; ; ; ;
  3; ; ; ; nobody; ;`;

describe("committing an import", () => {
  it("LEAD-23 creates the leads, with their history, and reports what the plan counted", async () => {
    const { ann } = openWorld();
    const plan = await ann.leads.imports.plan(textSource(text));
    const batch = await plan.commit();
    expect(batch).toMatchObject({ id: plan.importBatchId, name: "leads.csv", state: "done", rowsDone: 4 });
    expect(batch).toMatchObject({ created: 2, updated: 0, skipped: 2, companyId: "acme" });
    expect(await ann.leads.imports.get(plan.importBatchId)).toEqual(batch);
    const leads = await ann.leads.list({ sort: [{ field: "externalId" }] });
    expect(leads.records.map(({ fullName, statusId, importBatchId }) => [fullName, statusId, importBatchId])).toEqual([
      ["ACME, Ann Lee", "lead.nurturing", batch.id],
      ["ACME, Bob Ray", "lead.converted", batch.id],
    ]);
    expect(leads.records[0]).toMatchObject({ assignedToId: "ann", teamId: "sales", companyId: "acme", version: 1 });
    const { records } = await ann.leads.activity(leads.records[1]?.id ?? "");
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ kind: "imported", toStatusId: "lead.converted", actorId: "ann" });
    expect(records[0]?.relatedKeys).toContain(`importBatch/${batch.id}`);
  });

  it("LEAD-23 creates nothing twice when it is committed again, planned again, or called otherwise", async () => {
    const { ann, bob, storage } = openWorld();
    const plan = await ann.leads.imports.plan(textSource(text));
    const batch = await plan.commit();
    const commits = storage.commits.length;
    expect(await plan.commit()).toEqual(batch);
    expect(await (await ann.leads.imports.plan(textSource(text))).commit()).toEqual(batch);
    expect(await (await bob.leads.imports.plan(textSource(text, "copy.csv"))).commit()).toEqual(batch);
    expect(storage.commits).toHaveLength(commits);
  });

  it("LEAD-23 takes rows for duplicates that an earlier import of another file brought", async () => {
    const { ann, storage } = openWorld();
    await (await ann.leads.imports.plan(textSource(text))).commit();
    const longer = `${text}\n 4; Cy; Fox; ACME; cy@acme.example; ;`;
    const batch = await (await ann.leads.imports.plan(textSource(longer))).commit();
    expect(batch).toMatchObject({ created: 1, skipped: 4 });
    expect(await everyStored(storage, "lead")).toHaveLength(3);
  });

  it("LEAD-23 finishes a file without rows", async () => {
    const { ann } = openWorld();
    const plan = await ann.leads.imports.plan(textSource("Name;E-mail"));
    expect(plan.counts).toEqual({ rows: 0, create: 0, update: 0, duplicate: 0, invalid: 0, maybeDuplicate: 0 });
    expect(await plan.commit()).toMatchObject({ state: "done", rowsDone: 0, created: 0 });
    expect(await plan.commit()).toMatchObject({ state: "done", rowsDone: 0, created: 0 });
  });

  it("LEAD-23 gives an import a name that can be kept, whatever the file is called", async () => {
    const { ann } = openWorld();
    const nameFor = async (name: string, row: string): Promise<string> =>
      (await (await ann.leads.imports.plan(textSource(`Name\n${row}`, name))).commit()).name;
    expect(await nameFor("  ", "A")).toBe("import");
    expect(await nameFor(`${"x".repeat(254)}😀.csv`, "B")).toBe("x".repeat(254));
    expect(await reasonsOf(nameFor("\u0000", "C"), "INPUT_INVALID")).toEqual(["INPUT_TEXT_UNSTORABLE source name"]);
  });
});

describe("an import of many rows", () => {
  it("LEAD-23 commits five hundred rows at a time, and tells how far it is", async () => {
    const { ann, storage } = openWorld();
    const told: ImportProgress[] = [];
    const watch = { onProgress: (progress: ImportProgress) => void told.push(progress) };
    const plan = await ann.leads.imports.plan(peopleSource(1_203, 40), {}, watch);
    await plan.commit(watch);
    const inserted = storage.commits.map(({ writes }) => writes.filter(({ type }) => type === "lead").length);
    expect(inserted).toEqual([40, 0, 0, 0]);
    const steps = [500, 1_000, 1_203];
    expect(told).toEqual([
      ...steps.map((rows) => ({ phase: "reading", rows, of: null })),
      ...steps.map((rows) => ({ phase: "planning", rows, of: 1_203 })),
      ...steps.map((rows) => ({ phase: "committing", rows, of: 1_203 })),
    ]);
  });

  it("LEAD-23 stops between two batches, and goes on where it was", async () => {
    const whole = openWorld();
    await (await whole.ann.leads.imports.plan(peopleSource(1_203, 700))).commit();
    const { ann, storage } = openWorld();
    const stop = new AbortController();
    const plan = await ann.leads.imports.plan(peopleSource(1_203, 700));
    const stopped = await plan.commit({ signal: stop.signal, onProgress: () => stop.abort() });
    expect(stopped).toMatchObject({ state: "running", rowsDone: 500, created: 500 });
    expect(await everyStored(storage, "lead")).toHaveLength(500);
    const done = await (await ann.leads.imports.plan(peopleSource(1_203, 700))).commit();
    expect(done).toMatchObject({ state: "done", rowsDone: 1_203, created: 700, skipped: 503 });
    const { batches: _ended, ...left } = await importedState(storage);
    const { batches: _whole, ...expected } = await importedState(whole.storage);
    expect(left).toEqual(expected);
  });

  it("LEAD-23 stops before the first batch, and while it is planned", async () => {
    const { ann, storage } = openWorld();
    const plan = await ann.leads.imports.plan(peopleSource(600, 10));
    expect(await plan.commit({ signal: { aborted: true } })).toMatchObject({ state: "running", rowsDone: 0 });
    expect(storage.commits).toEqual([]);
    const planned = ann.leads.imports.plan(peopleSource(600, 10), {}, { signal: { aborted: true } });
    expect(await reasonsOf(planned)).toEqual(["IMPORT_STOPPED"]);
  });

  it("LEAD-23 imports a file once that two users commit at the same time", async () => {
    const { ann, bob, storage } = openWorld();
    const plans = await Promise.all([ann, bob].map(({ leads }) => leads.imports.plan(peopleSource(1_203, 700))));
    const batches = await Promise.all(plans.map((plan) => plan.commit()));
    expect(batches[0]).toMatchObject({ state: "done", created: 700, skipped: 503 });
    expect(batches[1]).toEqual(batches[0]);
    expect(await everyStored(storage, "lead")).toHaveLength(700);
    expect(await everyStored(storage, "source")).toHaveLength(3);
  });

  it("LEAD-23 lets two different files that bring the same sources be committed at the same time", async () => {
    const { ann, bob, storage } = openWorld();
    const first = await ann.leads.imports.plan(peopleSource(30, 30));
    const second = await bob.leads.imports.plan(peopleSource(31, 31));
    await Promise.all([first.commit(), second.commit()]);
    expect(await everyStored(storage, "source")).toHaveLength(3);
    expect(await everyStored(storage, "lead")).toHaveLength(31);
  });
});
