import { describe, expect, it } from "vitest";
import type { ImportOptions } from "../../src/app/import-leads.schema.js";
import { everyStored } from "../support/every-stored.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { toldRows } from "../support/planned-rows.js";
import { textSource } from "../support/row-source.js";

const existing = "update";

async function imported({ ann }: World, text: string, options: ImportOptions = { existing }) {
  const plan = await ann.leads.imports.plan(textSource(text), options);
  const told = await toldRows(plan);
  return { plan, told, batch: await plan.commit() };
}

describe("an import that updates", () => {
  it("LEAD-23 changes stored leads that rows are like, and tells it in their history", async () => {
    const world = openWorld();
    const { ann } = world;
    const { id } = await ann.leads.create({ lastName: "Lee", email: "lee@acme.example", externalId: "X1" });
    const { told, batch } = await imported(
      world,
      `Id;Name;E-mail;Score
        X1; Ann Lee; ann.lee@acme.example; 4
        X2; Ray; ray@acme.example; 2`,
    );
    expect(told).toEqual(["update of a lead by externalId", "create"]);
    expect(batch).toMatchObject({ created: 1, updated: 1, skipped: 0 });
    const lead = await ann.leads.get(id);
    expect(lead).toMatchObject({ fullName: "Ann Lee", email: "ann.lee@acme.example", score: 4, version: 2 });
    expect(lead.importBatchId).toBeNull();
    const [entry] = (await ann.leads.activity(id)).records;
    expect(entry).toMatchObject({ kind: "imported", actorId: "ann", toStatusId: null });
    expect(entry?.data).toMatchObject({ changes: { email: { from: "lee@acme.example", to: "ann.lee@acme.example" } } });
  });

  it("LEAD-23 leaves them alone unless that was asked for", async () => {
    const world = openWorld();
    const { id } = await world.ann.leads.create({ lastName: "Lee", externalId: "X1" });
    const { told } = await imported(world, "Id;Name\nX1;Ray", {});
    expect(told).toEqual(["duplicate of a lead by externalId"]);
    expect(await world.ann.leads.get(id)).toMatchObject({ lastName: "Lee", version: 1 });
  });

  it("LEAD-23 keeps what the row says nothing of: blank cells, parts of the address, the host's other fields", async () => {
    const customFields = { lead: { tier: { kind: "text" }, budget: { kind: "number" } } } as const;
    const world = openWorld({ settings: { customFields } });
    const { id } = await world.ann.leads.create({
      lastName: "Lee",
      externalId: "X1",
      website: "acme.example",
      address: { street: "1 rue X", city: "Lyon" },
      custom: { tier: "gold", budget: 5 },
    });
    await imported(world, "Id;Name;Website;City;Budget\nX1; Lee; ; Paris; 7");
    expect(await world.ann.leads.get(id)).toMatchObject({
      website: "acme.example",
      address: { street: "1 rue X", city: "Paris" },
      custom: { tier: "gold", budget: 7 },
    });
  });

  it("LEAD-23 replaces lists, tags and the host's own, and adds nothing to them", async () => {
    const world = openWorld({ settings: { customFields: { lead: { plants: { kind: "list" } } } } });
    const { ann } = world;
    const vip = await ann.referenceData.create({ kind: "tag", name: "VIP" });
    const { id: press } = await ann.referenceData.create({ kind: "tag", name: "Press" });
    const entered = { lastName: "Lee", externalId: "X1", tagIds: [vip.id], custom: { plants: ["Lyon", "Metz"] } };
    const { id } = await ann.leads.create(entered);
    await imported(world, "Id;Name;Tags;Plants\nX1; Lee; press; Nice");
    expect(await ann.leads.get(id)).toMatchObject({ tagIds: [press], custom: { plants: ["Nice"] } });
  });

  it("LEAD-23 neither moves a lead nor takes back a wish not to be contacted, but takes note of one", async () => {
    const world = openWorld();
    const { id } = await world.ann.leads.create({ lastName: "Lee", externalId: "X1", doNotEmail: true });
    const { told } = await imported(world, "Id;Name;Status;Do not call;Do not email\nX1; Lee; Converted; yes; no");
    expect(told).toEqual(["update of a lead by externalId"]);
    const lead = await world.ann.leads.get(id);
    expect(lead).toMatchObject({ statusId: "lead.to-process", doNotCall: true, doNotEmail: true });
  });

  it("LEAD-23 takes a row that says nothing new for a duplicate", async () => {
    const world = openWorld();
    const { id } = await world.ann.leads.create({ lastName: "Lee", externalId: "X1" });
    const { told, batch } = await imported(world, "Id;Name\nX1; Lee");
    expect(told).toEqual(["duplicate of a lead by externalId"]);
    expect(batch).toMatchObject({ updated: 0, skipped: 1 });
    expect(await world.ann.leads.get(id)).toMatchObject({ version: 1 });
  });

  it("LEAD-23 lets one row of a file change a lead, and takes those after it for duplicates of that row", async () => {
    const world = openWorld();
    const { id } = await world.ann.leads.create({ lastName: "Lee", externalId: "X1", email: "lee@acme.example" });
    const { told } = await imported(
      world,
      `Id;Name;E-mail
        X1; Ann Lee; ann@acme.example
        X1; Bob Lee; bob@acme.example
          ; Cy Lee; ann@acme.example
          ; New Lee; lee@acme.example`,
    );
    expect(told).toEqual([
      "update of a lead by externalId",
      "duplicate of row 1 by externalId",
      "duplicate of row 1 by email",
      "create", // the address that nobody has any more
    ]);
    expect(await world.ann.leads.get(id)).toMatchObject({ fullName: "Ann Lee", version: 2 });
  });

  it("LEAD-23 refuses a row whose change is refused", async () => {
    const world = openWorld();
    await world.ann.leads.create({ lastName: "Lee", externalId: "X1" });
    const source = await world.ann.referenceData.create({ kind: "source", name: "Fair" });
    await world.ann.referenceData.archive({ kind: "source", id: source.id });
    const { told } = await imported(world, "Id;Name;Source;Size\nX1;Lee;fair;huge");
    expect(told).toEqual([
      "invalid of a lead by externalId sourceId name REFERENCE_ARCHIVED sizeBand SIZE_BAND_UNKNOWN",
    ]);
  });

  it("STATUS-9 LEAD-23 decides anew on rows whose lead was changed while they were committed", async () => {
    const world = openWorld();
    const { ann, bob, storage } = world;
    const { id } = await ann.leads.create({ lastName: "Lee", externalId: "X1" });
    const plan = await ann.leads.imports.plan(textSource("Id;Name;City\nX1;Lee;Paris\nX2;Ray;Lyon"), { existing });
    storage.beforeNextCommit(() => bob.leads.update({ leadId: id, changes: { website: "acme.example" } }));
    expect(await plan.commit()).toMatchObject({ created: 1, updated: 1 });
    expect(await ann.leads.get(id)).toMatchObject({ website: "acme.example", address: { city: "Paris" }, version: 3 });
    expect(await everyStored(storage, "lead")).toHaveLength(2);
  });

  it("LEAD-23 takes a row for a duplicate whose lead was created while it was committed", async () => {
    const { ann, bob, storage } = openWorld();
    const plan = await ann.leads.imports.plan(textSource("Name;E-mail;Source\nLee;lee@acme.example;Fair"));
    storage.beforeNextCommit(() =>
      bob.leads.create({ lastName: "Lee", email: "lee@acme.example", sourceId: { name: "fair" } }),
    );
    expect(await plan.commit()).toMatchObject({ created: 0, skipped: 1 });
    expect(await everyStored(storage, "lead")).toHaveLength(1);
  });
});
