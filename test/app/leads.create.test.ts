import { describe, expect, it } from "vitest";
import type { NewLead } from "../../src/leads/lead-input.schema.js";
import { actors, openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";

const everything = {
  title: "Dr",
  firstName: "Ann",
  lastName: "Lee",
  companyName: "ACME",
  fixedPhone: "+33 1 23 45 67 89",
  mobilePhone: "06 12 34 56 78",
  email: "ann.lee@acme.example",
  website: "acme.example",
  address: { extra: "B2", street: "1 rue X", postalCode: "75001", city: "Paris", region: "IDF", countryCode: "FR" },
  picture: "pictures/1",
  description: "Met at the fair",
  assignedToId: "bob",
  teamId: "north",
  createdOn: "2026-01-15",
  manualScore: 4,
  sizeBand: "10-49",
  keyAccount: true,
  nurturing: true,
  doNotCall: true,
  doNotEmail: true,
  externalId: "X-1",
} as const satisfies NewLead;

describe("entering a lead", () => {
  it("LEAD-1 holds every field that is entered, and names for those that are chosen from lists", async () => {
    const { ann } = openWorld();
    const choices = {
      jobFunctionId: { name: "Buyer" },
      departmentId: { name: "Purchasing" },
      industrySectorId: { name: "Steel" },
      sourceId: { name: "Fair" },
      categoryId: { name: "SME" },
      tagIds: [{ name: "VIP" }, { name: "Cold" }],
    };
    const { id } = await ann.leads.create({ ...everything, ...choices });
    const lead = await ann.leads.get(id);
    expect(lead).toMatchObject(everything);
    const { referenceData } = ann;
    expect((await referenceData.get("jobFunction", lead.jobFunctionId ?? "")).name).toBe("Buyer");
    expect((await referenceData.get("department", lead.departmentId ?? "")).name).toBe("Purchasing");
    expect((await referenceData.get("industrySector", lead.industrySectorId ?? "")).name).toBe("Steel");
    expect((await referenceData.get("source", lead.sourceId ?? "")).name).toBe("Fair");
    expect((await referenceData.get("category", lead.categoryId ?? "")).name).toBe("SME");
    const tags = await Promise.all(lead.tagIds.map((tag) => referenceData.get("tag", tag)));
    expect(tags.map(({ name }) => name)).toEqual(["VIP", "Cold"]);
  });

  it("LEAD-1 takes blank texts for none, the host's own too, and trims the others", async () => {
    const { ann } = openWorld({ settings: { customFields: { lead: { area: { kind: "text", oneOf: ["north"] } } } } });
    const lead = await ann.leads.create({
      lastName: " Lee ",
      email: "",
      address: { city: " " },
      custom: { area: " " },
    });
    expect(lead).toMatchObject({ lastName: "Lee", email: null, address: null, custom: { area: null } });
    const changed = await ann.leads.update({ leadId: lead.id, changes: { custom: { area: " north " } } });
    expect(changed.custom).toEqual({ area: "north" });
  });

  it("LEAD-1 wants the host's own fields that are mandatory: blank is not enough", async () => {
    const { ann } = openWorld({ settings: { customFields: { lead: { area: { kind: "text", required: true } } } } });
    for (const custom of [undefined, {}, { area: null }, { area: " " }]) {
      const call = ann.leads.create({ lastName: "Lee", custom });
      expect(await reasonsOf(call, "INPUT_INVALID")).toEqual(["INPUT_MISSING custom area"]);
    }
    const { id: leadId } = await ann.leads.create({ lastName: "Lee", custom: { area: "north" } });
    expect((await ann.leads.update({ leadId, changes: { firstName: "Ann" } })).custom).toEqual({ area: "north" });
  });

  it("LEAD-2 needs a last name or a company name", async () => {
    const { ann, storage } = openWorld();
    expect(await reasonsOf(ann.leads.create({ firstName: "Ann" }))).toEqual(["LEAD_NAME_MISSING lastName"]);
    expect(await reasonsOf(ann.leads.create({ lastName: "  ", companyName: "" }))).toEqual([
      "LEAD_NAME_MISSING lastName",
    ]);
    expect(storage.commits).toEqual([]);
    expect((await ann.leads.create({ lastName: "Lee" })).companyName).toBeNull();
    expect((await ann.leads.create({ companyName: "ACME" })).lastName).toBeNull();
  });

  it("LEAD-2 needs one of the two after a change as well", async () => {
    const { ann } = openWorld();
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    const change = ann.leads.update({ leadId, changes: { lastName: null } });
    expect(await reasonsOf(change)).toEqual(["LEAD_NAME_MISSING changes lastName"]);
    expect(await ann.leads.update({ leadId, changes: { lastName: null, companyName: "ACME" } })).toMatchObject({
      lastName: null,
      companyName: "ACME",
    });
  });

  it("LEAD-2 works with company, user, picture and address absent, whatever is done with the lead afterwards", async () => {
    const { crm } = openWorld();
    const nobody = crm.as({});
    const lead = await nobody.leads.create({ lastName: "Lee" });
    expect(lead).toMatchObject({ companyId: null, assignedToId: null, teamId: null, picture: null, address: null });
    const leadId = lead.id;
    await nobody.leads.update({ leadId, changes: { companyName: "ACME" } });
    await nobody.leads.move({ leadId, statusId: "lead.nurturing", afterLeadId: null });
    await nobody.leads.copy({ leadId });
    const reason = await nobody.referenceData.create({ kind: "lostReason", name: "Price" });
    await nobody.leads.lose({ leadId, lostReasonId: reason.id });
    await nobody.leads.reset({ leadId });
    await nobody.leads.archive({ leadId });
    expect((await nobody.leads.board()).columns[0]?.count).toBe(1);
    expect((await nobody.leads.mine()).records).toEqual([]);
    expect(await nobody.leads.hints(leadId)).toEqual([]);
    expect((await nobody.leads.rows({ columns: ["address", "address.city", "picture"] })).records[0]).toMatchObject({
      address: null,
      "address.city": null,
      picture: null,
    });
  });

  it("LEAD-3 gives the default status, the current user, the active team and company, and today", async () => {
    const { crm } = openWorld({ now: "2026-03-01T23:30:00.000Z" });
    const lead = await crm.as(actors.ann).leads.create({ lastName: "Lee" });
    expect(lead).toMatchObject({
      statusId: "lead.to-process",
      assignedToId: "ann",
      teamId: "sales",
      companyId: "acme",
      createdOn: "2026-03-02", // it is past midnight in Paris
      createdAt: new Date("2026-03-01T23:30:00.000Z"),
      statusSince: new Date("2026-03-01T23:30:00.000Z"),
      version: 1,
    });
    expect((await crm.as(actors.bob).leads.create({ lastName: "Ray" })).createdOn).toBe("2026-03-01");
  });

  it("LEAD-3 gives the team that is active, not the first one, and the default status that is configured", async () => {
    const { crm, ann } = openWorld();
    const [pipeline] = await ann.statuses.pipelines("lead");
    const statuses = (pipeline?.statuses ?? []).map(({ id, labels, open }) => ({ id, labels, open }));
    const roles = { new: "lead.nurturing", converted: "lead.converted", lost: "lead.lost" };
    await ann.statuses.define({ kind: "lead", statuses, roles });
    const active = crm.as({ ...actors.ann, teamId: "north" });
    const none = crm.as({ ...actors.ann, teamId: null });
    expect((await none.leads.create({ lastName: "Lee" })).teamId).toBeNull();
    expect(await active.leads.create({ lastName: "Lee" })).toMatchObject({
      teamId: "north",
      statusId: "lead.nurturing",
    });
  });

  it.each([
    ["statusId", "lead.sales-qualification"],
    ["assignedToId", "bob"],
    ["assignedToId", null],
    ["teamId", "north"],
    ["teamId", null],
    ["companyId", "globex"],
    ["companyId", null],
    ["createdOn", "2020-02-29"],
  ])("LEAD-3 takes an explicit %s, %s, instead of the default", async (field, value) => {
    const { crm } = openWorld();
    const actor = crm.as({ ...actors.ann, companyIds: ["globex"] });
    const defaults = await actor.leads.create({ lastName: "Lee" });
    const lead = await actor.leads.create({ lastName: "Lee", [field]: value });
    expect(lead).toMatchObject({ [field]: value });
    const others = ["statusId", "assignedToId", "teamId", "companyId", "createdOn"].filter((name) => name !== field);
    for (const name of others) expect(lead).toHaveProperty(name, defaults[name as keyof typeof defaults]);
  });

  it("LEAD-3 refuses a company that the user does not work for, and a user or team of another one", async () => {
    const { ann, gus, storage } = openWorld();
    expect(await reasonsOf(ann.leads.create({ lastName: "Lee", companyId: "globex" }))).toEqual([
      "COMPANY_FORBIDDEN companyId",
    ]);
    await storeRecord(storage, "user", { id: "gus", companyId: "globex" });
    await storeRecord(storage, "user", { id: "bob", companyId: "acme" });
    expect(await reasonsOf(ann.leads.create({ lastName: "Lee", assignedToId: "gus" }))).toEqual([
      "REFERENCE_UNKNOWN assignedToId",
    ]);
    expect((await gus.leads.create({ lastName: "Lee", assignedToId: "gus" })).assignedToId).toBe("gus");
    expect((await ann.leads.create({ lastName: "Lee", assignedToId: "bob" })).assignedToId).toBe("bob");
  });
});
