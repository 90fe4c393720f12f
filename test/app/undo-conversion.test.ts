import { expect, it } from "vitest";
import { onEveryStore } from "../support/on-every-store.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

const both = { account: { create: true }, contact: { create: true }, opportunity: true } as const;

onEveryStore("Taking a conversion back", (open) => {
  const world = async (settings = {}) => openWorld({ storage: await open(), settings });

  it("CONV-18 removes what was made, empties what was filled, and leaves the lead where it was", async () => {
    const { ann, clock } = await world();
    const lead = await ann.leads.create({ companyName: "ACME", lastName: "Lee", email: "lee@acme.example" });
    await ann.leads.move({ leadId: lead.id, statusId: "lead.nurturing" });
    const account = await ann.accounts.create({ name: "ACME", kinds: ["supplier"] });
    clock.advance(1_000);
    const done = await ann.leads.convert({ leadId: lead.id, ...both, account: { id: account.id } });
    expect(done.account).toMatchObject({ kinds: ["supplier", "prospect"], email: "lee@acme.example" });
    clock.advance(1_000);

    const back = await ann.leads.undoConversion({ leadId: lead.id });
    expect(back).toMatchObject({ statusId: "lead.nurturing", convertedAt: null, convertedAccountId: null });
    const { version, updatedAt, ...left } = await ann.accounts.get(account.id);
    expect({ ...left, version: 1, updatedAt: account.updatedAt }).toEqual(account);
    expect([version, updatedAt]).toEqual([3, clock.read()]);
    expect(await ann.contacts.count()).toBe(0);
    expect((await ann.accounts.contacts(account.id)).length).toBe(0);
    const stays = await ann.leads.statusHistory(lead.id);
    expect(stays.map(({ statusId }) => statusId)).toEqual([
      "lead.to-process",
      "lead.nurturing",
      "lead.converted",
      "lead.nurturing",
    ]);
  });

  it("CONV-18 can be converted again afterwards, and taken back again", async () => {
    const { ann } = await world();
    const lead = await ann.leads.create({ companyName: "ACME", lastName: "Lee" });
    for (let round = 0; round < 3; round++) {
      await ann.leads.convert({ leadId: lead.id, ...both });
      await ann.leads.undoConversion({ leadId: lead.id });
    }
    expect([await ann.accounts.count(), await ann.contacts.count()]).toEqual([0, 0]);
  });

  it("CONV-18 lists the obstacles: what was changed, and what is used by others since", async () => {
    const { ann } = await world();
    const lead = await ann.leads.create({ companyName: "ACME", lastName: "Lee" });
    const { account, contacts } = await ann.leads.convert({ leadId: lead.id, ...both });
    const [contact] = contacts;
    await ann.contacts.update({ contactId: contact?.id ?? "", changes: { email: "new@acme.example" } });
    await ann.contacts.create({ lastName: "Second", accounts: [{ accountId: account.id }] });
    const preview = await ann.leads.preview.undoConversion({ leadId: lead.id });
    expect(preview.ok ? [] : preview.refusals.map(({ code, params }) => [code, params?.["record"]])).toEqual([
      ["CONVERSION_RECORD_USED", `account/${account.id}`],
      ["CONVERSION_RECORD_CHANGED", `contact/${contact?.id}`],
    ]);
    expect(await reasonsOf(ann.leads.undoConversion({ leadId: lead.id }))).toHaveLength(2);
    expect((await ann.leads.get(lead.id)).statusId).toBe("lead.converted");
  });

  it("CONV-18 tells how many use a record, however many they are", async () => {
    const { ann } = await world();
    const lead = await ann.leads.create({ companyName: "ACME" });
    const { account } = await ann.leads.convert({ leadId: lead.id, account: { create: true } });
    for (let i = 0; i < 9; i++) await ann.contacts.create({ lastName: `C${i}`, accounts: [{ accountId: account.id }] });
    const preview = await ann.leads.preview.undoConversion({ leadId: lead.id });
    const uses = 2 * 9; // the link of each contact, and its main account
    expect(preview.ok ? [] : preview.refusals.map(({ params }) => params?.["uses"])).toEqual([uses]);
  });

  it("CONV-18 takes an address out of a contact again, in whatever order a database keeps its parts", async () => {
    const { ann } = await world();
    const address = { street: "1 Main St", city: "Paris", postalCode: "75001", countryCode: "FR" };
    const lead = await ann.leads.create({ companyName: "ACME", lastName: "Lee", address });
    const { id } = await ann.contacts.create({ lastName: "Lee" });
    const command = { leadId: lead.id, account: { create: true }, contact: { ids: [id] } } as const;
    expect((await ann.leads.convert(command)).contacts[0]?.address).toMatchObject(address);
    await ann.leads.undoConversion({ leadId: lead.id });
    expect((await ann.contacts.get(id)).address).toBeNull();
  });

  it("CONV-18 minds other changes of a filled account as little as changes of the lead", async () => {
    const { ann } = await world();
    const lead = await ann.leads.create({ companyName: "ACME", website: "acme.example" });
    const { id } = await ann.accounts.create({ name: "ACME" });
    await ann.leads.convert({ leadId: lead.id, account: { id } });
    await ann.accounts.update({ accountId: id, changes: { description: "Called" } });
    await ann.leads.update({ leadId: lead.id, changes: { description: "Also called" } });
    await ann.leads.undoConversion({ leadId: lead.id });
    expect(await ann.accounts.get(id)).toMatchObject({ website: null, description: "Called" });
    expect((await ann.leads.get(lead.id)).description).toBe("Also called");
  });

  it("CONV-18 refuses for a lead that is not converted, and writes nothing", async () => {
    const { ann, storage } = await world();
    const lead = await ann.leads.create({ lastName: "Lee" });
    const before = storage.commits.length;
    expect(await reasonsOf(ann.leads.undoConversion({ leadId: lead.id }))).toEqual(["LEAD_NOT_CONVERTED"]);
    expect(storage.commits).toHaveLength(before);
  });

  it("CONV-18 STATUS-8 tells on the account that its status is back, or that it has none again", async () => {
    const { ann, clock } = await world({ accounts: { prospectStatuses: true } });
    for (const kind of ["prospect", "supplier"] as const) {
      const { id, statusId } = await ann.accounts.create({ name: kind, kinds: [kind] });
      const lead = await ann.leads.create({ companyName: kind });
      clock.advance(1_000);
      await ann.leads.convert({ leadId: lead.id, account: { id }, prospectStatusId: "prospect.nurturing" });
      clock.advance(1_000);
      await ann.leads.undoConversion({ leadId: lead.id });
      expect((await ann.accounts.get(id)).statusId).toBe(statusId);
      const stays = await ann.accounts.statusHistory(id);
      const nurtured = { statusId: "prospect.nurturing", ms: 1_000 };
      const first = { statusId: "prospect.to-process" };
      expect(stays).toMatchObject(kind === "supplier" ? [nurtured] : [first, nurtured, first]);
      expect(stays).toHaveLength(kind === "supplier" ? 1 : 3);
    }
  });

  it("CONV-11 CONV-18 gives a contact that was linked elsewhere meanwhile a main account again", async () => {
    const { ann, clock } = await world();
    const contactId = (await ann.contacts.create({ lastName: "Lee" })).id;
    const other = (await ann.accounts.create({ name: "Other" })).id;
    const lead = await ann.leads.create({ companyName: "ACME" });
    await ann.leads.convert({ leadId: lead.id, account: { create: true }, contact: { ids: [contactId] } });
    clock.advance(1_000);
    await ann.contacts.link({ contactId, accountId: other });
    await ann.leads.undoConversion({ leadId: lead.id });
    expect((await ann.contacts.get(contactId)).mainAccountId).toBe(other);
    expect(await ann.contacts.accounts(contactId)).toMatchObject([{ account: { id: other }, link: { isMain: true } }]);
  });

  it("CONV-1 takes a contact that is named twice once", async () => {
    const { ann } = await world();
    const { id } = await ann.contacts.create({ lastName: "Lee" });
    const lead = await ann.leads.create({ companyName: "ACME" });
    const command = { leadId: lead.id, account: { create: true }, contact: { ids: [id, id] } } as const;
    expect((await ann.leads.convert(command)).contacts.map((contact) => contact.id)).toEqual([id]);
  });
});
