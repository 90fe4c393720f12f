import { describe, expect, it } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import type { StatusInput } from "../../src/status/pipeline-input.schema.js";
import { actors, openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

const roles = { new: "lead.to-process", converted: "lead.converted", lost: "lead.lost" };

async function define(crm: ActorCrm, changes: Readonly<Record<string, Partial<StatusInput>>>): Promise<void> {
  const [pipeline] = await crm.statuses.pipelines("lead");
  const statuses = (pipeline?.statuses ?? []).map(({ id, labels, open }) => ({ id, labels, open, ...changes[id] }));
  await crm.statuses.define({ kind: "lead", statuses, roles });
}

describe("the status that a lead is entered in", () => {
  it("LEAD-8 is refused where it is converted, lost or unknown", async () => {
    const { ann, storage } = openWorld();
    for (const statusId of ["lead.converted", "lead.lost"]) {
      expect(await reasonsOf(ann.leads.create({ lastName: "Lee", statusId }))).toEqual([
        "LEAD_STATUS_RESERVED statusId",
      ]);
    }
    expect(await reasonsOf(ann.leads.create({ lastName: "Lee", statusId: "lead.nowhere" }))).toEqual([
      "STATUS_UNKNOWN statusId",
    ]);
    expect(storage.commits).toEqual([]);
  });

  it("STATUS-6 asks for the same fields, people and guards as a move there", async () => {
    const guards = {
      "lead.nurturing": [
        (
          { keyAccount }: { readonly keyAccount: boolean },
          { fromStatusId }: { readonly fromStatusId: string | null },
        ) => (keyAccount ? { code: "acme.KEY_ACCOUNT", params: { from: fromStatusId } } : undefined),
      ],
    };
    const { ann, bob } = openWorld({ settings: { leads: { guards } } });
    await define(ann, { "lead.nurturing": { requiredFields: ["email"], allowedUserIds: ["bob"] } });
    const input = { lastName: "Lee", keyAccount: true, statusId: "lead.nurturing" };
    expect(await reasonsOf(ann.leads.create(input))).toEqual([
      "STATUS_MOVE_FORBIDDEN statusId",
      "STATUS_FIELDS_MISSING statusId",
      "acme.KEY_ACCOUNT",
    ]);
    const lead = await bob.leads.create({ ...input, keyAccount: false, email: "a@b.example" });
    expect(lead.statusId).toBe("lead.nurturing");
  });

  it("LEAD-3 is one that the company of the lead works with", async () => {
    const { crm, ann } = openWorld();
    const status = (id: string, open: boolean) => ({ id, labels: { en: id }, open });
    await ann.statuses.define({
      kind: "lead",
      pipelineId: "new",
      name: "acme",
      isDefault: true,
      statuses: [status("a.new", true), status("a.done", false), status("a.gone", false)],
      roles: { new: "a.new", converted: "a.done", lost: "a.gone" },
    });
    const actor = crm.as({ ...actors.ann, companyIds: ["globex"] });
    const own = await actor.leads.create({ lastName: "Lee" });
    expect(own.statusId).toBe("a.new");
    expect((await actor.leads.create({ lastName: "Lee", companyId: "globex" })).statusId).toBe("lead.to-process");
    expect((await actor.leads.create({ lastName: "Lee", companyId: null })).statusId).toBe("lead.to-process");
    const elsewhere = actor.leads.create({ lastName: "Lee", companyId: "globex", statusId: "a.new" });
    expect(await reasonsOf(elsewhere)).toEqual(["STATUS_UNKNOWN statusId"]);
    const given = actor.leads.update({ leadId: own.id, changes: { companyId: "globex" } });
    expect(await reasonsOf(given)).toEqual(["STATUS_UNKNOWN changes companyId"]);
    await actor.leads.move({ leadId: own.id, statusId: "lead.nurturing" });
    await actor.leads.update({ leadId: own.id, changes: { companyId: "globex" } });
    expect((await crm.as(actors.gus).leads.get(own.id)).statusId).toBe("lead.nurturing");
  });
});
