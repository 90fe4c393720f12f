import { describe, expect, it } from "vitest";
import type { Outcome } from "../../src/app/run-many.js";
import type { Lead } from "../../src/model/lead.js";
import { insert } from "../../src/plan/write.js";
import { openWorld } from "../support/open-world.js";
import { errorOf, reasonsOf } from "../support/refused.js";
import { recordWith, storeRecord } from "../support/store-record.js";

const told = (outcomes: readonly Outcome<Lead>[]) =>
  outcomes.map((outcome) => [
    outcome.id,
    outcome.ok ? "done" : outcome.error.code,
    ...(outcome.ok ? [] : outcome.error.refusals.map(({ code }) => code)),
  ]);

describe("taking charge of a lead", () => {
  it("LEAD-7 assigns it to the actor, tells of it, and changes nothing else", async () => {
    const { ann, bob, clock } = openWorld();
    const lead = await ann.leads.create({ lastName: "Lee" });
    clock.advance(1_000);
    const taken = await bob.leads.takeCharge({ leadId: lead.id });
    expect(taken).toEqual({ ...lead, assignedToId: "bob", version: 2, updatedAt: clock.read() });
    const { records } = await bob.leads.activity(lead.id);
    expect(records[0]).toMatchObject({
      kind: "assigned",
      actorId: "bob",
      data: { changes: { assignedToId: { from: "ann", to: "bob" } } },
    });
  });

  it("LEAD-7 writes nothing for one's own lead", async () => {
    const { ann, storage } = openWorld();
    const lead = await ann.leads.create({ lastName: "Lee" });
    expect(await ann.leads.takeCharge({ leadId: lead.id })).toEqual(lead);
    expect(storage.commits.length).toBe(1);
  });

  it("LEAD-7 is refused for a lost lead, and for an actor without a user", async () => {
    const { crm, ann, bob } = openWorld();
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    const job = crm.as({ companyId: "acme" });
    expect(await reasonsOf(job.leads.takeCharge({ leadId }))).toEqual(["ACTOR_USER_MISSING"]);
    await ann.leads.lose({ leadId, lostReasonId: { name: "Price" } });
    expect(await reasonsOf(bob.leads.takeCharge({ leadId }))).toEqual(["LEAD_LOST"]);
    expect(await reasonsOf(job.leads.takeCharge({ leadId }))).toEqual(["ACTOR_USER_MISSING", "LEAD_LOST"]);
  });
});

