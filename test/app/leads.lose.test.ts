import { describe, expect, it } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

const reasonFor = (crm: ActorCrm, allowsNote?: boolean) =>
  crm.referenceData.create({ kind: "lostReason", name: "Price", allowsNote });

describe("losing a lead", () => {
  it("LEAD-10 sets the lost status, the reason and the note, and tells of them", async () => {
    const { ann, clock } = openWorld();
    const reason = await reasonFor(ann);
    const { id: leadId } = await ann.leads.create({ lastName: "Lee", statusId: "lead.nurturing" });
    clock.advance(60_000);
    const lost = await ann.leads.lose({ leadId, lostReasonId: reason.id, note: "Next year" });
    expect(lost).toMatchObject({
      statusId: "lead.lost",
      lostReasonId: reason.id,
      lostNote: "Next year",
      lostAt: clock.read(),
    });
    const { records } = await ann.leads.activity(leadId);
    expect(records[0]).toMatchObject({
      kind: "statusChanged",
      fromStatusId: "lead.nurturing",
      toStatusId: "lead.lost",
      spentMs: 60_000,
      data: { lostReason: "Price", lostNote: "Next year" },
    });
  });

  it("LEAD-10 needs a reason; without, where the settings say so", async () => {
    const { ann } = openWorld();
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    for (const lostReasonId of [undefined, null, "", " "])
      expect(await reasonsOf(ann.leads.lose({ leadId, lostReasonId }))).toEqual(["LOST_REASON_MISSING lostReasonId"]);
    const optional = openWorld({ settings: { leads: { lostReasonRequired: false } } }).ann;
    const { id } = await optional.leads.create({ lastName: "Lee" });
    expect(await optional.leads.lose({ leadId: id })).toMatchObject({ statusId: "lead.lost", lostReasonId: null });
  });

  it("LEAD-10 takes a note only where the reason allows it; a blank one is none", async () => {
    const { ann } = openWorld();
    const reason = await reasonFor(ann, false);
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    const lostReasonId = reason.id;
    expect(await reasonsOf(ann.leads.lose({ leadId, lostReasonId, note: "x" }))).toEqual([
      "LOST_NOTE_NOT_ALLOWED note",
    ]);
    expect((await ann.leads.lose({ leadId, lostReasonId, note: "  " })).lostNote).toBeNull();
  });

  it("LEAD-10 takes no reason of another company, and none that was put away", async () => {
    const { ann, gus } = openWorld();
    const foreign = await reasonFor(gus);
    const own = await reasonFor(ann);
    await ann.referenceData.archive({ kind: "lostReason", id: own.id });
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    expect(await reasonsOf(ann.leads.lose({ leadId, lostReasonId: foreign.id }))).toEqual([
      "REFERENCE_UNKNOWN lostReasonId",
    ]);
    expect(await reasonsOf(ann.leads.lose({ leadId, lostReasonId: own.id }))).toEqual([
      "REFERENCE_ARCHIVED lostReasonId",
    ]);
  });

  it("LEAD-10 refuses to lose a lost lead, and keeps its first reason", async () => {
    const { ann } = openWorld();
    const reason = await reasonFor(ann);
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    const lost = await ann.leads.lose({ leadId, lostReasonId: reason.id, note: "first" });
    const again = ann.leads.lose({ leadId, lostReasonId: reason.id, note: "second" });
    expect(await reasonsOf(again)).toEqual(["LEAD_ALREADY_LOST"]);
    expect(await ann.leads.get(leadId)).toEqual(lost);
  });

  it("LEAD-18 adds a reason by its name, once for many leads", async () => {
    const { ann } = openWorld();
    const leads = await Promise.all(["A", "B", "C"].map((lastName) => ann.leads.create({ lastName })));
    const [a = "", b = "", c = ""] = leads.map(({ id }) => id);
    const { lostReasonId } = await ann.leads.lose({ leadId: a, lostReasonId: { name: " Too  expensive " } });
    const outcomes = await ann.leads.loseMany({ leadIds: [a, b], lostReasonId: { name: "TOO EXPENSIVE" }, note: "n" });
    expect(outcomes).toMatchObject([{ ok: false }, { ok: true, result: { lostReasonId, lostNote: "n" } }]);
    const [outcome] = await ann.leads.loseMany({ leadIds: [c], lostReasonId: { name: "No answer" } });
    expect(outcome?.ok).toBe(true);
    const { records } = await ann.referenceData.list("lostReason");
    expect(records.map(({ name, allowsNote }) => [name, allowsNote])).toEqual([
      ["No answer", true],
      ["Too  expensive", true],
    ]);
  });

  it("LEAD-18 adds no reason where every lead is refused", async () => {
    const { ann, storage } = openWorld();
    const { id } = await ann.leads.create({ lastName: "A" });
    await ann.leads.lose({ leadId: id, lostReasonId: { name: "Price" } });
    const before = storage.commits.length;
    await ann.leads.loseMany({ leadIds: [id, "nobody"], lostReasonId: { name: "Other" } });
    expect(storage.commits.length).toBe(before);
  });
});

describe("resetting a lead", () => {
  it("LEAD-11 brings a lost lead to the default status and clears reason, note and time", async () => {
    const { ann } = openWorld();
    const reason = await reasonFor(ann);
    const { id: leadId } = await ann.leads.create({ lastName: "Lee", statusId: "lead.nurturing" });
    await ann.leads.lose({ leadId, lostReasonId: reason.id, note: "x" });
    expect(await ann.leads.reset({ leadId })).toMatchObject({
      statusId: "lead.to-process",
      lostReasonId: null,
      lostNote: null,
      lostAt: null,
    });
    await ann.leads.lose({ leadId, lostReasonId: reason.id });
    const history = await ann.leads.statusHistory(leadId);
    expect(history.map(({ statusId }) => statusId)).toEqual([
      "lead.nurturing",
      "lead.lost",
      "lead.to-process",
      "lead.lost",
    ]);
  });

  it("LEAD-11 refuses any other lead", async () => {
    const { ann } = openWorld();
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    expect(await reasonsOf(ann.leads.reset({ leadId }))).toEqual(["LEAD_NOT_LOST"]);
  });
});
