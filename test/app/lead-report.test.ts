import { describe, expect, it } from "vitest";
import { openWorld } from "../support/open-world.js";
import { storeRecord } from "../support/store-record.js";

describe("what is printed", () => {
  it("LEAD-21 of a lead is the lead with what it names, in the actor's language, and what came of it", async () => {
    const { ann, crm, storage } = openWorld();
    await storeRecord(storage, "user", { id: "ann", companyId: "acme", name: "Ann Roe" });
    const lead = await ann.leads.create({ lastName: "Lee", sourceId: { name: "Web" }, tagIds: [{ name: "Hot" }] });
    await ann.calendar.create({ subject: "Later", type: "call", startLocal: "2026-03-06T10:00", leadId: lead.id });
    await ann.calendar.create({
      subject: "First",
      type: "meeting",
      startOn: "2026-03-05",
      allDay: true,
      leadId: lead.id,
    });
    await storeRecord(storage, "emailMessage", {
      id: "mail",
      companyId: "acme",
      state: "sent",
      subject: "Hello",
      toAddresses: ["lee@x.example"],
      sentAt: new Date("2026-03-01T10:00:00Z"),
      relatedKeys: [`lead/${lead.id}`],
    });
    const report = await crm.as({ ...ann.actor, locale: "fr" }).leads.report(lead.id);
    expect(report.lead).toEqual(await ann.leads.get(lead.id));
    expect(report.names).toEqual({
      status: "À traiter",
      source: "Web",
      category: null,
      tags: ["Hot"],
      jobFunction: null,
      department: null,
      industrySector: null,
      sizeBand: null,
      assignedTo: "Ann Roe",
      team: "sales",
      lostReason: null,
    });
    expect(report.events).toEqual([
      { subject: "Later", start: new Date("2026-03-06T09:00:00Z"), category: "Appel", state: "Planifié" },
      { subject: "First", start: "2026-03-05", category: "Réunion", state: "Planifié" },
    ]);
    expect(report.emails).toEqual([
      { subject: "Hello", sentAt: new Date("2026-03-01T10:00:00Z"), recipients: ["lee@x.example"] },
    ]);
  });

  it("LEAD-21 SEC-1 of a lead is what the actor may see of it", async () => {
    const { ann, gus, bob } = openWorld({
      policy: { hiddenFields: (actor, type) => (type === "lead" && actor.userId === "bob" ? ["sourceId"] : []) },
    });
    const lead = await ann.leads.create({ lastName: "Lee", sourceId: { name: "Web" } });
    const call = { type: "call", startLocal: "2026-03-06T10:00", leadId: lead.id } as const;
    await ann.calendar.create({ ...call, subject: "Private", visibility: "private" });
    const report = await bob.leads.report(lead.id);
    expect([report.lead.sourceId, report.names.source, report.events]).toEqual([null, null, []]);
    await expect(gus.leads.report(lead.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("ACC-12 on an envelope is the contact at its own address, else at the main account's", async () => {
    const { ann } = openWorld();
    const paris = { street: "1 rue X", postalCode: "75001", city: "Paris", countryCode: "FR" };
    const lyon = { street: "2 rue Y", postalCode: "69001", city: "Lyon", countryCode: "FR" };
    const account = await ann.accounts.create({
      name: "Apollo",
      addresses: [
        { address: lyon, billing: true, delivery: false, isDefault: true },
        { address: paris, billing: false, delivery: true, isDefault: true },
      ],
    });
    const accounts = [{ accountId: account.id, isMain: true }];
    const own = await ann.contacts.create({ title: "Mme", firstName: "Ann", lastName: "Lee", address: lyon, accounts });
    const none = await ann.contacts.create({ lastName: "Moe", accounts });
    const nobody = await ann.contacts.create({ lastName: "Nye" });
    expect(await ann.contacts.addressee(own.id)).toMatchObject({
      name: "Mme Ann Lee",
      companyName: "Apollo",
      address: lyon,
    });
    expect(await ann.contacts.addressee(none.id)).toMatchObject({ name: "Moe", companyName: "Apollo", address: paris });
    expect(await ann.contacts.addressee(nobody.id)).toBeNull();
  });
});