describe("commands on many leads", () => {
  it("LEAD-7 give an outcome for each, in the order asked for, once for an id that comes twice", async () => {
    const { ann, bob, gus } = openWorld();
    const { id: a } = await ann.leads.create({ lastName: "A" });
    const { id: lost } = await ann.leads.create({ lastName: "B" });
    const { id: b } = await ann.leads.create({ lastName: "C" });
    const { id: foreign } = await gus.leads.create({ lastName: "D" });
    const { id: away } = await ann.leads.create({ lastName: "E" });
    await ann.leads.lose({ leadId: lost, lostReasonId: { name: "Price" } });
    await ann.leads.archive({ leadId: away });
    const outcomes = await bob.leads.takeChargeMany({ leadIds: [b, lost, "nobody", foreign, b, a, away, lost] });
    expect(told(outcomes)).toEqual([
      [b, "done"],
      [lost, "REFUSED", "LEAD_LOST"],
      ["nobody", "NOT_FOUND"],
      [foreign, "NOT_FOUND"],
      [a, "done"],
      [away, "REFUSED", "LEAD_ARCHIVED"],
    ]);
    const mine = await bob.leads.mine({ archived: "with", sort: ["fullName"] });
    expect(mine.records.map(({ id }) => id)).toEqual([a, b]);
  });

  it("LEAD-7 answer with what was stored", async () => {
    const { ann } = openWorld();
    const { id: leadId } = await ann.leads.create({ lastName: "A" });
    const [moved] = await ann.leads.moveMany({ leadIds: [leadId], statusId: "lead.nurturing" });
    expect(moved).toEqual({ id: leadId, ok: true, result: await ann.leads.get(leadId) });
    const [lost] = await ann.leads.loseMany({ leadIds: [leadId], lostReasonId: { name: "Price" } });
    expect(lost).toEqual({ id: leadId, ok: true, result: await ann.leads.get(leadId) });
  });

  it("LEAD-7 leave alone the leads that a policy does not let the actor change", async () => {
    const policy = { write: () => ({ keyAccount: false }) } as never;
    const { ann, bob } = openWorld({ policy });
    const { id: a } = await ann.leads.create({ lastName: "A", keyAccount: true });
    const { id: b } = await ann.leads.create({ lastName: "B" });
    expect(told(await bob.leads.takeChargeMany({ leadIds: [a, b] }))).toEqual([
      [a, "FORBIDDEN", "RECORD_READ_ONLY"],
      [b, "done"],
    ]);
  });

  it("LEAD-7 do each one on its own where somebody else writes in between", async () => {
    const { ann, bob, storage } = openWorld();
    const ids: string[] = [];
    for (const lastName of ["A", "B", "C", "D"]) ids.push((await ann.leads.create({ lastName })).id);
    const [a = "", b = "", c = "", d = ""] = ids;
    storage.beforeNextCommit(async () => {
      await ann.leads.update({ leadId: a, changes: { firstName: "Ann" } });
      await ann.leads.lose({ leadId: c, lostReasonId: { name: "Price" } });
    });
    const outcomes = await bob.leads.takeChargeMany({ leadIds: ids });
    expect(told(outcomes)).toEqual([
      [a, "done"],
      [b, "done"],
      [c, "REFUSED", "LEAD_LOST"],
      [d, "done"],
    ]);
    expect(await ann.leads.get(a)).toMatchObject({ firstName: "Ann", assignedToId: "bob", version: 3 });
    expect(await ann.leads.get(c)).toMatchObject({ assignedToId: "ann", statusId: "lead.lost" });
  });

  it("LEAD-10 add a reason of loss once, also where each lead is done on its own", async () => {
    const { ann, bob, storage } = openWorld();
    const ids: string[] = [];
    for (const lastName of ["A", "B", "C"]) ids.push((await ann.leads.create({ lastName })).id);
    storage.beforeNextCommit(() => bob.leads.takeCharge({ leadId: ids[0] ?? "" }));
    const outcomes = await ann.leads.loseMany({ leadIds: ids, lostReasonId: { name: "Price" } });
    const reasons = outcomes.map((outcome) => (outcome.ok ? outcome.result.lostReasonId : null));
    const { records } = await ann.referenceData.list("lostReason");
    expect(reasons).toEqual(ids.map(() => records[0]?.id));
    expect(records.length).toBe(1);
  });

  it("LEAD-7 do 2,000 leads, 200 in a commit, every refusal among them told of", async () => {
    const { ann, bob, storage } = openWorld();
    const leads = Array.from({ length: 2_000 }, (_, i) =>
      recordWith("lead", {
        id: `l${i}`,
        companyId: "acme",
        lastName: "A",
        statusId: i % 100 === 0 ? "lead.lost" : "lead.to-process",
      }),
    );
    await storage.commit({ writes: leads.map((lead) => insert("lead", lead)), entries: [] });
    const before = storage.commits.length;
    const outcomes = await bob.leads.takeChargeMany({ leadIds: leads.map(({ id }) => id) });
    expect(outcomes.map(({ id }) => id)).toEqual(leads.map(({ id }) => id));
    expect(outcomes.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(
      leads.filter((_, i) => i % 100 === 0).map(({ id }) => id),
    );
    expect(storage.commits.length - before).toBe(10);
    expect(await bob.leads.count({ where: { assignedToId: "bob" } })).toBe(1_980);
    expect(await ann.leads.count({ where: { assignedToId: null } })).toBe(20);
  });

  it("LEAD-7 end where the storage fails, and what was committed before stays", async () => {
    const { ann, bob, storage } = openWorld();
    const leads = Array.from({ length: 401 }, (_, i) =>
      recordWith("lead", {
        id: `l${String(i).padStart(3, "0")}`,
        companyId: "acme",
        lastName: "A",
        statusId: "lead.to-process",
      }),
    );
    await storage.commit({ writes: leads.map((lead) => insert("lead", lead)), entries: [] });
    storage.beforeNextCommit(async () => {
      storage.beforeNextCommit(() => Promise.reject(new Error("disk full")));
    });
    const call = bob.leads.takeChargeMany({ leadIds: leads.map(({ id }) => id) });
    expect(await errorOf(call)).toMatchObject({ code: "STORAGE_FAILED", cause: { message: "disk full" } });
    expect(await ann.leads.count({ where: { assignedToId: "bob" } })).toBe(200);
  });

  it("LEAD-7 want 1 to 10,000 ids", async () => {
    const { ann } = openWorld();
    expect(await reasonsOf(ann.leads.takeChargeMany({ leadIds: [] }), "INPUT_INVALID")).toEqual([
      "INPUT_TOO_SHORT leadIds",
    ]);
    const leadIds = Array.from({ length: 10_001 }, (_, i) => `l${i}`);
    expect(await reasonsOf(ann.leads.takeChargeMany({ leadIds }), "INPUT_INVALID")).toEqual(["INPUT_TOO_LONG leadIds"]);
  });
});

describe("the version that a caller saw", () => {
  it("STATUS-9 turns a later change into a conflict, for every command that names it", async () => {
    const { ann, bob, storage } = openWorld();
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    await bob.leads.update({ leadId, changes: { firstName: "Ann" } });
    const before = storage.commits.length;
    const seen = { leadId, expectedVersion: 1 };
    for (const call of [
      ann.leads.update({ ...seen, changes: { firstName: "Eve" } }),
      ann.leads.takeCharge(seen),
      ann.leads.move({ ...seen, statusId: "lead.nurturing" }),
      ann.leads.lose({ ...seen, lostReasonId: { name: "Price" } }),
      ann.leads.reset(seen),
      ann.leads.archive(seen),
      ann.leads.restore(seen),
      ann.leads.preview.archive(seen),
    ])
      expect(await errorOf(call)).toMatchObject({ code: "VERSION_CONFLICT", record: `lead/${leadId}` });
    expect(storage.commits.length).toBe(before);
    expect((await ann.leads.archive({ leadId, expectedVersion: 2 })).version).toBe(3);
  });

  it("STATUS-9 is a conflict too where the change comes between reading and writing; without it, the command decides anew", async () => {
    const { ann, bob, storage } = openWorld();
    await storeRecord(storage, "lead", { id: "a", companyId: "acme", lastName: "A", statusId: "lead.to-process" });
    const leadId = "a";
    storage.beforeNextCommit(() => bob.leads.takeCharge({ leadId }));
    const seen = ann.leads.move({ leadId, statusId: "lead.nurturing", expectedVersion: 1 });
    expect(await errorOf(seen)).toMatchObject({ code: "VERSION_CONFLICT", record: "lead/a" });
    storage.beforeNextCommit(() => bob.leads.update({ leadId, changes: { firstName: "Ann" } }));
    const moved = await ann.leads.move({ leadId, statusId: "lead.nurturing" });
    expect(moved).toMatchObject({ firstName: "Ann", assignedToId: "bob", statusId: "lead.nurturing", version: 4 });
  });
});
