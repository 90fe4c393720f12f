import { describe, expect, it } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { isCrmError } from "../../src/kernel/crm-error.js";
import type { NamedKind } from "../../src/reference-data/named-kinds.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

const namesOf = async (crm: ActorCrm, kind: NamedKind): Promise<string[]> =>
  (await crm.referenceData.list(kind, { archived: "with" })).records.map(({ name }) => name);

const refusedWith = (result: PromiseSettledResult<unknown>): string | null =>
  result.status === "rejected" && isCrmError(result.reason)
    ? (result.reason.refusals[0]?.code ?? result.reason.code)
    : null;

describe("entries that are made while a lead is entered", () => {
  it("LEAD-18 are found by their name, whatever its case and accents, or made in the same commit", async () => {
    const { ann, storage } = openWorld();
    const first = await ann.leads.create({ lastName: "Lee", sourceId: { name: " Été " } });
    expect(storage.commits.length).toBe(1);
    const second = await ann.leads.create({ lastName: "Ray", sourceId: { name: "ETE" } });
    expect(second.sourceId).toBe(first.sourceId);
    expect(await namesOf(ann, "source")).toEqual(["Été"]);
  });

  it("LEAD-18 are made once where a name comes up twice, and apart in each list", async () => {
    const { ann } = openWorld();
    const lead = await ann.leads.create({
      lastName: "Lee",
      tagIds: [{ name: "VIP" }, { name: "vip" }, { name: "Cold" }],
      sourceId: { name: "VIP" },
      categoryId: { name: "VIP" },
    });
    expect(lead.tagIds.length).toBe(2);
    expect(await namesOf(ann, "tag")).toEqual(["Cold", "VIP"]);
    expect(new Set([lead.sourceId, lead.categoryId, ...lead.tagIds]).size).toBe(4);
  });

  it("LEAD-18 can be given by id and by name at once", async () => {
    const { ann } = openWorld();
    const tag = await ann.referenceData.create({ kind: "tag", name: "VIP" });
    const { tagIds } = await ann.leads.create({ lastName: "Lee", tagIds: [tag.id, { name: "vip" }] });
    expect(tagIds).toEqual([tag.id]);
  });

  it("LEAD-18 are made while a lead is changed, and told of on their own timeline", async () => {
    const { ann, crm } = openWorld();
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    const { sourceId } = await ann.leads.update({ leadId, changes: { sourceId: { name: "Web" } } });
    const { entries } = await crm.timeline.follow();
    const told = entries.filter(({ subjectKey }) => subjectKey === `source/${sourceId}`);
    expect(told).toMatchObject([{ kind: "created", actorId: "ann", data: { name: "Web" } }]);
  });

  it("LEAD-18 are not made where the lead is refused", async () => {
    const { ann, storage } = openWorld();
    const call = ann.leads.create({ firstName: "Ann", sourceId: { name: "Web" }, sizeBand: "?" });
    expect(await reasonsOf(call)).toEqual(["SIZE_BAND_UNKNOWN sizeBand", "LEAD_NAME_MISSING lastName"]);
    expect(storage.commits).toEqual([]);
  });

  it("LEAD-18 are unknown by an id of another company, of another list, or of nothing", async () => {
    const { ann, gus } = openWorld();
    const foreign = await gus.referenceData.create({ kind: "source", name: "Web" });
    const tag = await ann.referenceData.create({ kind: "tag", name: "VIP" });
    for (const sourceId of [foreign.id, tag.id, "nothing"]) {
      const call = ann.leads.create({ lastName: "Lee", sourceId, tagIds: [tag.id] });
      expect(await reasonsOf(call)).toEqual(["REFERENCE_UNKNOWN sourceId"]);
    }
  });

  it("LEAD-18 need a name", async () => {
    const { ann } = openWorld();
    const call = ann.leads.create({ lastName: "Lee", sourceId: { name: " " } });
    expect(await reasonsOf(call, "INPUT_INVALID")).toEqual(["INPUT_BLANK sourceId name"]);
  });
});

describe("names that are given at the same time", () => {
  it("LEAD-18 make one entry, which every lead gets", async () => {
    const { ann, bob } = openWorld();
    const leads = await Promise.all(
      Array.from({ length: 4 }, (_, i) =>
        (i % 2 === 0 ? ann : bob).leads.create({
          lastName: String(i),
          sourceId: { name: i % 2 === 0 ? "Web" : "WEB" },
        }),
      ),
    );
    expect(new Set(leads.map(({ sourceId }) => sourceId)).size).toBe(1);
    expect((await namesOf(ann, "source")).length).toBe(1);
  });

  it("LEAD-18 make one entry, and the other user is told that the name is taken", async () => {
    const { ann, bob } = openWorld();
    const results = await Promise.allSettled([
      ann.referenceData.create({ kind: "tag", name: "VIP" }),
      bob.referenceData.create({ kind: "tag", name: "vip" }),
    ]);
    expect(results.map(refusedWith)).toEqual([null, "NAME_TAKEN"]);
  });

  it("LEAD-18 make one entry, also where one is shared by all companies", async () => {
    const { ann, bob, storage } = openWorld();
    storage.beforeNextCommit(() => ann.referenceData.create({ kind: "tag", name: "VIP" }));
    expect(await reasonsOf(bob.referenceData.create({ kind: "tag", name: "vip", shared: true }))).toEqual([
      "NAME_TAKEN name",
    ]);
    storage.beforeNextCommit(() => ann.referenceData.create({ kind: "tag", name: "Cold", shared: true }));
    const lead = await bob.leads.create({ lastName: "Lee", tagIds: [{ name: "cold" }] });
    expect((await ann.referenceData.get("tag", lead.tagIds[0] ?? "")).companyId).toBeNull();
    expect(await namesOf(ann, "tag")).toEqual(["Cold", "VIP"]);
  });

  it("LEAD-18 belong to whoever comes first, when an entry is renamed meanwhile", async () => {
    const { ann, bob, storage } = openWorld();
    const { id } = await ann.referenceData.create({ kind: "tag", name: "VIP" });
    storage.beforeNextCommit(() => bob.referenceData.update({ kind: "tag", id, changes: { name: "Gold" } }));
    expect(await reasonsOf(ann.referenceData.create({ kind: "tag", name: "gold" }))).toEqual(["NAME_TAKEN name"]);
    storage.beforeNextCommit(() => bob.referenceData.create({ kind: "tag", name: "Silver" }));
    const rename = ann.referenceData.update({ kind: "tag", id, changes: { name: "silver" } });
    expect(await reasonsOf(rename)).toEqual(["NAME_TAKEN changes name"]);
  });
});
