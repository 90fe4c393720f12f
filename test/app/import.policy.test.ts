import { describe, expect, it } from "vitest";
import { isCrmError } from "../../src/kernel/crm-error.js";
import type { Policy } from "../../src/ports/policy.js";
import { everyStored } from "../support/every-stored.js";
import { openWorld } from "../support/open-world.js";
import { toldRows } from "../support/planned-rows.js";
import { errorOf, reasonsOf } from "../support/refused.js";
import { textSource } from "../support/row-source.js";

const source = textSource("Id;Name;E-mail;Source\nX1;Lee;lee@acme.example;Fair");

/** Everybody sees and changes the leads that they are in charge of; Bob's are seen by all. */
const ownLeads: Policy = {
  read: (actor, type) => (type === "lead" ? ({ assignedToId: { in: [actor.userId, "bob"] } } as never) : "all"),
  write: (actor, type) => (type === "lead" ? ({ assignedToId: actor.userId } as never) : "all"),
};

describe("imports and what actors may see and do", () => {
  it("SEC-1 LEAD-23 is for those who may import", async () => {
    const { ann, bob } = openWorld({
      policy: { may: ({ userId }, action) => userId === "ann" || action !== "leads.import" },
    });
    const plan = await ann.leads.imports.plan(source);
    const { id } = await plan.commit();
    expect(await reasonsOf(bob.leads.imports.plan(source), "FORBIDDEN")).toEqual(["ACTION_FORBIDDEN"]);
    expect(await reasonsOf(bob.leads.imports.undo({ importBatchId: id }), "FORBIDDEN")).toEqual(["ACTION_FORBIDDEN"]);
  });

  it("SEC-1 LEAD-23 compares with leads that the actor may see only, and changes only those it may change", async () => {
    const { ann, bob, crm, storage } = openWorld({ policy: ownLeads });
    const cy = crm.as({ userId: "cy", companyId: "acme" });
    await cy.leads.create({ lastName: "Lee", email: "lee@acme.example" });
    await bob.leads.create({ lastName: "Bob's", externalId: "X2" });
    await ann.leads.create({ lastName: "Ann's", externalId: "X3" });
    const text = "Id;Name;E-mail\nX1;Lee;lee@acme.example\nX2;Ray;\nX3;Fox;";
    const plan = await ann.leads.imports.plan(textSource(text), { existing: "update" });
    expect(await toldRows(plan)).toEqual([
      "create",
      "invalid of a lead by externalId RECORD_READ_ONLY",
      "update of a lead by externalId",
    ]);
    await plan.commit();
    const names = (await everyStored(storage, "lead")).map(({ lastName }) => lastName).sort();
    expect(names).toEqual(["Bob's", "Fox", "Lee", "Lee"]);
  });

  it("SEC-2 LEAD-23 compares with leads of the own company only; its imports are unknown elsewhere", async () => {
    const { ann, gus, storage } = openWorld();
    const batch = await (await ann.leads.imports.plan(source)).commit();
    const foreign = await gus.leads.imports.plan(source);
    expect(await toldRows(foreign)).toEqual(["create"]);
    expect(foreign.importBatchId).not.toBe(batch.id);
    expect(await foreign.commit()).toMatchObject({ companyId: "globex", created: 1 });
    expect((await everyStored(storage, "source")).map(({ companyId }) => companyId).sort()).toEqual(["acme", "globex"]);
    for (const call of [gus.leads.imports.get(batch.id), gus.leads.imports.undo({ importBatchId: batch.id })])
      expect(isCrmError(await errorOf(call), "NOT_FOUND")).toBe(true);
  });

  it("SEC-1 LEAD-23 refuses rows that fill a field that is hidden from the actor", async () => {
    const { ann } = openWorld({ policy: { hiddenFields: (_actor, type) => (type === "lead" ? ["email"] : []) } });
    const plan = await ann.leads.imports.plan(source);
    expect(await toldRows(plan)).toEqual(["invalid email INPUT_UNKNOWN_FIELD"]);
    const without = await ann.leads.imports.plan(source, { columns: { "E-mail": null } });
    expect(await toldRows(without)).toEqual(["create"]);
  });

  it("SEC-1 LEAD-23 goes on with an import whose leads the actor may not see, without creating any twice", async () => {
    const { ann, bob, storage } = openWorld({ policy: ownLeads });
    const text = "Name;E-mail\nLee;lee@acme.example\nRay;ray@acme.example";
    const plan = await ann.leads.imports.plan(textSource(text));
    storage.beforeNextCommit(async () => {
      await (await ann.leads.imports.plan(textSource(text))).commit();
    });
    expect(await (await bob.leads.imports.plan(textSource(text))).commit()).toMatchObject({ created: 2 });
    expect(await plan.commit()).toMatchObject({ created: 2 });
    expect(await everyStored(storage, "lead")).toHaveLength(2);
  });

  it("SEC-1 LEAD-23 does not take back leads that the actor may not change", async () => {
    const { ann, bob, storage } = openWorld({ policy: ownLeads });
    const { id } = await (await bob.leads.imports.plan(source)).commit();
    expect(await reasonsOf(ann.leads.imports.undo({ importBatchId: id }), "FORBIDDEN")).toEqual(["RECORD_READ_ONLY"]);
    expect(await everyStored(storage, "lead")).toHaveLength(1);
    expect(await bob.leads.imports.get(id)).toMatchObject({ state: "done" });
  });

  it("SEC-1 LEAD-23 leaves leads that the actor may not see to somebody who may", async () => {
    const { ann, bob, storage } = openWorld({ policy: ownLeads });
    const { id } = await (await ann.leads.imports.plan(source)).commit();
    expect(await bob.leads.imports.undo({ importBatchId: id })).toMatchObject({ removed: 0, kept: 0 });
    expect(await everyStored(storage, "lead")).toHaveLength(1);
    expect(await ann.leads.imports.undo({ importBatchId: id })).toMatchObject({ removed: 1 });
    expect(await everyStored(storage, "lead")).toHaveLength(0);
  });
});
