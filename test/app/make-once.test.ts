import { describe, expect, it } from "vitest";
import type { CrmSettings } from "../../src/app/settings.js";
import type { Policy } from "../../src/ports/policy.js";
import { everyStored } from "../support/every-stored.js";
import { makingCases } from "../support/makings.js";
import { onEveryStore } from "../support/on-every-store.js";
import { openWorld } from "../support/open-world.js";
import { errorOf, reasonsOf } from "../support/refused.js";
import { turnedKeys } from "../support/turned-keys.js";

const settings: CrmSettings = {
  catalogs: { enabled: true },
  customFields: { lead: { size: { kind: "number" }, hue: { kind: "text" } } },
};
const idempotencyKey = "click-1";
const used = ["IDEMPOTENCY_KEY_USED idempotencyKey"];

onEveryStore("What is made under a key", (open) => {
  const world = async (policy: Policy = {}) => openWorld({ storage: await open(), settings, policy });

  describe.each(makingCases)("$name", ({ area, input, other, make, preview }) => {
    it("SEC-4 makes one record, however often it is sent, and answers with what it is now", async () => {
      const { ann, bob, storage } = await world();
      const command = { ...(await input(ann)), idempotencyKey };
      const before = await ann[area].count();
      const first = await make(ann, command);
      const { length } = storage.commits;
      expect(await make(ann, command)).toEqual(first);
      const turned = { ...(turnedKeys(command) as object), idempotencyKey: ` ${idempotencyKey} ` };
      expect(await make(bob, turned)).toEqual(first);
      expect([storage.commits.length, await ann[area].count()]).toEqual([length, before + 1]);
      expect(first.version).toBe(1);
    });

    it("SEC-4 refuses the key for another input, and writes nothing", async () => {
      const { ann, storage } = await world();
      const command = await input(ann);
      await make(ann, { ...command, idempotencyKey });
      const { length } = storage.commits;
      expect(await reasonsOf(make(ann, { ...other(command), idempotencyKey }))).toEqual(used);
      expect(await preview(ann, { ...other(command), idempotencyKey })).toMatchObject({
        ok: false,
        refusals: [{ code: "IDEMPOTENCY_KEY_USED", path: ["idempotencyKey"] }],
      });
      expect(storage.commits.length).toBe(length);
    });

    it("makes another record under another key, and without one", async () => {
      const { ann } = await world();
      const command = await input(ann);
      const keys = [{ idempotencyKey }, { idempotencyKey: "click-2" }, {}, {}];
      const ids = new Set<string>();
      for (const key of keys) ids.add((await make(ann, { ...command, ...key })).id);
      expect(ids.size).toBe(keys.length);
    });

    it("SEC-2 knows nothing of the keys of another company", async () => {
      const { ann, gus } = await world();
      const { id } = await make(ann, { ...(await input(ann)), idempotencyKey });
      const before = await gus[area].count();
      expect((await make(gus, { ...(await input(gus)), idempotencyKey })).id).not.toBe(id);
      expect(await gus[area].count()).toBeGreaterThan(before);
    });

    it("makes one record when it is sent several times at once", async () => {
      const { ann, bob, storage } = await world();
      const command = { ...(await input(ann)), idempotencyKey };
      const before = await ann[area].count();
      const { length } = storage.commits;
      const made = await Promise.all([ann, bob, ann].map((actor) => make(actor, command)));
      expect(new Set(made.map(({ id }) => id)).size).toBe(1);
      expect([storage.commits.length, await ann[area].count()]).toEqual([length + 1, before + 1]);
    });

    it("finds what the same command made right before its own commit", async () => {
      const { ann, storage } = await world();
      const command = { ...(await input(ann)), idempotencyKey };
      let quicker: object | null = null;
      storage.beforeNextCommit(async () => {
        quicker = await make(ann, command);
      });
      expect(await make(ann, command)).toEqual(quicker);
    });

    it("is previewed with what is committed, and afterwards with nothing to write", async () => {
      const [a, b] = [await world(), await world()];
      const command = { ...(await input(a.ann)), idempotencyKey };
      const decision = await preview(a.ann, command);
      await make(b.ann, { ...(await input(b.ann)), idempotencyKey });
      const { writes, entries } = decision.ok ? decision.value : { writes: [], entries: [] };
      expect({ writes, entries }).toEqual(b.storage.commits.at(-1));
      await make(a.ann, command);
      expect(await preview(a.ann, command)).toMatchObject({ ok: true, value: { writes: [], entries: [] } });
    });
  });

  it("is kept apart by type: one key makes a record of each", async () => {
    const { ann } = await world();
    const made = makingCases.filter(({ name }) => name.endsWith("create"));
    const ids = new Set<string>();
    for (const { input, make } of made) ids.add((await make(ann, { ...(await input(ann)), idempotencyKey })).id);
    expect(ids.size).toBe(6);
  });

  it("is another command when it is copied than when it is entered", async () => {
    const { ann } = await world();
    const { id: leadId } = await ann.leads.create({ lastName: "Lee", idempotencyKey });
    expect(await reasonsOf(ann.leads.copy({ leadId, idempotencyKey }))).toEqual(used);
  });

  it("answers as it was changed since", async () => {
    const { ann } = await world();
    const lead = await ann.leads.create({ lastName: "Lee", idempotencyKey });
    const changed = await ann.leads.update({ leadId: lead.id, changes: { firstName: "Ann" } });
    await ann.leads.archive({ leadId: lead.id });
    const again = await ann.leads.create({ lastName: "Lee", idempotencyKey });
    expect(again).toEqual({ ...changed, version: 3, archivedAt: again.archivedAt, updatedAt: again.updatedAt });
    expect(again.archivedAt).not.toBeNull();
  });

  it("answers with the guests of an event as they are", async () => {
    const { ann } = await world();
    const guests = [{ email: "lea@vega.example" }];
    const command = { subject: "Visit", type: "task", startLocal: "2027-03-01T09:00", guests, idempotencyKey } as const;
    const made = await ann.calendar.create(command);
    expect(await ann.calendar.create(command)).toEqual(made);
    const { guests: invited } = await ann.calendar.invite({
      eventId: made.event.id,
      guests: [{ email: "b@b.example" }],
    });
    expect((await ann.calendar.create(command)).guests.map(({ id }) => id)).toEqual(invited.map(({ id }) => id));
    expect(invited).toHaveLength(2);
  });

  it.each(["leads", "contacts", "accounts"] as const)(
    "of %s that were merged answers with the survivor",
    async (area) => {
      const { ann } = await world();
      const input = area === "accounts" ? { name: "Lee" } : { lastName: "Lee" };
      const { id: originalId } = await ann[area].create(input);
      const { id } = await ann[area].create({ ...input, idempotencyKey });
      await ann[area].merge({ originalId, duplicateIds: [id] });
      expect((await ann[area].create({ ...input, idempotencyKey })).id).toBe(originalId);
    },
  );

  it("draws no number of a sequence again", async () => {
    const { ann } = await world();
    await ann.sequences.define({ recordType: "account", format: "A{number}" });
    const first = await ann.accounts.create({ name: "Apollo", idempotencyKey });
    await ann.accounts.create({ name: "Apollo", idempotencyKey });
    const next = await ann.accounts.create({ name: "Vega" });
    expect([first.reference, next.reference]).toEqual(["A1", "A2"]);
  });

  it("is not told to those who may not see it", async () => {
    const policy: Policy = { read: ({ userId }, type) => (type === "lead" ? { assignedToId: userId } : "all") };
    const { ann, bob } = await world(policy);
    await ann.leads.create({ lastName: "Lee", idempotencyKey });
    expect(await errorOf(bob.leads.create({ lastName: "Lee", idempotencyKey }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await reasonsOf(bob.leads.create({ lastName: "Li", idempotencyKey }))).toEqual(used);
  });

  it("ACC-15 is not made again once the person was erased, and nothing tells what was entered", async () => {
    const { ann, storage } = await world();
    const { id: leadId } = await ann.leads.create({ lastName: "Montchaot", idempotencyKey });
    await ann.privacy.erase({ leadId });
    expect(await reasonsOf(ann.leads.create({ lastName: "Montchaot", idempotencyKey }))).toEqual(used);
    const journals = await everyStored(storage, "journal");
    expect(journals).toMatchObject([{ kind: "creation", result: null }]);
    expect(await ann.leads.count({ archived: "with" })).toBe(1);
  });
});
