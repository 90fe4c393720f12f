import { beforeEach, describe, expect, it } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { call } from "../support/facade-call.js";
import { facadeSamples } from "../support/facade-samples.js";
import type { FacadeWorld } from "../support/facade-world.js";
import { facadeWorld } from "../support/facade-world.js";
import { reasonsOf } from "../support/refused.js";

const hidden = [
  "email",
  "address",
  "addresses",
  "description",
  "custom.region",
  "lostReasonId",
  "lostNote",
  "requiredFields",
  "location",
];
const methods = Object.keys(facadeSamples).filter((name) =>
  /^(leads|accounts|contacts|opportunities|calendar|duplicates|sequences|referenceData|statuses)\./.test(name),
);

let world: FacadeWorld;
let eve: ActorCrm;

/** Leads full of words that Eve may not see: all of them hold `secret`. */
beforeEach(async () => {
  const opened = await facadeWorld({
    policy: { hiddenFields: ({ userId }) => (userId === "eve" ? hidden : []) },
  });
  const { ann, crm, own } = opened;
  const reason = await ann.referenceData.create({ kind: "lostReason", name: "A secret reason" });
  for (const leadId of [own.leadId, own.lostLeadId]) {
    const changes = {
      email: "secret@acme.example",
      address: { street: "1 Secret St", city: "Secretville" },
      description: "A secret",
      custom: { region: "north" },
    };
    await ann.leads.update({ leadId, changes });
  }
  await ann.leads.reset({ leadId: own.lostLeadId });
  await ann.leads.lose({ leadId: own.lostLeadId, lostReasonId: reason.id, note: "secretly" });
  eve = crm.as({ userId: "eve", companyId: "acme", companyIds: ["acme-2"], teamIds: ["sales"] });
  world = { ...opened, ann: eve };
});

/** The arguments without what Eve may not enter, nor ask for, and without the versions that the samples saw. */
function withoutHidden(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutHidden);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  const gone = [...hidden, "expectedVersion", "address.city", "region", "columns", "externalId"];
  const kept = Object.entries(value).filter(([key]) => !gone.includes(key) || key === "lostReasonId");
  return Object.fromEntries(kept.map(([key, part]) => [key, typeof part === "function" ? part : withoutHidden(part)]));
}

/** What is imported is named by another system, and holds no reason of loss that Eve could not see. */
const importArgs: Readonly<Record<string, (first: unknown) => readonly unknown[]>> = {
  "leads.imports.plan": (first) => [first],
  "calendar.import": (first) => [first],
  "opportunities.import": (first) => {
    const { rows, ...rest } = first as { readonly rows: readonly object[] };
    return [
      {
        ...rest,
        rows: rows.map((row) => ({ ...(withoutHidden(row) as object), externalId: "x", lostReasonId: undefined })),
      },
    ];
  },
};

const secrets = /secret|"region":"north"/i;

