import { describe, expect, it } from "vitest";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";
import { textSource } from "../support/row-source.js";

const lostReasonId = { name: "Price" };
const statusId = "lead.nurturing";

/** An archived lead of Ann's, lost before or not. */
async function putAway({ ann }: World, lost = false): Promise<string> {
  const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
  if (lost) await ann.leads.lose({ leadId, lostReasonId });
  await ann.leads.archive({ leadId });
  return leadId;
}

describe("a lead that was put away", () => {
  it("LEAD-7 LEAD-8 LEAD-10 is neither moved, nor lost, nor taken charge of, and stays as it is", async () => {
    const world = openWorld();
    const { bob, storage } = world;
    const leadId = await putAway(world);
    const before = await bob.leads.get(leadId);
    const commits = storage.commits.length;
    const calls = [
      bob.leads.move({ leadId, statusId }),
      bob.leads.move({ leadId, statusId: "lead.to-process" }),
      bob.leads.move({ leadId, statusId: "lead.to-process", afterLeadId: null }),
      bob.leads.lose({ leadId, lostReasonId }),
      bob.leads.takeCharge({ leadId }),
      world.ann.leads.takeCharge({ leadId }),
    ];
    for (const call of calls) expect(await reasonsOf(call)).toEqual(["LEAD_ARCHIVED"]);
    expect(storage.commits).toHaveLength(commits);
    expect(await bob.leads.get(leadId)).toEqual(before);
  });

  it("LEAD-11 is not reset", async () => {
    const world = openWorld();
    const leadId = await putAway(world, true);
    expect(await reasonsOf(world.ann.leads.reset({ leadId }))).toEqual(["LEAD_ARCHIVED"]);
  });

  it("LEAD-9 tells so besides what else stands against a command", async () => {
    const world = openWorld();
    const { ann, crm } = world;
    const leadId = await putAway(world, true);
    const { leads: ofJob } = crm.as({ companyId: "acme" });
    expect(await reasonsOf(ann.leads.move({ leadId, statusId }))).toEqual(["LEAD_ARCHIVED", "LEAD_LOST"]);
    expect(await reasonsOf(ann.leads.lose({ leadId, lostReasonId }))).toEqual(["LEAD_ARCHIVED", "LEAD_ALREADY_LOST"]);
    expect(await reasonsOf(ofJob.takeCharge({ leadId }))).toEqual(["ACTOR_USER_MISSING", "LEAD_ARCHIVED", "LEAD_LOST"]);
    expect(await reasonsOf(ann.leads.reset({ leadId: await putAway(world) }))).toEqual([
      "LEAD_ARCHIVED",
      "LEAD_NOT_LOST",
    ]);
  });

  it("STATUS-10 has no possible move", async () => {
    const world = openWorld();
    const leadId = await putAway(world);
    const moves = await world.ann.leads.possibleMoves(leadId);
    expect(moves).toHaveLength(5);
    for (const { objections } of moves)
      expect(objections[0]).toEqual({ code: "LEAD_ARCHIVED", params: { lead: "Lee" } });
  });

  it("LEAD-7 LEAD-8 LEAD-10 is told of in the outcomes of commands on many, which the others come through", async () => {
    const world = openWorld();
    const { ann, bob } = world;
    const away = await putAway(world);
    const { id: kept } = await ann.leads.create({ lastName: "Ray" });
    const leadIds = [away, kept];
    for (const outcomes of [
      await bob.leads.takeChargeMany({ leadIds }),
      await bob.leads.moveMany({ leadIds, statusId }),
      await bob.leads.loseMany({ leadIds, lostReasonId }),
    ])
      expect(outcomes).toMatchObject([
        { id: away, ok: false, error: { code: "REFUSED", refusals: [{ code: "LEAD_ARCHIVED" }] } },
        { id: kept, ok: true },
      ]);
  });

  it("LEAD-8 is moved again once it is restored", async () => {
    const world = openWorld();
    const leadId = await putAway(world);
    await world.ann.leads.restore({ leadId });
    expect(await world.ann.leads.move({ leadId, statusId })).toMatchObject({ statusId, archivedAt: null });
  });

  it("LEAD-1 LEAD-12 is still corrected, and copied", async () => {
    const world = openWorld();
    const { ann } = world;
    const leadId = await putAway(world, true);
    const changed = await ann.leads.update({ leadId, changes: { firstName: "Ann" } });
    expect(changed).toMatchObject({ fullName: "Ann Lee", archivedAt: expect.any(Date) });
    expect(await ann.leads.copy({ leadId })).toMatchObject({ archivedAt: null, statusId: "lead.to-process" });
  });

  it("LEAD-23 is still changed by an import, and gets its values back", async () => {
    const { ann } = openWorld();
    const { id: leadId } = await ann.leads.create({ lastName: "Lee", externalId: "X1" });
    await ann.leads.archive({ leadId });
    const plan = await ann.leads.imports.plan(textSource("Id;Name\nX1;Ray"), { existing: "update" });
    const { id: importBatchId, updated } = await plan.commit();
    expect(updated).toBe(1);
    expect(await ann.leads.get(leadId)).toMatchObject({ lastName: "Ray", archivedAt: expect.any(Date) });
    expect(await ann.leads.imports.undo({ importBatchId })).toMatchObject({ reverted: 1 });
    expect(await ann.leads.get(leadId)).toMatchObject({ lastName: "Lee", archivedAt: expect.any(Date) });
  });

  it("LEAD-8 STATUS-9 is not moved either where it is put away while it is moved", async () => {
    const { ann, bob, storage } = openWorld();
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    storage.beforeNextCommit(() => bob.leads.archive({ leadId }));
    expect(await reasonsOf(ann.leads.move({ leadId, statusId }))).toEqual(["LEAD_ARCHIVED"]);
    expect(await ann.leads.get(leadId)).toMatchObject({ statusId: "lead.to-process", version: 2 });
  });
});
