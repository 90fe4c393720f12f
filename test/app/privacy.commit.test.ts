import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { RecordKey } from "../../src/kernel/id.js";
import { crashingStorage } from "../support/crashing-storage.js";
import { actors, openWorld } from "../support/open-world.js";
import { planted, plantedIn, plantPerson, privacyWorld } from "../support/planted-person.js";
import { reasonsOf } from "../support/refused.js";

const plantedMemory = async () => {
  const memory = memoryStorage();
  const storage = crashingStorage(memory);
  const world = await privacyWorld(storage);
  const ids = await plantPerson(world);
  return { ...world, memory, crashing: storage, ids, dump: () => JSON.stringify(memory.snapshot()) };
};

describe("The commit of an erasure", () => {
  it("ACC-15 writes all or nothing, wherever the process dies, and can be done again", async () => {
    const { ann, crashing, dump, ids } = await plantedMemory();
    const before = dump();
    for (let call = 1; ; call++) {
      crashing.crashAt(call, "before");
      const done = await ann.privacy.erase({ leadId: ids.leadId }).catch(() => null);
      if (done !== null) break;
      expect(dump(), `after the crash before call ${call}`).toBe(before);
    }
    expect(crashing.calls.at(-1)).toBe("commit");
    expect(plantedIn(dump())).toEqual([]);
  });

  it("ACC-15 has erased everything when the process dies right after the commit", async () => {
    const { ann, crashing, dump, ids, storage } = await plantedMemory();
    storage.beforeNextCommit(async () => crashing.crashAt(1, "after"));
    await expect(ann.privacy.erase({ leadId: ids.leadId })).rejects.toMatchObject({ code: "STORAGE_FAILED" });
    expect(plantedIn(dump())).toEqual([]);
    expect((await ann.privacy.erase({ leadId: ids.leadId })).erased).toEqual([]);
  });

  it("ACC-15 erases what somebody enters right before", async () => {
    const { ann, bob, dump, ids, storage } = await plantedMemory();
    const changes = { description: planted.hobby, email: planted.email };
    storage.beforeNextCommit(() => bob.contacts.update({ contactId: ids.contactId, changes }));
    await ann.privacy.erase({ leadId: ids.leadId });
    expect(plantedIn(dump())).toEqual([]);
  });

  it("ACC-15 is previewed by the plan that is carried out, which writes nothing", async () => {
    const { ann, dump, ids, storage } = await plantedMemory();
    const [before, commits] = [dump(), storage.commits.length];
    const decision = await ann.privacy.preview.erase({ leadId: ids.leadId });
    if (!decision.ok) throw new Error("it is refused");
    expect([dump(), storage.commits.length]).toEqual([before, commits]);
    const { entries: _, ...erasure } = { entries: 0, ...(await ann.privacy.erase({ leadId: ids.leadId })) };
    expect(decision.value.result).toEqual(erasure);
    expect(storage.commits.at(-1)?.writes).toEqual(decision.value.writes);
  });
});

