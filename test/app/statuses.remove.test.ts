import { describe, expect, it } from "vitest";
import { isCrmError } from "../../src/kernel/crm-error.js";
import { everyStored } from "../support/every-stored.js";
import { openWorld } from "../support/open-world.js";
import { inputOf } from "../support/pipelines.js";
import { errorOf, reasonsOf } from "../support/refused.js";

async function withoutNurturing() {
  const world = openWorld();
  const [definition] = await world.ann.statuses.pipelines("lead");
  if (definition === undefined) throw new Error("there is always one");
  const input = inputOf(definition);
  const statuses = input.statuses.filter(({ id }) => id !== "lead.nurturing");
  const replacements = { "lead.nurturing": "lead.to-process" };
  return { ...world, input, reduced: { ...input, statuses }, mapped: { ...input, statuses, replacements } };
}

describe("removing a status in use", () => {
  it("STATUS-5 is refused without a map, and moves every company's records with one, in one commit, with history", async () => {
    const { ann, gus, storage, reduced, mapped, clock } = await withoutNurturing();
    const lead = await ann.leads.create({ lastName: "Lee", statusId: "lead.nurturing" });
    const other = await gus.leads.create({ lastName: "Moe", statusId: "lead.nurturing" });
    await ann.leads.create({ lastName: "Nye" });
    expect(await reasonsOf(ann.statuses.define(reduced))).toEqual(["STATUS_IN_USE replacements lead.nurturing"]);
    clock.advance(90_000);
    const before = storage.commits.length;
    await ann.statuses.define(mapped);
    expect(storage.commits.length).toBe(before + 1);
    const leads = await everyStored(storage, "lead");
    expect(leads.map(({ statusId }) => statusId)).toEqual(["lead.to-process", "lead.to-process", "lead.to-process"]);
    for (const [crm, { id }] of [
      [ann, lead],
      [gus, other],
    ] as const) {
      expect((await crm.leads.activity(id)).records[0]).toMatchObject({
        kind: "statusChanged",
        fromStatusId: "lead.nurturing",
        toStatusId: "lead.to-process",
        actorId: "ann",
        spentMs: 90_000,
      });
      expect(await crm.leads.statusHistory(id)).toMatchObject([
        { statusId: "lead.nurturing", ms: 90_000 },
        { statusId: "lead.to-process", to: null },
      ]);
    }
  });

  it("STATUS-5 SEC-1 shows in a preview what becomes of the records that the actor may see, and of no other", async () => {
    const { ann, gus, storage, mapped } = await withoutNurturing();
    const lead = await ann.leads.create({ lastName: "Lee", statusId: "lead.nurturing" });
    await gus.leads.create({ lastName: "Secret", statusId: "lead.nurturing" });
    const commits = storage.commits.length;
    const preview = await ann.statuses.preview.define(mapped);
    if (!preview.ok) throw new Error("it is accepted");
    const { writes, entries } = preview.value;
    const moved = writes.flatMap((write) => (write.op === "replace" && write.type === "lead" ? [write.record.id] : []));
    expect(moved).toEqual([lead.id]);
    expect(entries.flatMap(({ kind, subjectKey }) => (kind === "statusChanged" ? [subjectKey] : []))).toEqual([
      `lead/${lead.id}`,
    ]);
    expect(JSON.stringify(preview)).not.toContain("Secret");
    expect(storage.commits.length).toBe(commits);
  });

  it("STATUS-5 STATUS-9 leaves no lead behind that comes to it meanwhile", async () => {
    const { ann, bob, storage, mapped } = await withoutNurturing();
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    storage.beforeNextCommit(() => bob.leads.move({ leadId, statusId: "lead.nurturing" }));
    await ann.statuses.define(mapped);
    expect((await ann.leads.get(leadId)).statusId).toBe("lead.to-process");
  });

  it("STATUS-5 STATUS-9 lets no move reach it that was decided before: it is decided anew", async () => {
    const { ann, bob, storage, reduced } = await withoutNurturing();
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    storage.beforeNextCommit(() => bob.statuses.define(reduced));
    expect(await reasonsOf(ann.leads.move({ leadId, statusId: "lead.nurturing" }))).toEqual([
      "STATUS_UNKNOWN statusId",
    ]);
    storage.beforeNextCommit(() => bob.statuses.define({ ...reduced, name: "again" }));
    expect(
      isCrmError(await errorOf(ann.leads.create({ lastName: "Moe", statusId: "lead.nurturing" })), "REFUSED"),
    ).toBe(true);
  });

  it("STATUS-5 is refused where it plays a role", async () => {
    const { ann, input } = await withoutNurturing();
    const statuses = input.statuses.filter(({ id }) => id !== "lead.lost");
    const roles = { ...input.roles, lost: "lead.converted" };
    expect(await reasonsOf(ann.statuses.define({ ...input, statuses, roles }))).toContain("STATUS_HAS_ROLE statuses");
  });

  it("STATUS-5 LEAD-9 keeps lost leads lost when another status takes over the role", async () => {
    const { ann, input } = await withoutNurturing();
    const reason = await ann.referenceData.create({ kind: "lostReason", name: "Too dear" });
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    await ann.leads.lose({ leadId, lostReasonId: reason.id });
    const statuses = [...input.statuses, { id: "gone", labels: { en: "Gone" }, open: false }];
    const roles = { ...input.roles, lost: "gone" };
    expect(await reasonsOf(ann.statuses.define({ ...input, statuses, roles }))).toEqual([
      "STATUS_ROLE_IN_USE replacements lead.lost",
    ]);
    await ann.statuses.define({ ...input, statuses, roles, replacements: { "lead.lost": "gone" } });
    expect(await ann.leads.get(leadId)).toMatchObject({ statusId: "gone", lostReasonId: reason.id });
    expect(await reasonsOf(ann.leads.move({ leadId, statusId: "lead.nurturing" }))).toEqual(["LEAD_LOST"]);
    expect((await ann.leads.reset({ leadId })).lostReasonId).toBeNull();
  });
});
