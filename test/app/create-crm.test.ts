import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { createCrm } from "../../src/app/create-crm.js";
import type { Policy } from "../../src/ports/policy.js";
import { openWorld } from "../support/open-world.js";

describe("opening the library", () => {
  it("needs a storage and nothing else: ids are UUIDs of version 7, which sort by the time they were made", async () => {
    const ann = createCrm({ storage: memoryStorage() }).as({ userId: "ann" });
    const leads = [];
    for (const lastName of ["Lee", "Moe", "Nye"]) leads.push(await ann.leads.create({ lastName }));
    const ids = leads.map(({ id }) => id as string);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([...ids].sort()).toEqual(ids);
  });

  it("takes the time and the ids from the host", async () => {
    const { ann, clock } = openWorld({ now: "2031-05-06T07:08:09.010Z" });
    const lead = await ann.leads.create({ lastName: "Lee" });
    expect(lead.createdAt).toEqual(clock.read());
    expect(lead.id).toMatch(/^lead-\d{6}$/);
  });

  it("SEC-1 asks the policy for each call, with the actor, and lets it keep what it needs", async () => {
    class HostPolicy {
      asked: string[] = [];
      read(actor: { readonly userId: string | null }, type: string) {
        this.asked.push(`${actor.userId} reads ${type}`);
        return "all" as const;
      }
    }
    const policy = new HostPolicy();
    const { ann } = openWorld({ policy: policy as unknown as Policy });
    await ann.leads.list();
    await ann.leads.list();
    expect(policy.asked.filter((what) => what === "ann reads lead")).toHaveLength(2);
  });

  it("SEC-1 gives each actor its own view of one storage", async () => {
    const { crm, ann, bob, gus } = openWorld();
    await ann.leads.create({ lastName: "Lee" });
    expect([await ann.leads.count(), await bob.leads.count(), await gus.leads.count()]).toEqual([1, 1, 0]);
    expect(await crm.as({}).leads.count()).toBe(0);
    expect(ann.actor).toMatchObject({ userId: "ann", companyId: "acme" });
  });
});
