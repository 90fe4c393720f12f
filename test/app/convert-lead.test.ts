import { describe, expect, it } from "vitest";
import type { Lead } from "../../src/model/lead.js";
import { companyRecord } from "../support/company-record.js";
import { onEveryStore } from "../support/on-every-store.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

const both = { account: { create: true }, contact: { create: true } } as const;
const lyon = { street: "2 quai Perrache", postalCode: "69002", city: "Lyon", countryCode: "FR" };

/** A lead in which every field says something. */
const fullLead = (ann: World["ann"]): Promise<Lead> =>
  ann.leads.create({
    title: "Dr",
    firstName: "Ann",
    lastName: "Lee",
    companyName: "ACME",
    jobFunctionId: { name: "Buyer" },
    departmentId: { name: "Purchasing" },
    industrySectorId: { name: "Steel" },
    fixedPhone: "01 23 45 67 89",
    mobilePhone: "06 11 22 33 44",
    email: "ann.lee@acme.example",
    website: "https://acme.example",
    address: lyon,
    picture: "blob:1",
    description: "Met at the fair",
    manualScore: 3,
    sizeBand: "10-49",
    keyAccount: true,
    nurturing: true,
    sourceId: { name: "Fair" },
    categoryId: { name: "SME" },
    tagIds: [{ name: "steel" }],
    doNotCall: true,
    doNotEmail: true,
    externalId: "crm-17",
  });

