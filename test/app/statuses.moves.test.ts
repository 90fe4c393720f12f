import { describe, expect, it } from "vitest";
import type { Lead } from "../../src/model/lead.js";
import { dotOf, mermaidOf } from "../../src/status/draw-pipeline.js";
import type { Guard } from "../../src/status/move-objections.js";
import type { StatusInput } from "../../src/status/pipeline-input.schema.js";
import { openWorld } from "../support/open-world.js";
import { inputOf } from "../support/pipelines.js";
import { reasonsOf } from "../support/refused.js";

const rules: Readonly<Record<string, Partial<StatusInput>>> = {
  "lead.to-process": { nextStatusIds: ["lead.marketing-qualification", "lead.sales-qualification", "lead.lost"] },
  "lead.sales-qualification": { requiredFields: ["email", "mobilePhone"], allowedUserIds: ["bob"] },
};

/** A world in which moves are restricted: by allowed moves, required fields, people, and guards. */
async function restricted(guards: Readonly<Record<string, readonly Guard<Lead>[]>> = {}) {
  const world = openWorld({ settings: { leads: { guards } } });
  const [shipped] = await world.ann.statuses.pipelines("lead");
  if (shipped === undefined) throw new Error("there is always one");
  const input = inputOf(shipped);
  const statuses = input.statuses.map((status) => ({ ...status, ...rules[status.id ?? ""] }));
  const definition = await world.ann.statuses.define({ ...input, statuses });
  const { id: leadId } = await world.ann.leads.create({ lastName: "Lee" });
  return { ...world, definition, leadId };
}

describe("moves that are restricted", () => {
  it("STATUS-6 STATUS-10 are refused with the very objections that the possible moves list", async () => {
    const guards = { "lead.sales-qualification": [() => ({ code: "acme.NO" })] };
    const { ann, bob, leadId } = await restricted(guards);
    const objectionsTo = async (crm: typeof ann) =>
      Object.fromEntries(
        (await crm.leads.possibleMoves(leadId)).map(({ status, objections }) => [
          status.id,
          objections.map(({ code }) => code),
        ]),
      );
    const forAnn = await objectionsTo(ann);
    expect(forAnn).toEqual({
      "lead.marketing-qualification": [],
      "lead.sales-qualification": ["STATUS_MOVE_FORBIDDEN", "STATUS_FIELDS_MISSING", "acme.NO"],
      "lead.nurturing": ["STATUS_MOVE_NOT_ALLOWED"],
      "lead.converted": ["LEAD_STATUS_RESERVED", "STATUS_MOVE_NOT_ALLOWED"],
      "lead.lost": ["LEAD_STATUS_RESERVED"],
    });
    expect((await objectionsTo(bob))["lead.sales-qualification"]).toEqual(["STATUS_FIELDS_MISSING", "acme.NO"]);
    for (const [statusId, codes] of Object.entries(forAnn)) {
      const preview = await ann.leads.preview.move({ leadId, statusId });
      expect(preview.ok ? [] : preview.refusals.map(({ code }) => code)).toEqual(codes);
      if (codes.length === 0) continue;
      const refused = await reasonsOf(ann.leads.move({ leadId, statusId }));
      expect(refused.map((reason) => reason.split(" ")[0])).toEqual(codes);
      const [outcome] = await ann.leads.moveMany({ leadIds: [leadId], statusId });
      expect(outcome).toMatchObject({ ok: false, error: { refusals: codes.map((code) => ({ code })) } });
    }
  });

  it("STATUS-6 let no guard write: what it does to the lead that it is shown is lost", async () => {
    const meddling: Guard<Lead> = (lead, context) => {
      Object.assign(lead, { lastName: "Meddler", keyAccount: true, version: 99 });
      Object.assign(lead.custom, { sneaked: true });
      Object.assign(context.actor, { userId: "somebody else" });
      lead.statusSince.setTime(0);
      return undefined;
    };
    const { ann, storage, leadId } = await restricted({ "lead.marketing-qualification": [meddling] });
    const before = await ann.leads.get(leadId);
    const moved = await ann.leads.move({ leadId, statusId: "lead.marketing-qualification" });
    const { statusId, statusSince, version, updatedAt, ...rest } = moved;
    expect(before).toMatchObject(rest);
    expect([statusId, version]).toEqual(["lead.marketing-qualification", 2]);
    expect((await storage.get("lead", [leadId]))[0]).toEqual(moved);
    expect(statusSince).toEqual(updatedAt);
    const [entry] = (await ann.leads.activity(leadId)).records;
    expect(entry).toMatchObject({ actorId: "ann", spentMs: 0 });
    expect(ann.actor.userId).toBe("ann");
  });

  it("STATUS-6 STATUS-8 hold for losing too, by the allowed moves and the rules of the lost status", async () => {
    const { ann, leadId } = await restricted({
      "lead.lost": [({ email }) => (email === null ? { code: "acme.ASK_FIRST" } : [])],
    });
    const reason = await ann.referenceData.create({ kind: "lostReason", name: "Too dear" });
    const loss = { leadId, lostReasonId: reason.id };
    expect(await reasonsOf(ann.leads.lose(loss))).toEqual(["acme.ASK_FIRST"]);
    await ann.leads.update({ leadId, changes: { email: "lee@acme.example" } });
    expect((await ann.leads.lose(loss)).statusId).toBe("lead.lost");
  });

  it("STATUS-10 are drawn as they are defined", async () => {
    const { ann, crm, definition } = await restricted();
    expect(await ann.statuses.diagram({ kind: "lead" })).toBe(mermaidOf(definition, "en"));
    expect(await ann.statuses.diagram({ kind: "lead", format: "dot", locale: "fr" })).toBe(dotOf(definition, "fr"));
    const fr = crm.as({ userId: "ann", companyId: "acme", locale: "fr" });
    expect(await fr.statuses.diagram({ kind: "lead", pipelineId: "lead.default" })).toContain("À traiter [new]");
  });
});