describe("a hidden field", () => {
  it.each(methods)("SEC-1 is not seen by %s", async (name) => {
    const [first, ...rest] = facadeSamples[name]?.args(world) ?? [];
    const args = importArgs[name]?.(first) ?? [withoutHidden(first), ...rest.map(withoutHidden)];
    const shown = {
      leads: "fullName",
      accounts: "name",
      contacts: "fullName",
      opportunities: "name",
      calendar: "subject",
    }[name.replace(".rows", "")];
    const answer = await call(world, name, shown === undefined ? args : [{ columns: [shown, "assignedToId"] }]);
    if (!answer.ok) throw answer.error;
    expect(JSON.stringify(answer.value) ?? "").not.toMatch(secrets);
  });

  it("SEC-1 is seen by those from whom it is not hidden, so that the test above looks at something", async () => {
    const ann = world.crm.as({ userId: "ann", companyId: "acme" });
    for (const answer of [ann.leads.get(world.own.leadId), ann.leads.list(), ann.leads.activity(world.own.lostLeadId)])
      expect(JSON.stringify(await answer)).toMatch(secrets);
  });

  it("SEC-1 is not in the timeline, neither as a change nor among its facts", async () => {
    for (const leadId of [world.own.leadId, world.own.lostLeadId]) {
      const { records } = await eve.leads.activity(leadId);
      expect(JSON.stringify(records)).not.toMatch(secrets);
      expect(records.length).toBeGreaterThan(2);
    }
    const [lost] = (await eve.leads.activity(world.own.lostLeadId)).records;
    expect(lost).toMatchObject({ kind: "statusChanged", toStatusId: "lead.lost", data: {} });
    const update = (await eve.leads.activity(world.own.leadId)).records.find(({ kind }) => kind === "updated");
    expect(update?.data).toEqual({ changes: { custom: { from: {}, to: {} } } });
  });

  it.each(["email", "address.city", "custom.region", "description", "lostNote"])(
    "SEC-1 cannot be asked for, sorted by, grouped by or chosen as a column: %s",
    async (field) => {
      const name = field as "email";
      const fault = "QUERY_FIELD_UNKNOWN";
      const { leads } = eve;
      expect(await reasonsOf(leads.list({ where: { [name]: "x" } }), "INPUT_INVALID")).toEqual([
        `${fault} where ${field}`,
      ]);
      expect(await reasonsOf(leads.count({ where: { not: { [name]: null } } }), "INPUT_INVALID")).toEqual([
        `${fault} where not ${field}`,
      ]);
      expect((await reasonsOf(leads.list({ sort: [name] }), "INPUT_INVALID"))[0]).toContain(fault);
      expect(await reasonsOf(leads.rows({ columns: [name] }), "INPUT_INVALID")).toEqual([`${fault} columns 0`]);
      const groups = leads.summarize({ groupBy: [name], measures: { n: "count" } });
      expect((await reasonsOf(groups, "INPUT_INVALID"))[0]).toContain(fault);
      const figures = leads.summarize({ measures: { least: { min: name } } });
      expect((await reasonsOf(figures, "INPUT_INVALID"))[0]).toContain(fault);
    },
  );

  it("SEC-1 cannot be asked for through the texts that are made of it", async () => {
    for (const field of ["searchText", "matchKeys"] as const)
      expect((await reasonsOf(eve.leads.list({ where: { [field]: "x" } as never }), "INPUT_INVALID"))[0]).toContain(
        "UNKNOWN",
      );
  });

  it("SEC-1 is not found by search, where names are", async () => {
    const ann = world.crm.as({ userId: "ann", companyId: "acme" });
    for (const search of ["secret", "Secretville", "secret@acme.example"]) {
      expect((await ann.leads.list({ search })).records.length).toBeGreaterThan(0);
      expect((await eve.leads.list({ search })).records).toEqual([]);
      expect(await eve.leads.count({ search })).toBe(0);
      expect((await eve.leads.board({ search })).columns.every(({ count }) => count === 0)).toBe(true);
    }
    expect((await eve.leads.list({ search: "lee" })).records.map(({ id }) => id)).toContain(world.own.leadId);
  });

  it("SEC-1 cannot be entered", async () => {
    const { own } = world;
    const changes = { email: "x@y.example", address: null, custom: { region: "south", budget: 1 } };
    const unknown = ["email", "address", "custom region"].map((path) => `INPUT_UNKNOWN_FIELD changes ${path}`);
    expect(await reasonsOf(eve.leads.update({ leadId: own.leadId, changes }), "INPUT_INVALID")).toEqual(unknown);
    expect(await reasonsOf(eve.leads.copy({ leadId: own.leadId, changes }), "INPUT_INVALID")).toEqual(unknown);
  });

  it("SEC-1 keeps its value when the rest of the record is changed", async () => {
    const { own, crm } = world;
    await eve.leads.update({ leadId: own.leadId, changes: { lastName: "Smith", custom: { budget: 7 } } });
    await eve.leads.move({ leadId: own.leadId, statusId: "lead.nurturing" });
    const lead = await crm.as({ userId: "ann", companyId: "acme" }).leads.get(own.leadId);
    expect(lead).toMatchObject({
      lastName: "Smith",
      email: "secret@acme.example",
      custom: { region: "north", budget: 7 },
    });
    expect(lead.searchText).toContain("secretville");
  });

  it("SEC-1 is not copied", async () => {
    const copy = await eve.leads.copy({ leadId: world.own.leadId });
    const seen = await world.crm.as({ userId: "ann", companyId: "acme" }).leads.get(copy.id);
    expect(JSON.stringify(seen)).not.toMatch(secrets);
  });
});