onEveryStore("Converting a lead", (open) => {
  const world = async (settings = {}) => openWorld({ storage: await open(), settings });

  it("CONV-5 makes an individual of a lead without a company, and no contact unless asked", async () => {
    const { ann } = await world();
    const lead = await ann.leads.create({ title: "M.", firstName: "Paul", lastName: "Durand" });
    const { account, contacts } = await ann.leads.convert({ leadId: lead.id, account: { create: true } });
    expect(account).toMatchObject({ isCompany: false, name: "Paul Durand", title: "M.", lastName: "Durand" });
    expect(contacts).toEqual([]);
  });

  it("CONV-14 makes no contact without a name of a lead that is a company alone", async () => {
    const { ann } = await world();
    const lead = await ann.leads.create({ companyName: "ACME", email: "info@acme.example" });
    await expect(reasonsOf(ann.leads.convert({ leadId: lead.id, ...both }))).resolves.toEqual([
      "CONTACT_NAME_MISSING contact",
    ]);
    await ann.leads.convert({ leadId: lead.id, account: { create: true } });
    expect(await ann.contacts.count()).toBe(0);
  });

  it("CONV-6 CONV-7 CONV-8 carries everything, each field where it belongs, and reports what has no place", async () => {
    const { ann } = await world();
    const lead = await fullLead(ann);
    const { account, contacts, report } = await ann.leads.convert({ leadId: lead.id, ...both });
    const { title, firstName, lastName, email, fixedPhone, mobilePhone, assignedToId, teamId } = lead;
    const { website, sourceId, industrySectorId, categoryId, sizeBand, keyAccount, nurturing, tagIds, description } =
      lead;
    const people = { email, fixedPhone, mobilePhone, assignedToId, teamId, doNotCall: true, doNotEmail: true };
    expect(contacts[0]).toMatchObject({
      ...people,
      title,
      firstName,
      lastName,
      jobFunctionId: lead.jobFunctionId,
      departmentId: lead.departmentId,
      picture: "blob:1",
      address: lead.address,
    });
    expect(account).toMatchObject({
      ...people,
      website,
      sourceId,
      industrySectorId,
      categoryId,
      sizeBand,
      keyAccount,
      nurturing,
      tagIds,
      description,
      score: 3,
      addresses: [{ address: lead.address, billing: true, delivery: true, isDefault: true }],
    });
    expect(report.unmapped).toEqual(["externalId"]);
    expect(report.conflicts).toEqual([]);
  });

  it("CONV-6 tells of what a conversion without a contact leaves on the lead", async () => {
    const { ann } = await world();
    const lead = await fullLead(ann);
    const { report } = await ann.leads.convert({ leadId: lead.id, account: { create: true } });
    const left = ["title", "firstName", "lastName", "jobFunctionId", "departmentId", "picture", "externalId"];
    expect([...report.unmapped].sort()).toEqual(left.sort());
  });

  it("CONV-6 carries the host's own fields by a declared map, and refuses a map that does not fit", async () => {
    const customFields = {
      lead: { budget: { kind: "number" }, region: { kind: "text" }, fax: { kind: "text" } },
      account: { yearlyBudget: { kind: "number" } },
      contact: { area: { kind: "text" } },
    } as const;
    const map = { account: { budget: "yearlyBudget" }, contact: { region: "area" } };
    const { ann } = await world({ customFields, conversion: { customFields: map } });
    const custom = { budget: 500, region: "north", fax: "1234" };
    const lead = await ann.leads.create({ companyName: "ACME", lastName: "Lee", custom });
    const { account, contacts, report } = await ann.leads.convert({ leadId: lead.id, ...both });
    expect(account.custom).toEqual({ yearlyBudget: 500 });
    expect(contacts[0]?.custom).toEqual({ area: "north" });
    expect(report.unmapped).toEqual(["custom.fax"]);
    const wrong = { account: { region: "yearlyBudget" }, contact: { none: "area" } };
    expect(() => openWorld({ settings: { customFields, conversion: { customFields: wrong } } })).toThrow(
      /CUSTOM_CONVERSION_UNFIT at settings.conversion.customFields.account.region.*CUSTOM_CONVERSION_UNKNOWN/,
    );
  });

  describe("onto records that are there", () => {
    it("CONV-4 leaves a customer a customer, and makes a prospect of any other account", async () => {
      const { ann } = await world();
      const make = async (kinds: ("customer" | "supplier")[]) => {
        const { id } = await ann.accounts.create({ name: "ACME", kinds });
        const lead = await ann.leads.create({ companyName: "ACME" });
        return (await ann.leads.convert({ leadId: lead.id, account: { id } })).account.kinds;
      };
      expect(await make(["customer"])).toEqual(["customer"]);
      expect(await make(["supplier"])).toEqual(["supplier", "prospect"]);
    });

    it("CONV-7 CONV-9 fills what is empty, reports what differs, takes what was chosen, and the stricter mark", async () => {
      const { ann } = await world();
      const account = await ann.accounts.create({
        name: "ACME",
        email: "info@acme.example",
        tagIds: [{ name: "old" }],
      });
      const contact = await ann.contacts.create({ lastName: "Leigh", firstName: "Ann" });
      const lead = await fullLead(ann);
      const done = await ann.leads.convert({
        leadId: lead.id,
        account: { id: account.id },
        contact: { ids: [contact.id] },
        choose: { contact: { lastName: "lead" } },
      });
      expect(done.account).toMatchObject({
        email: "info@acme.example",
        website: "https://acme.example",
        doNotEmail: true,
        tagIds: [...account.tagIds, ...lead.tagIds],
      });
      expect(done.contacts[0]).toMatchObject({ lastName: "Lee", fullName: "Ann Lee", doNotCall: true });
      const conflicts = done.report.conflicts.map(({ to, ownValue, leadValue, taken }) => [
        to,
        ownValue,
        leadValue,
        taken,
      ]);
      expect(conflicts).toContainEqual(["account.email", "info@acme.example", "ann.lee@acme.example", "kept"]);
      expect(conflicts).toContainEqual(["contact.lastName", "Leigh", "Lee", "lead"]);
      expect(done.report.filled).toContainEqual({ from: "website", to: "account.website" });
      expect(done.report.same).toContainEqual({ from: "companyName", to: "account.name" });
    });

    it("CONV-9 takes what was chosen of the host's own fields, and refuses a choice of what no lead carries", async () => {
      const customFields = { lead: { budget: { kind: "number" } }, account: { budget: { kind: "number" } } } as const;
      const { ann } = await world({ customFields, conversion: { customFields: { account: { budget: "budget" } } } });
      const { id } = await ann.accounts.create({ name: "ACME", custom: { budget: 1 } });
      const convert = async (account: object) => {
        const lead = await ann.leads.create({ companyName: "ACME", custom: { budget: 2 } });
        return ann.leads.convert({ leadId: lead.id, account: { id }, choose: { account } });
      };
      expect((await convert({})).account.custom).toEqual({ budget: 1 });
      const chosen = await convert({ custom: { budget: "lead" } });
      expect(chosen.account.custom).toEqual({ budget: 2 });
      const place = { from: "custom.budget", to: "account.custom.budget" };
      expect(chosen.report.conflicts).toContainEqual({ ...place, leadValue: 2, ownValue: 1, taken: "lead" });
      await expect(convert({ currency: "lead" })).rejects.toThrow("INPUT_UNKNOWN_FIELD at choose.account.currency");
      const unmapped = convert({ custom: { fax: "lead" } });
      await expect(unmapped).rejects.toThrow("INPUT_UNKNOWN_FIELD at choose.account.custom.fax");
    });

    it("CONV-8 adds the address to an existing account unless it is there already", async () => {
      const { ann } = await world();
      const { id } = await ann.accounts.create({ name: "ACME", addresses: [{ address: lyon }] });
      const same = await ann.leads.create({ companyName: "ACME", address: lyon });
      const kept = await ann.leads.convert({ leadId: same.id, account: { id } });
      expect(kept.account.addresses).toHaveLength(1);
      const other = await ann.leads.create({ companyName: "ACME", address: { ...lyon, street: "3 rue Neuve" } });
      const { account } = await ann.leads.convert({ leadId: other.id, account: { id } });
      expect(account.addresses).toMatchObject([
        { billing: true, delivery: true, isDefault: true },
        { address: { street: "3 rue Neuve" }, billing: false, delivery: false, isDefault: false },
      ]);
    });

    it("CONV-11 links contacts: a new one to its main account, a chosen one keeps its own main account and gains this one", async () => {
      const { ann } = await world();
      const first = await ann.accounts.create({ name: "First" });
      const known = await ann.contacts.create({ lastName: "Lee", accounts: [{ accountId: first.id }] });
      const lead = await ann.leads.create({ companyName: "Second", lastName: "Lee" });
      const { account } = await ann.leads.convert({
        leadId: lead.id,
        account: { create: true },
        contact: { ids: [known.id] },
      });
      const accounts = await ann.contacts.accounts(known.id);
      expect(accounts.map((one) => [one.account.name, one.link.isMain])).toEqual([
        ["First", true],
        ["Second", false],
      ]);
      expect((await ann.contacts.get(known.id)).mainAccountId).toBe(first.id);
      expect((await ann.accounts.contacts(account.id)).map(({ contact }) => contact.id)).toEqual([known.id]);
    });

    it("CONV-1 only links several chosen contacts, for the lead is one person", async () => {
      const { ann } = await world();
      const one = await ann.contacts.create({ lastName: "One" });
      const two = await ann.contacts.create({ lastName: "Two" });
      const lead = await ann.leads.create({ companyName: "ACME", lastName: "Lee", email: "lee@acme.example" });
      const contact = { ids: [one.id, two.id] };
      const { contacts, report } = await ann.leads.convert({ leadId: lead.id, account: { create: true }, contact });
      expect(contacts.map(({ email, lastName }) => [email, lastName])).toEqual([
        [null, "One"],
        [null, "Two"],
      ]);
      expect(report.unmapped).toEqual(["lastName"]);
    });
  });

  it("CONV-10 CONV-17 takes company and currency from the lead's company, and the opportunity's people and source from the lead", async () => {
    const { ann, storage } = await world();
    const at = new Date("2026-01-01T00:00:00.000Z");
    await storage.commit({
      writes: [{ op: "insert", type: "company", record: companyRecord("acme", "CHF", at) }],
      entries: [],
    });
    const lead = await fullLead(ann);
    const done = await ann.leads.convert({
      leadId: lead.id,
      ...both,
      opportunity: { name: "Steel", amount: 100_000 },
    });
    expect(done.account.companyId).toBe("acme");
    expect(done.opportunity).toMatchObject({
      name: "Steel",
      amount: 100_000,
      currency: "CHF",
      accountId: done.account.id,
      contactId: done.contacts[0]?.id,
      leadId: lead.id,
      sourceId: lead.sourceId,
      assignedToId: "ann",
      teamId: "sales",
      companyId: "acme",
      statusId: "opportunity.to-process",
      probability: 10,
    });
  });

  it("CONV-14 refuses with every objection, and writes nothing", async () => {
    const { ann, storage } = await world();
    const lead = await ann.leads.create({ lastName: "Lee" });
    const reason = await ann.referenceData.create({ kind: "lostReason", name: "Price" });
    await ann.leads.lose({ leadId: lead.id, lostReasonId: reason.id });
    const gone = await ann.contacts.create({ lastName: "Gone" });
    await ann.contacts.archive({ contactId: gone.id });
    const before = storage.commits.length;
    const command = {
      leadId: lead.id,
      account: { id: "nobody" },
      contact: { ids: [gone.id, "stranger"] },
      prospectStatusId: "prospect.won",
    };
    const reasons = [
      "LEAD_LOST",
      "ACCOUNT_UNKNOWN account id",
      "CONTACT_ARCHIVED contact ids 0",
      "CONTACT_UNKNOWN contact ids 1",
      "PROSPECT_STATUSES_OFF prospectStatusId",
    ];
    expect(await reasonsOf(ann.leads.convert(command))).toEqual(reasons);
    const { decision } = await ann.leads.preview.convert(command);
    expect(decision.ok ? [] : decision.refusals.map(({ code, path = [] }) => [code, ...path].join(" "))).toEqual(
      reasons,
    );
    expect(storage.commits).toHaveLength(before);
  });

  it("CONV-14 makes one account when the same lead is converted twice at once", async () => {
    const { ann, bob } = await world();
    const lead = await ann.leads.create({ companyName: "ACME", lastName: "Lee" });
    const results = await Promise.allSettled(
      [ann, bob, ann, bob].map((actor) => actor.leads.convert({ leadId: lead.id, ...both })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect([await ann.accounts.count(), await ann.contacts.count()]).toEqual([1, 1]);
  });

  it("CONV-15 is done once under a key, also when it is sent twice at once", async () => {
    const { ann } = await world();
    const lead = await ann.leads.create({ companyName: "ACME", lastName: "Lee" });
    const command = { leadId: lead.id, ...both, idempotencyKey: "click-1" };
    const [first, second] = await Promise.all([ann.leads.convert(command), ann.leads.convert(command)]);
    const third = await ann.leads.convert(command);
    expect([second.account.id, third.account.id]).toEqual([first.account.id, first.account.id]);
    expect(third.report).toEqual(first.report);
    expect(await ann.accounts.count()).toBe(1);
    const other = await ann.leads.create({ lastName: "Other" });
    expect(await reasonsOf(ann.leads.convert({ ...command, leadId: other.id }))).toEqual([
      "IDEMPOTENCY_KEY_USED idempotencyKey",
    ]);
  });

  it("CONV-16 previews exactly what the commit writes, with what is there already", async () => {
    const open2 = async () => {
      const made = await world();
      await made.ann.accounts.create({ name: "Acme", website: "www.acme.example" });
      await made.ann.accounts.create({ name: "Elsewhere" });
      await made.ann.contacts.create({ firstName: "ANN", lastName: "LEE" });
      const sibling = await made.ann.leads.create({ lastName: "Sibling", email: "s@acme.example" });
      await made.ann.leads.create({ lastName: "Stranger", email: "x@gmail.com" });
      return { ...made, sibling, lead: await fullLead(made.ann) };
    };
    const a = await open2();
    const b = await open2();
    const { decision, candidates } = await a.ann.leads.preview.convert({
      leadId: a.lead.id,
      ...both,
      opportunity: true,
    });
    const commits = a.storage.commits.length;
    await b.ann.leads.convert({ leadId: b.lead.id, ...both, opportunity: true });
    expect(a.storage.commits).toHaveLength(commits);
    expect(decision.ok && { writes: decision.value.writes, entries: decision.value.entries }).toEqual(
      b.storage.commits.at(-1),
    );
    expect(candidates.accounts.map(({ record, by }) => [record.name, by])).toEqual([["Acme", ["name", "domain"]]]);
    expect(candidates.contacts.map(({ record, by }) => [record.fullName, by])).toEqual([["ANN LEE", ["name"]]]);
    expect(candidates.leads.map(({ id }) => id)).toEqual([a.sibling.id]);
  });

  it("CONV-19 converts many in one call with an outcome for each", async () => {
    const { ann } = await world();
    const leads = await Promise.all(["A", "B", "C"].map((companyName) => ann.leads.create({ companyName })));
    await ann.leads.convert({ leadId: leads[1]?.id ?? "", account: { create: true } });
    const leadIds = [...leads.map(({ id }) => id), "unknown"];
    const outcomes = await ann.leads.convertMany({ leadIds, account: { create: true } });
    expect(outcomes.map(({ id, ok }) => [id, ok])).toEqual(leadIds.map((id, i) => [id, i === 0 || i === 2]));
    expect(await ann.accounts.count()).toBe(3);
  });
});
