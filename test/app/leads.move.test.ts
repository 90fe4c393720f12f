import { describe, expect, it } from "vitest";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { errorOf, reasonsOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";

const ends = ["lead.converted", "lead.lost"];

/** Stores a lead that came to its end, past every rule. */
const ended = ({ storage }: World, id: string, statusId: string) =>
  storeRecord(storage, "lead", {
    id,
    statusId,
    companyId: "acme",
    lastName: id,
    fullName: id,
    ...(statusId === "lead.converted" ? { convertedAt: new Date(0), convertedAccountId: "account-1" } : {}),
  });

describe("moving a lead", () => {
  it("LEAD-8 moves it freely between open statuses, by form, board and bulk", async () => {
    const { ann } = openWorld();
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    expect((await ann.leads.move({ leadId, statusId: "lead.nurturing" })).statusId).toBe("lead.nurturing");
    expect((await ann.leads.move({ leadId, statusId: "lead.to-process", afterLeadId: null })).statusId).toBe(
      "lead.to-process",
    );
    const [outcome] = await ann.leads.moveMany({ leadIds: [leadId], statusId: "lead.sales-qualification" });
    expect(outcome).toMatchObject({ id: leadId, ok: true, result: { statusId: "lead.sales-qualification" } });
    expect((await ann.leads.get(leadId)).statusId).toBe("lead.sales-qualification");
  });

  it.each(ends)("LEAD-8 refuses a move to %s by form, board, bulk, change, copy and creation", async (statusId) => {
    const { ann, storage } = openWorld();
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    const before = storage.commits.length;
    expect(await reasonsOf(ann.leads.move({ leadId, statusId }))).toEqual(["LEAD_STATUS_RESERVED statusId"]);
    expect(await reasonsOf(ann.leads.move({ leadId, statusId, afterLeadId: null }))).toEqual([
      "LEAD_STATUS_RESERVED statusId",
    ]);
    const [outcome] = await ann.leads.moveMany({ leadIds: [leadId], statusId });
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: "REFUSED", refusals: [{ code: "LEAD_STATUS_RESERVED" }] },
    });
    const changes = { statusId } as never;
    expect(await reasonsOf(ann.leads.update({ leadId, changes }), "INPUT_INVALID")).toEqual([
      "INPUT_UNKNOWN_FIELD changes statusId",
    ]);
    expect(await reasonsOf(ann.leads.copy({ leadId, changes }), "INPUT_INVALID")).toEqual([
      "INPUT_UNKNOWN_FIELD changes statusId",
    ]);
    expect(await reasonsOf(ann.leads.create({ lastName: "Ray", statusId }))).toEqual(["LEAD_STATUS_RESERVED statusId"]);
    expect(storage.commits.length).toBe(before);
  });

  it("LEAD-8 writes nothing for a lead that is in the status already", async () => {
    const { ann, storage } = openWorld();
    const lead = await ann.leads.create({ lastName: "Lee" });
    expect(await ann.leads.move({ leadId: lead.id, statusId: lead.statusId })).toEqual(lead);
    expect(storage.commits.length).toBe(1);
  });

  it("LEAD-8 decides anew where the statuses are defined anew meanwhile", async () => {
    const { ann, bob, storage } = openWorld();
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    const [pipeline] = await ann.statuses.pipelines("lead");
    const statuses = (pipeline?.statuses ?? []).map(({ id, labels, open }) => ({
      id,
      labels,
      open: open && id !== "lead.nurturing",
    }));
    const roles = { new: "lead.to-process", converted: "lead.converted", lost: "lead.nurturing" };
    storage.beforeNextCommit(() => bob.statuses.define({ kind: "lead", statuses, roles }));
    const move = ann.leads.move({ leadId, statusId: "lead.nurturing" });
    expect(await reasonsOf(move)).toEqual(["LEAD_STATUS_RESERVED statusId"]);
    expect(await ann.leads.get(leadId)).toMatchObject({ statusId: "lead.to-process", version: 1 });
  });

  it("LEAD-8 tells of an unknown status, an unknown lead, and one of another company", async () => {
    const { ann, gus } = openWorld();
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    expect(await reasonsOf(ann.leads.move({ leadId, statusId: "nowhere" }))).toEqual(["STATUS_UNKNOWN statusId"]);
    for (const move of [
      ann.leads.move({ leadId: "nobody", statusId: "lead.nurturing" }),
      gus.leads.move({ leadId, statusId: "lead.nurturing" }),
    ])
      expect(await errorOf(move)).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a converted lead", () => {
  it("LEAD-9 cannot be moved, lost or reset, one by one or in bulk, by any path", async () => {
    const world = openWorld();
    const { ann, storage } = world;
    const reason = await ann.referenceData.create({ kind: "lostReason", name: "Price" });
    const lead = await ended(world, "done", "lead.converted");
    const { id: leadId } = lead;
    const before = storage.commits.length;
    const all = ["lead.to-process", "lead.nurturing", ...ends];
    for (const statusId of all) {
      expect(await reasonsOf(ann.leads.move({ leadId, statusId }))).toContain("LEAD_CONVERTED");
      expect(await reasonsOf(ann.leads.move({ leadId, statusId, afterLeadId: null }))).toContain("LEAD_CONVERTED");
      const [outcome] = await ann.leads.moveMany({ leadIds: [leadId], statusId });
      expect(outcome?.ok).toBe(false);
    }
    expect(await reasonsOf(ann.leads.lose({ leadId, lostReasonId: reason.id }))).toEqual(["LEAD_CONVERTED"]);
    const [lost] = await ann.leads.loseMany({ leadIds: [leadId], lostReasonId: reason.id });
    expect(lost).toMatchObject({ ok: false, error: { refusals: [{ code: "LEAD_CONVERTED" }] } });
    expect(await reasonsOf(ann.leads.reset({ leadId }))).toEqual(["LEAD_NOT_LOST"]);
    expect(storage.commits.length).toBe(before);
    expect(await ann.leads.get(leadId)).toEqual(lead);
  });

  it("LEAD-9 keeps its end when it is changed, taken charge of, put away and taken out again", async () => {
    const world = openWorld();
    const { ann } = world;
    const { id: leadId, statusId, convertedAt, convertedAccountId } = await ended(world, "done", "lead.converted");
    await ann.leads.update({ leadId, changes: { description: "x" } });
    await ann.leads.takeCharge({ leadId });
    await ann.leads.archive({ leadId });
    const after = await ann.leads.restore({ leadId });
    expect(after).toMatchObject({ statusId, convertedAt, convertedAccountId, version: 5 });
  });

  it("LEAD-9 has no possible move", async () => {
    const world = openWorld();
    const { id } = await ended(world, "done", "lead.converted");
    const moves = await world.ann.leads.possibleMoves(id);
    expect(moves.every(({ objections }) => objections.some(({ code }) => code === "LEAD_CONVERTED"))).toBe(true);
  });
});

describe("a lost lead", () => {
  it("LEAD-9 is only reset: it is not moved, lost again or taken charge of", async () => {
    const world = openWorld();
    const { ann } = world;
    const reason = await ann.referenceData.create({ kind: "lostReason", name: "Price" });
    const { id: leadId } = await ended(world, "gone", "lead.lost");
    for (const statusId of ["lead.to-process", "lead.nurturing", ...ends]) {
      expect(await reasonsOf(ann.leads.move({ leadId, statusId }))).toContain("LEAD_LOST");
      expect(await reasonsOf(ann.leads.move({ leadId, statusId, afterLeadId: null }))).toContain("LEAD_LOST");
    }
    expect(await reasonsOf(ann.leads.lose({ leadId, lostReasonId: reason.id }))).toEqual(["LEAD_ALREADY_LOST"]);
    expect(await reasonsOf(ann.leads.takeCharge({ leadId }))).toEqual(["LEAD_LOST"]);
    expect((await ann.leads.reset({ leadId })).statusId).toBe("lead.to-process");
  });
});
