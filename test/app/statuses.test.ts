import { describe, expect, it } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { isCrmError } from "../../src/kernel/crm-error.js";
import { labelOf } from "../../src/status/pipeline-definition.js";
import type { PipelineInputOf, StatusInput } from "../../src/status/pipeline-input.schema.js";
import { everyStored } from "../support/every-stored.js";
import { openWorld } from "../support/open-world.js";
import { inputOf } from "../support/pipelines.js";
import { errorOf, reasonsOf } from "../support/refused.js";

async function current({ statuses }: ActorCrm): Promise<PipelineInputOf<"lead">> {
  const [definition] = await statuses.pipelines("lead");
  if (definition === undefined) throw new Error("there is always one");
  return inputOf(definition);
}

/** Defines the default pipeline anew, with some statuses changed. */
async function redefine(crm: ActorCrm, change: (status: StatusInput) => StatusInput, rest: object = {}) {
  const input = await current(crm);
  return crm.statuses.define({ ...input, statuses: input.statuses.map(change), ...rest });
}

const labels = async (crm: ActorCrm) =>
  (await crm.statuses.pipelines("lead"))[0]?.statuses.map((status) => labelOf(status, crm.actor.locale));

describe("the statuses of leads", () => {
  it("STATUS-1 are the shipped ones until others are defined; nothing has to be stored", async () => {
    const { ann, crm, storage } = openWorld();
    expect(await labels(ann)).toEqual([
      "To process",
      "Marketing qualification",
      "Sales qualification",
      "Nurturing",
      "Converted",
      "Lost",
    ]);
    const fr = crm.as({ userId: "ann", companyId: "acme", locale: "fr-FR" });
    expect((await labels(fr))?.slice(0, 2)).toEqual(["À traiter", "Qualification marketing"]);
    expect(storage.commits).toEqual([]);
  });

  it("STATUS-2 can be renamed, added, reordered, opened or closed, and coloured", async () => {
    const { ann, bob } = openWorld();
    const { statuses, ...input } = await current(ann);
    const added = { id: "demo", labels: { en: "Demo", fr: "Démo" }, open: true, color: "#123456" };
    const [first, ...others] = statuses.map((status) =>
      status.id === "lead.nurturing" ? { ...status, labels: { en: "Care" }, open: false, color: "#abcdef" } : status,
    );
    await ann.statuses.define({
      ...input,
      statuses: [...others.reverse(), added, ...(first === undefined ? [] : [first])],
    });
    const [stored] = await bob.statuses.pipelines("lead");
    expect(stored?.statuses.map((status) => [labelOf(status, "en"), status.open, status.sequence])).toEqual([
      ["Lost", false, 0],
      ["Converted", false, 1],
      ["Care", false, 2],
      ["Sales qualification", true, 3],
      ["Marketing qualification", true, 4],
      ["Demo", true, 5],
      ["To process", true, 6],
    ]);
    expect(stored?.statuses.map(({ color }) => color)).toEqual(expect.arrayContaining(["#123456", "#abcdef"]));
    expect(stored?.stored).toBe(true);
  });

  it("STATUS-2 LEAD-5 take their leads with them when they are opened or closed", async () => {
    const { ann } = openWorld();
    await ann.leads.create({ lastName: "Lee", statusId: "lead.nurturing" });
    expect(await ann.leads.open()).toMatchObject({ records: [{ lastName: "Lee" }] });
    await redefine(ann, (status) => (status.id === "lead.nurturing" ? { ...status, open: false } : status));
    expect(await ann.leads.open()).toMatchObject({ records: [] });
    expect(await ann.leads.closed()).toMatchObject({ records: [{ lastName: "Lee" }] });
  });

  it("STATUS-2 can stand in several pipelines, one of which is the default, each company's own and a shared one", async () => {
    const { ann, gus } = openWorld();
    const further = {
      kind: "lead",
      pipelineId: "new",
      name: "Partners",
      statuses: ["p.in", "p.won", "p.out"].map((id) => ({ id, labels: { en: id }, open: id === "p.in" })),
      roles: { new: "p.in", converted: "p.won", lost: "p.out" },
    } as const;
    const { pipeline } = await ann.statuses.define(further);
    expect((await ann.leads.create({ lastName: "Lee" })).statusId).toBe("lead.to-process");
    expect((await ann.leads.create({ lastName: "Moe", statusId: "p.in" })).statusId).toBe("p.in");
    await ann.statuses.define({ ...further, pipelineId: pipeline.id, isDefault: true });
    expect((await ann.leads.create({ lastName: "Nye" })).statusId).toBe("p.in");
    expect((await gus.statuses.pipelines("lead")).map((one) => one.pipeline.id)).toEqual(["lead.default"]);
    expect((await gus.leads.create({ lastName: "Ray" })).statusId).toBe("lead.to-process");
    expect(await reasonsOf(ann.statuses.define({ ...further, name: "Twice" }))).toEqual([
      "STATUS_ID_TAKEN statuses 0 id",
      "STATUS_ID_TAKEN statuses 1 id",
      "STATUS_ID_TAKEN statuses 2 id",
    ]);
  });

  it("STATUS-2 that were removed can come back under their ids", async () => {
    const { ann, storage } = openWorld();
    const input = await current(ann);
    await ann.statuses.define({ ...input, statuses: input.statuses.filter(({ id }) => id !== "lead.nurturing") });
    await ann.statuses.define({ ...input, statuses: input.statuses.filter(({ id }) => id !== "lead.nurturing") });
    expect((await everyStored(storage, "status")).length).toBe(5); // the shipped one was never stored
    await ann.statuses.define(input);
    await ann.statuses.define({ ...input, statuses: input.statuses.filter(({ id }) => id !== "lead.nurturing") });
    const { statuses } = await ann.statuses.define(input);
    expect(statuses.map(({ id }) => id)).toEqual(input.statuses.map(({ id }) => id));
    expect((await everyStored(storage, "status")).every(({ archivedAt }) => archivedAt === null)).toBe(true);
  });

  it("STATUS-4 are refused with every fault, and can be checked without being stored", async () => {
    const { ann, storage } = openWorld();
    const bad = { ...(await current(ann)), roles: { new: "lead.lost", converted: "lead.lost" } } as never;
    const faults = [
      "STATUS_NEW_NOT_OPEN roles new",
      "STATUS_ROLE_SHARED roles converted",
      "STATUS_ROLE_MISSING roles lost",
    ];
    expect(await reasonsOf(ann.statuses.define(bad))).toEqual(expect.arrayContaining(faults));
    const checked = (await ann.statuses.verify(bad)).map(({ code, path = [] }) => [code, ...path].join(" "));
    expect(checked).toEqual(faults);
    expect(await ann.statuses.verify(await current(ann))).toEqual([]);
    const preview = await ann.statuses.preview.define(bad);
    expect(preview.ok).toBe(false);
    expect(storage.commits).toEqual([]);
  });

  it("STATUS-6 may require fields that leads have, the host's own and the address as a whole included", async () => {
    const { ann } = openWorld({ settings: { customFields: { lead: { budget: { kind: "number" } } } } });
    const require = async (...requiredFields: string[]) =>
      redefine(ann, (status) => (status.id === "lead.nurturing" ? { ...status, requiredFields } : status));
    expect(await reasonsOf(require("emial", "custom.bugdet"))).toEqual([
      "STATUS_FIELD_UNKNOWN statuses 3 requiredFields 0",
      "STATUS_FIELD_UNKNOWN statuses 3 requiredFields 1",
    ]);
    await require("email", "address", "address.city", "custom.budget");
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    expect(await errorOf(ann.leads.move({ leadId, statusId: "lead.nurturing" }))).toMatchObject({
      refusals: [{ params: { fields: ["email", "address", "address.city", "custom.budget"] } }],
    });
  });

  it("STATUS-9 are defined on the version that was looked at, where the caller says which", async () => {
    const { ann, bob } = openWorld();
    const shipped = { ...(await current(ann)), expectedVersion: 0 };
    const first = await ann.statuses.define(shipped);
    expect(first.pipeline.version).toBe(1);
    for (const late of [bob.statuses.define(shipped), bob.statuses.preview.define(shipped)])
      expect(isCrmError(await errorOf(late), "VERSION_CONFLICT")).toBe(true);
    const second = await bob.statuses.define({ ...shipped, expectedVersion: 1 });
    expect(second.pipeline.version).toBe(2);
    expect((await current(ann)).statuses.length).toBe(6);
  });
});
