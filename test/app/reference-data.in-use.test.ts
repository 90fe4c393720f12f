import { describe, expect, it } from "vitest";
import { openWorld } from "../support/open-world.js";
import { errorOf, reasonsOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";

describe("entries that are in use", () => {
  it("LEAD-18 are not deleted, by whatever record of whatever company, but put away", async () => {
    const { ann, gus } = openWorld();
    const { referenceData } = ann;
    const { id } = await referenceData.create({ kind: "source", name: "Web", shared: true });
    const { id: leadId } = await gus.leads.create({ lastName: "Lee", sourceId: id });
    await gus.leads.archive({ leadId });
    expect(await errorOf(referenceData.remove({ kind: "source", id }))).toMatchObject({
      code: "REFUSED",
      refusals: [{ code: "NAMED_ENTRY_IN_USE", params: { name: "Web", uses: 1 } }],
    });
    expect((await referenceData.get("source", id)).version).toBe(1);
    await referenceData.archive({ kind: "source", id });
    expect((await gus.leads.get(leadId)).sourceId).toBe(id);
  });

  it.each([
    ["tag", "lead", { tagIds: ["x", "used"] }],
    ["tag", "account", { tagIds: ["used"] }],
    ["lostReason", "lead", { lostReasonId: "used" }],
    ["lostReason", "opportunity", { lostReasonId: "used" }],
    ["role", "accountContact", { roleId: "used" }],
    ["jobFunction", "contact", { jobFunctionId: "used" }],
    ["department", "contact", { departmentId: "used" }],
    ["industrySector", "account", { industrySectorId: "used" }],
    ["category", "account", { categoryId: "used" }],
    ["source", "opportunity", { sourceId: "used" }],
    ["eventCategory", "calendarEvent", { categoryId: "used" }],
  ] as const)("LEAD-18 are known by kind: a %s that a record of type %s has", async (kind, type, fields) => {
    const { ann, storage } = openWorld();
    await storeRecord(storage, kind, { id: "used", companyId: "acme", name: "Used" });
    await storeRecord(storage, type, { id: "user", companyId: "globex", ...fields });
    expect(await reasonsOf(ann.referenceData.remove({ kind, id: "used" }))).toEqual(["NAMED_ENTRY_IN_USE"]);
  });

  it("LEAD-18 are no choice any more once they are put away, but stay where they were chosen", async () => {
    const { ann } = openWorld();
    const lead = await ann.leads.create({ lastName: "Lee", sourceId: { name: "Web" }, tagIds: [{ name: "VIP" }] });
    const { id: leadId, sourceId, tagIds } = lead;
    await ann.referenceData.archive({ kind: "source", id: sourceId ?? "" });
    await ann.referenceData.archive({ kind: "tag", id: tagIds[0] ?? "" });
    for (const choice of [sourceId, { name: "web" }])
      expect(await reasonsOf(ann.leads.create({ lastName: "Ray", sourceId: choice }))).toHaveLength(1);
    const other = await ann.leads.create({ lastName: "Ray" });
    expect(await reasonsOf(ann.leads.update({ leadId: other.id, changes: { tagIds } }))).toEqual([
      "REFERENCE_ARCHIVED changes tagIds 0",
    ]);
    const changes = { firstName: "Ann", sourceId, tagIds: [...tagIds, { name: "Cold" }] };
    const changed = await ann.leads.update({ leadId, changes });
    expect(changed).toMatchObject({ firstName: "Ann", sourceId });
    expect(changed.tagIds.length).toBe(2);
    const again = await ann.leads.update({ leadId, changes: { sourceId: { name: "WEB" } } });
    expect(again.version).toBe(changed.version);
  });

  it("LEAD-18 can be deleted once nothing has them any more", async () => {
    const { ann } = openWorld();
    const { id: leadId, sourceId } = await ann.leads.create({ lastName: "Lee", sourceId: { name: "Web" } });
    await ann.leads.update({ leadId, changes: { sourceId: null } });
    await ann.referenceData.remove({ kind: "source", id: sourceId ?? "" });
    expect((await ann.referenceData.list("source", { archived: "with" })).records).toEqual([]);
  });

  it("LEAD-18 are not deleted where they are chosen at the last moment", async () => {
    const { ann, bob, storage } = openWorld();
    const { id } = await ann.referenceData.create({ kind: "source", name: "Web" });
    storage.beforeNextCommit(() => bob.leads.create({ lastName: "Lee", sourceId: id }));
    expect(await reasonsOf(ann.referenceData.remove({ kind: "source", id }))).toEqual(["NAMED_ENTRY_IN_USE"]);
    expect(await ann.referenceData.get("source", id)).toMatchObject({ name: "Web", archivedAt: null });
  });

  it("LEAD-18 are not chosen where they are deleted at the last moment", async () => {
    const { ann, bob, storage } = openWorld();
    const { id } = await ann.referenceData.create({ kind: "source", name: "Web" });
    storage.beforeNextCommit(() => bob.referenceData.remove({ kind: "source", id }));
    expect(await reasonsOf(ann.leads.create({ lastName: "Lee", sourceId: id }))).toEqual([
      "REFERENCE_UNKNOWN sourceId",
    ]);
    storage.beforeNextCommit(() => bob.referenceData.create({ kind: "source", name: "Fair" }));
    const lead = await ann.leads.create({ lastName: "Lee", sourceId: { name: "fair" } });
    expect((await ann.referenceData.list("source")).records.map((entry) => entry.id)).toEqual([lead.sourceId]);
  });
});