describe("Whose data is erased", () => {
  it("ACC-15 is asked of the policy, which may forbid export and erasure each", async () => {
    const forbidden = { code: "FORBIDDEN", refusals: [{ code: "ACTION_FORBIDDEN" }] };
    const exporting = openWorld({ policy: { may: (_, action) => action !== "privacy.erase" } }).ann;
    const erasing = openWorld({ policy: { may: (_, action) => action !== "privacy.export" } }).ann;
    const named = { leadId: (await exporting.leads.create({ lastName: "Lee" })).id };
    expect((await exporting.privacy.export(named)).keys).toHaveLength(1);
    await expect(exporting.privacy.erase(named)).rejects.toMatchObject(forbidden);
    await expect(exporting.privacy.preview.erase(named)).rejects.toMatchObject(forbidden);
    const other = { leadId: (await erasing.leads.create({ lastName: "Moe" })).id };
    await expect(erasing.privacy.find(other)).rejects.toMatchObject(forbidden);
    await expect(erasing.privacy.export(other)).rejects.toMatchObject(forbidden);
    expect((await erasing.privacy.erase(other)).erased).not.toEqual([]);
  });

  it("ACC-15 is not that of a record which may not be changed, which another company shares, or which nobody sees", async () => {
    const { crm, ann, gus } = openWorld({ policy: { write: (_, type) => (type === "lead" ? "none" : "all") } });
    const lead = await ann.leads.create({ lastName: "Lee" });
    await expect(ann.privacy.erase({ leadId: lead.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const [acme, globex] = [crm.as(actors.ann), crm.as({ ...actors.gus, companyIds: ["globex", "acme"] })];
    const shared = await globex.contacts.create({ lastName: "Nye", sharedCompanyIds: ["acme"] });
    expect((await acme.contacts.get(shared.id)).lastName).toBe("Nye");
    await expect(ann.privacy.erase({ contactId: shared.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const hidden = await gus.contacts.create({ lastName: "Nye" });
    await expect(ann.privacy.erase({ contactId: hidden.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await crm.as(actors.gus).contacts.get(shared.id)).lastName).toBe("Nye");
  });

  it("ACC-15 is told apart from that of others at a common address", async () => {
    const { ann, storage } = openWorld();
    const office = { email: "office@x.example" };
    const lee = await ann.leads.create({ lastName: "Lee", ...office });
    const moe = await ann.leads.create({ lastName: "Moe", ...office });
    const { guests } = await ann.calendar.create({
      subject: "Talk",
      type: "meeting",
      startLocal: "2026-03-10T10:00",
      guests: [office],
    });
    const found = await ann.privacy.find({ leadId: lee.id });
    expect(found).toMatchObject({ keys: [`lead/${lee.id}`], addresses: [] });
    expect(found.shared).toEqual([{ address: "office@x.example", keys: [`lead/${moe.id}` as RecordKey] }]);
    await ann.privacy.erase({ leadId: lee.id });
    expect(await ann.leads.get(moe.id)).toMatchObject({ lastName: "Moe", ...office });
    expect(await storage.get("guest", [guests[0]?.id ?? ""])).toMatchObject([office]);
  });

  it("ACC-15 is not that of a colleague with whom a lead was linked to one account", async () => {
    const { ann } = openWorld();
    const [lee, moe] = [
      await ann.contacts.create({ firstName: "Ann", lastName: "Lee" }),
      await ann.contacts.create({ firstName: "Ann", lastName: "Moe", description: "Works with Ann Lee" }),
    ];
    const { id: leadId } = await ann.leads.create({ firstName: "Ann", companyName: "Apollo", description: "Ann Lee?" });
    await ann.leads.convert({ leadId, account: { create: true }, contact: { ids: [lee.id, moe.id] } });
    const erasure = await ann.privacy.erase({ contactId: lee.id });
    expect(erasure.keys).toEqual([`contact/${lee.id}`]);
    expect(await ann.leads.get(leadId)).toMatchObject({ firstName: "Ann", companyName: "Apollo", description: "[…]?" });
    expect(await ann.contacts.get(moe.id)).toMatchObject({ fullName: "Ann Moe", description: "Works with Ann Lee" });
  });

  it("ACC-15 is that of one person at a time, and never a company's", async () => {
    const { ann } = openWorld();
    const { id } = await ann.accounts.create({ name: "Apollo" });
    const unnamed = { code: "PERSON_NOT_NAMED_ONCE", path: ["leadId"] };
    for (const call of [ann.privacy.find, ann.privacy.export, ann.privacy.erase]) {
      await expect(call({})).rejects.toMatchObject({ code: "INPUT_INVALID", refusals: [unnamed] });
      const twice = call({ leadId: "a", email: "a@x.example" });
      await expect(twice).rejects.toMatchObject({ code: "INPUT_INVALID", refusals: [{ ...unnamed, path: ["email"] }] });
      expect(await reasonsOf(call({ accountId: id }))).toEqual(["PERSON_IS_COMPANY accountId"]);
    }
  });

  it("ACC-15 leaves nothing of any name, whatever signs it is made of", async () => {
    const names = fc.string({ unit: "grapheme", minLength: 2, maxLength: 20 }).map((text) => `Zq${text.trim()}Zq`);
    await fc.assert(
      fc.asyncProperty(names, names, async (firstName, lastName) => {
        const storage = memoryStorage();
        const { ann } = openWorld({ storage });
        const { id: leadId } = await ann.leads.create({
          firstName,
          lastName,
          description: `${firstName} (${lastName})`,
        });
        await ann.leads.convert({ leadId, account: { create: true }, contact: { create: true }, opportunity: true });
        await ann.privacy.erase({ leadId });
        const dump = JSON.stringify(storage.snapshot());
        for (const name of [firstName, lastName]) expect(dump).not.toContain(JSON.stringify(name).slice(1, -1));
      }),
      { numRuns: 40 },
    );
  });
});
