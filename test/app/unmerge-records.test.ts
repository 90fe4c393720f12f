import { expect, it } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import type { MergeableType } from "../../src/merge/mergeable-type.js";
import { onEveryStore } from "../support/on-every-store.js";
import { openWorld } from "../support/open-world.js";
import { storeReferring } from "../support/referring-records.js";
import { reasonsOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";
import { storedButVersions } from "../support/stored-but-versions.js";

const types = ["lead", "contact", "account"] as const;

const commandsOn = (crm: ActorCrm, type: MergeableType) => {
  const { merge, preview, unmerge } = { lead: crm.leads, contact: crm.contacts, account: crm.accounts }[type];
  const command = (id: string, duplicateId?: string) => ({ [`${type}Id`]: id, duplicateId }) as never; // the id of that type
  return {
    merge,
    unmerge: (id: string, duplicateId?: string) => unmerge(command(id, duplicateId)),
    preview: (id: string) => preview.unmerge(command(id)),
  };
};

const named = { lead: { lastName: "Lee" }, contact: { lastName: "Lee" }, account: { name: "Lee" } } as const;

onEveryStore("Taking a merge back", (open) => {
  const world = async () => {
    const made = openWorld({ storage: await open() });
    const of = { lead: made.ann.leads, contact: made.ann.contacts, account: made.ann.accounts };
    const make = (type: MergeableType, fields: object = {}) =>
      of[type].create({ ...named[type], ...fields } as never) as Promise<{ readonly id: string }>;
    /** A contact has a main account, as every contact with links has. */
    const makeLinked = async (type: MergeableType, accountName: string, fields: object = {}) =>
      make(
        type,
        type === "contact"
          ? { ...fields, accounts: [{ accountId: (await make("account", { name: accountName })).id }] }
          : fields,
      );
    return { ...made, make, makeLinked };
  };

  it.each(types)(
    "DUP-13 restores %ss, everything that referred to them, lists that named several, and rows that met",
    async (type) => {
      const { ann, makeLinked, storage, clock } = await world();
      const tag = (await ann.referenceData.create({ kind: "tag", name: "vip" })).id;
      const a = await makeLinked(type, "A", { email: "a@x.example" });
      const b = await makeLinked(type, "B", { email: "b@x.example", description: "b", tagIds: [tag], doNotCall: true });
      const c = await makeLinked(type, "C", { mobilePhone: "+33612345678" });
      for (const { id } of [a, b, c]) await storeReferring(storage, type, id);
      const keys = [a, b, c].map(({ id }) => `${type}/${id}`);
      for (const [i, relatedKeys] of [keys, [keys[1], "quote/1", keys[2]], [keys[2], keys[0]]].entries())
        await storeRecord(storage, "attachment", { id: `shared-${i}`, companyId: "acme", relatedKeys });
      for (const [i, personKey] of keys.entries())
        await storeRecord(storage, "guest", {
          id: `guest-${i}`,
          companyId: "acme",
          eventId: "e",
          email: `${i}@x.example`,
          personKey,
        });
      for (const [i, memberKey] of keys.slice(1).entries())
        await storeRecord(storage, "campaignMembership", {
          id: `member-${i}`,
          companyId: "acme",
          campaignKey: "campaign/1",
          memberKey,
          relatedKeys: [memberKey],
          response: i === 1 ? "came" : null,
        });
      if (type !== "lead") {
        const other = type === "contact" ? "accountId" : "contactId";
        for (const [i, { id }] of [a, b, c].entries())
          await storeRecord(storage, "accountContact", {
            id: `link-${i}`,
            companyId: "acme",
            [other]: "met",
            [`${type}Id`]: id,
          });
      }
      const before = await storedButVersions(storage);
      clock.advance(1_000);
      await commandsOn(ann, type).merge({ originalId: a.id, duplicateIds: [c.id, b.id] });
      const preview = await commandsOn(ann, type).preview(a.id);
      const undone = await commandsOn(ann, type).unmerge(a.id);
      expect(preview.ok && preview.value.result).toEqual(undone);
      expect(await storedButVersions(storage)).toEqual(before);
      expect([undone.kept, undone.elsewhere, undone.since]).toEqual([[], [], []]);
      expect(undone.restored.map(({ id }) => id)).toEqual([c.id, b.id]);
      expect(await reasonsOf(commandsOn(ann, type).unmerge(a.id))).toEqual(["MERGE_NOT_FOUND"]);
    },
  );

  it.each(types)("DUP-13 DUP-14 takes chains of %ss back, the last merge first", async (type) => {
    const { ann, makeLinked, storage } = await world();
    const [a, b, c] = [await makeLinked(type, "A"), await makeLinked(type, "B"), await makeLinked(type, "C")];
    await storeReferring(storage, type, a.id);
    const before = await storedButVersions(storage);
    const { merge, unmerge } = commandsOn(ann, type);
    await merge({ originalId: b.id, duplicateIds: [a.id] });
    await merge({ originalId: c.id, duplicateIds: [b.id] });
    expect(await reasonsOf(unmerge(c.id, a.id))).toEqual(["MERGE_LATER_FIRST"]);
    expect(await reasonsOf(unmerge(a.id))).toEqual(["MERGE_LATER_FIRST"]);
    await unmerge(b.id);
    await unmerge(a.id);
    expect(await storedButVersions(storage)).toEqual(before);
  });

  it("DUP-13 takes the later of two merges of one record back first", async () => {
    const { ann, make } = await world();
    const [a, b, c] = [await make("lead"), await make("lead"), await make("lead")];
    await ann.leads.merge({ originalId: a.id, duplicateIds: [b.id] });
    await ann.leads.merge({ originalId: a.id, duplicateIds: [c.id] });
    expect(await reasonsOf(ann.leads.unmerge({ leadId: a.id, duplicateId: b.id }))).toEqual(["MERGE_LATER_FIRST"]);
    expect((await ann.leads.unmerge({ leadId: a.id })).restored.map(({ id }) => id)).toEqual([c.id]);
    expect((await ann.leads.unmerge({ leadId: a.id })).restored.map(({ id }) => id)).toEqual([b.id]);
  });

  it("DUP-13 keeps what was changed since, and tells of it, of what went elsewhere and of what came since", async () => {
    const { ann, make, storage, clock } = await world();
    const other = await make("account");
    const a = await make("contact", {});
    const b = await make("contact", { email: "b@x.example", description: "b" });
    const [stays, goes] = ["stays", "goes"].map((id) => ({ id, companyId: "acme", contactId: b.id }));
    await storeRecord(storage, "opportunity", { ...stays });
    await storeRecord(storage, "opportunity", { ...goes });
    await ann.contacts.merge({ originalId: a.id, duplicateIds: [b.id] });
    clock.advance(1_000);
    await ann.contacts.update({ contactId: a.id, changes: { email: "new@x.example" } });
    await ann.opportunities.update({ opportunityId: "goes", changes: { contactId: null, accountId: other.id } });
    const since = await ann.opportunities.create({ name: "since", contactId: b.id });
    expect(since.opportunity.contactId).toBe(a.id);
    const { record, restored, ...told } = await ann.contacts.unmerge({ contactId: a.id });
    expect([record.email, record.description, restored[0]?.email]).toEqual(["new@x.example", null, "b@x.example"]);
    expect(told).toEqual({
      moved: [
        { type: "opportunity", field: "contactId", count: 1 },
        { type: "timelineEntry", field: "relatedKeys", count: 1 },
      ],
      elsewhere: [{ type: "opportunity", field: "contactId", count: 1 }],
      since: [{ type: "opportunity", field: "contactId", count: 1 }],
      kept: [{ key: `contact/${a.id}`, fields: ["email"] }],
    });
    const found = await storage.get("opportunity", ["stays", "goes", since.opportunity.id]);
    expect(found.map(({ contactId }) => contactId)).toEqual([b.id, null, a.id]);
  });

  it("DUP-13 leaves every contact one main account, whatever was linked since", async () => {
    const { ann, make } = await world();
    const [x, y] = [await make("account"), await make("account", { name: "Y" })];
    const a = await make("contact", { accounts: [{ accountId: x.id }] });
    const b = await make("contact", { accounts: [{ accountId: x.id }, { accountId: y.id, isMain: true }] });
    await ann.contacts.merge({ originalId: a.id, duplicateIds: [b.id] });
    await ann.contacts.link({ contactId: a.id, accountId: y.id, isMain: true });
    await ann.contacts.unmerge({ contactId: a.id });
    const mains = async (id: string) =>
      (await ann.contacts.accounts(id)).map(({ account, link }) => [account.id, link.isMain]);
    expect(await mains(a.id)).toEqual([[x.id, true]]);
    expect(await mains(b.id)).toEqual([
      [y.id, true],
      [x.id, false],
    ]);
    expect((await ann.contacts.get(a.id)).mainAccountId).toBe(x.id);
  });

  it("DUP-13 gives a link back that names an account merged since", async () => {
    const { ann, make } = await world();
    const [x, y] = [await make("account"), await make("account", { name: "Y" })];
    const a = await make("contact", { accounts: [{ accountId: x.id }] });
    const b = await make("contact", { accounts: [{ accountId: x.id }] });
    await ann.contacts.merge({ originalId: a.id, duplicateIds: [b.id] });
    await ann.accounts.merge({ originalId: y.id, duplicateIds: [x.id] });
    await ann.contacts.unmerge({ contactId: a.id });
    expect((await ann.contacts.accounts(b.id)).map(({ link }) => [link.accountId, link.isMain])).toEqual([
      [y.id, true],
    ]);
    expect((await ann.contacts.get(b.id)).mainAccountId).toBe(y.id);
  });
});
