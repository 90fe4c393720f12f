import { expect, it } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { loadDismissals } from "../../src/app/load-dismissals.js";
import { fingerprintOf } from "../../src/duplicates/fingerprint-of.js";
import { isDismissed } from "../../src/duplicates/is-dismissed.js";
import type { RecordKey } from "../../src/kernel/id.js";
import { keyOf } from "../../src/kernel/id.js";
import type { Policy } from "../../src/ports/policy.js";
import { onEveryStore } from "../support/on-every-store.js";
import { actors, openWorld } from "../support/open-world.js";
import { errorOf, reasonsOf } from "../support/refused.js";
import { rowSource } from "../support/row-source.js";
import { scopeOf } from "../support/scope-of.js";

onEveryStore("Pairs that are not duplicates", (open) => {
  const world = async (policy: Policy = {}) => openWorld({ storage: await open(), policy });

  /** A lead, a contact and an account that look alike. */
  async function alike({ leads, contacts, accounts }: ActorCrm) {
    const lead = await leads.create({ lastName: "Lee", companyName: "ACME", email: "lee@acme.example" });
    const contact = await contacts.create({ lastName: "Lee", email: "lee@acme.example" });
    const account = await accounts.create({ name: "ACME" });
    return {
      lead,
      contact,
      account,
      leadKey: keyOf("lead", lead.id),
      contactKey: keyOf("contact", contact.id),
      accountKey: keyOf("account", account.id),
    };
  }

  const isKnown = async (
    { storage }: { storage: Awaited<ReturnType<typeof world>>["storage"] },
    ...keys: RecordKey[]
  ) => {
    const scope = scopeOf(storage, actors.bob);
    const compared = await Promise.all(
      keys.map(async (key) => {
        const [type, id] = key.split("/") as ["lead" | "contact" | "account", string];
        return { key, fingerprint: fingerprintOf(await scope.visible.require(type, id)) };
      }),
    );
    const dismissals = await loadDismissals(scope, keys);
    const [first, second] = compared;
    if (first === undefined || second === undefined) throw new RangeError("a pair has two keys");
    expect(isDismissed(dismissals, second, first)).toBe(isDismissed(dismissals, first, second));
    return isDismissed(dismissals, first, second);
  };

  it("DUP-7 are remembered for the pair, whichever of the two is named first, and across types", async () => {
    const w = await world();
    const { leadKey, contactKey, accountKey } = await alike(w.ann);
    const said = await w.ann.duplicates.dismiss({ keys: [leadKey, contactKey], note: "Father and son" });
    expect(said).toMatchObject({
      pairKeys: [contactKey, leadKey],
      companyId: "acme",
      dismissedById: "ann",
      note: "Father and son",
      version: 1,
    });
    expect(await isKnown(w, leadKey, contactKey)).toBe(true);
    expect(await isKnown(w, leadKey, accountKey)).toBe(false);
    expect((await w.bob.duplicates.dismissals()).records).toEqual([
      {
        dismissal: said,
        records: [
          { key: contactKey, name: "Lee", archived: false },
          { key: leadKey, name: "ACME, Lee", archived: false },
        ],
        holds: true,
      },
    ]);
  });

  it("DUP-7 are one record, however often and in whichever order it is said, and nothing is written for nothing new", async () => {
    const { ann, bob, storage, clock } = await world();
    const { leadKey, contactKey } = await alike(ann);
    const first = await ann.duplicates.dismiss({ keys: [leadKey, contactKey], note: "Father and son" });
    const commits = storage.commits.length;
    expect(await bob.duplicates.dismiss({ keys: [contactKey, leadKey] })).toEqual(first);
    expect(storage.commits.length).toBe(commits);
    clock.advance(1_000);
    const again = await bob.duplicates.dismiss({ keys: [contactKey, leadKey], note: null });
    expect(again).toEqual({ ...first, version: 2, note: null, dismissedById: "bob", updatedAt: clock.read() });
    expect((await ann.duplicates.dismissals()).records).toHaveLength(1);
  });

  it("DUP-7 are one record when two say so at once", async () => {
    const { ann, bob } = await world();
    const { leadKey, contactKey } = await alike(ann);
    const said = await Promise.all([
      ann.duplicates.dismiss({ keys: [leadKey, contactKey] }),
      bob.duplicates.dismiss({ keys: [contactKey, leadKey] }),
    ]);
    expect(new Set(said.map(({ id }) => id)).size).toBe(1);
    expect((await ann.duplicates.dismissals()).records).toHaveLength(1);
  });

  it("DUP-7 may be duplicates again once it is forgotten, and can be told apart again", async () => {
    const w = await world();
    const { leadKey, contactKey } = await alike(w.ann);
    const keys = [leadKey, contactKey] as const;
    const said = await w.ann.duplicates.dismiss({ keys });
    expect(await w.ann.duplicates.forget({ keys: [contactKey, leadKey] })).toEqual(said);
    expect(await isKnown(w, ...keys)).toBe(false);
    expect((await w.ann.duplicates.dismissals()).records).toEqual([]);
    expect(await reasonsOf(w.ann.duplicates.forget({ keys }))).toEqual(["PAIR_NOT_DISMISSED keys"]);
    await w.ann.duplicates.dismiss({ keys });
    expect(await isKnown(w, ...keys)).toBe(true);
  });

  it("DUP-7 lapse when what identifies one of them changes, not when anything else does, and can be told apart anew", async () => {
    const w = await world();
    const { ann } = w;
    const { lead, leadKey, contactKey } = await alike(ann);
    const keys = [leadKey, contactKey] as const;
    await ann.duplicates.dismiss({ keys });
    const { id: leadId } = lead;
    await ann.leads.update({ leadId, changes: { lastName: "LEE", description: "Met at the fair" } });
    expect(await isKnown(w, ...keys)).toBe(true);
    await ann.leads.update({ leadId, changes: { mobilePhone: "+33 6 12 34 56 78" } });
    expect(await isKnown(w, ...keys)).toBe(false);
    expect((await ann.duplicates.dismissals()).records.map(({ holds }) => holds)).toEqual([false]);
    await ann.duplicates.dismiss({ keys });
    await ann.leads.update({ leadId, changes: { mobilePhone: "+33612345678" } });
    expect(await isKnown(w, ...keys)).toBe(true);
    await ann.leads.update({ leadId, changes: { mobilePhone: null } });
    expect(await isKnown(w, ...keys)).toBe(false);
  });

  it("DUP-7 DUP-12 are refused of one record and of types without duplicates; of what was merged, the survivor is meant", async () => {
    const { ann } = await world();
    const { lead, account, leadKey, contactKey } = await alike(ann);
    const { dismiss, forget } = ann.duplicates;
    expect(await reasonsOf(dismiss({ keys: [leadKey, leadKey] }))).toEqual(["PAIR_SAME_RECORD keys 1"]);
    expect(await reasonsOf(forget({ keys: ["quote/1", "opportunity/1"] }))).toEqual([
      "PAIR_TYPE_UNFIT keys 0",
      "PAIR_TYPE_UNFIT keys 1",
    ]);
    expect(await reasonsOf(dismiss({ keys: [leadKey] as never }), "INPUT_INVALID")).toEqual(["INPUT_TOO_SHORT keys"]);
    expect(await reasonsOf(dismiss({ keys: [leadKey, "lead"] }), "INPUT_INVALID")).toEqual(["INPUT_MALFORMED keys 1"]);
    expect(await errorOf(dismiss({ keys: [leadKey, "account/nobody"] }))).toMatchObject({
      code: "NOT_FOUND",
      record: "account/nobody",
    });
    const other = await ann.leads.create({ lastName: "Lea" });
    await ann.leads.merge({ originalId: lead.id, duplicateIds: [other.id] });
    expect(await reasonsOf(dismiss({ keys: [leadKey, `lead/${other.id}`] }))).toEqual(["PAIR_SAME_RECORD keys 1"]);
    const { pairKeys } = await dismiss({ keys: [contactKey, `lead/${other.id}`] });
    expect(pairKeys).toContain(leadKey); // the survivor answers for what was merged into it
    await ann.accounts.archive({ accountId: account.id }); // what was put away may be told apart all the same
    await dismiss({ keys: [leadKey, `account/${account.id}`] });
  });

  it("DUP-7 are previewed with the plan that is carried out, and nothing is written", async () => {
    const { ann, storage } = await world();
    const { leadKey, contactKey } = await alike(ann);
    const keys = [leadKey, contactKey] as const;
    const commits = storage.commits.length;
    const planned = await ann.duplicates.preview.dismiss({ keys });
    expect(planned.ok && planned.value.result.pairKeys).toEqual([contactKey, leadKey]);
    expect(storage.commits.length).toBe(commits);
    const said = await ann.duplicates.dismiss({ keys });
    expect(planned.ok && planned.value.result).toEqual(said);
    const forgotten = await ann.duplicates.preview.forget({ keys });
    expect(forgotten.ok && forgotten.value.writes.map(({ op }) => op)).toEqual(["remove"]);
    expect((await ann.duplicates.dismissals()).records).toHaveLength(1);
  });

  it("DUP-7 LOG-1 are told of on the timelines of both", async () => {
    const { ann, clock } = await world();
    const { lead, contact, leadKey, contactKey } = await alike(ann);
    const keys = [leadKey, contactKey] as const;
    clock.advance(1_000);
    await ann.duplicates.dismiss({ keys, note: "Father and son" });
    clock.advance(1_000);
    await ann.duplicates.forget({ keys });
    for (const { records } of [await ann.leads.activity(lead.id), await ann.contacts.activity(contact.id)])
      expect(records.map(({ kind }) => kind)).toEqual(["dismissalForgotten", "duplicateDismissed", "created"]);
    const [, said] = (await ann.leads.activity(lead.id)).records;
    expect(said?.data).toEqual({ keys: [contactKey, leadKey], note: "Father and son" });
  });

  it("DUP-8 are listed only where both records may be seen, in pages, and of one record where that is asked", async () => {
    const { ann, bob, gus, clock } = await world({
      read: ({ userId }, type) => (userId === "bob" && type === "contact" ? "none" : "all"),
    });
    const { leadKey, contactKey, accountKey } = await alike(ann);
    for (const keys of [
      [leadKey, contactKey],
      [leadKey, accountKey],
      [contactKey, accountKey],
    ] as const) {
      await ann.duplicates.dismiss({ keys });
      clock.advance(1_000);
    }
    const pairs = async (of: ActorCrm, query = {}) =>
      (await of.duplicates.dismissals(query)).records.map(({ dismissal }) => dismissal.pairKeys);
    const all = [
      [accountKey, contactKey],
      [accountKey, leadKey],
      [contactKey, leadKey],
    ];
    expect(await pairs(ann)).toEqual(all);
    expect(await pairs(bob)).toEqual([[accountKey, leadKey]]);
    expect(await pairs(gus)).toEqual([]);
    expect(await pairs(ann, { key: leadKey })).toEqual([all[1], all[2]]);
    const first = await ann.duplicates.dismissals({ limit: 2 });
    const rest = await ann.duplicates.dismissals({ limit: 2, after: first.next });
    expect([...first.records, ...rest.records].map(({ dismissal }) => dismissal.pairKeys)).toEqual(all);
    for (const command of [bob.duplicates.dismiss, bob.duplicates.forget])
      expect(await errorOf(command({ keys: [leadKey, contactKey] }))).toMatchObject({
        code: "NOT_FOUND",
        record: contactKey,
      });
  });

  it("DUP-8 show no hash that a hidden field could be guessed from", async () => {
    const { ann, bob } = await world({
      hiddenFields: ({ userId }, type) => (userId === "bob" && type === "lead" ? ["mobilePhone"] : []),
    });
    const { leadKey, contactKey } = await alike(ann);
    const keys = [leadKey, contactKey] as const;
    const preview = await bob.duplicates.preview.dismiss({ keys });
    const { fingerprint } = await ann.duplicates.dismiss({ keys });
    expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
    const shown = [preview, await bob.duplicates.dismissals(), await bob.duplicates.dismiss({ keys })];
    expect(JSON.stringify(shown)).not.toContain(fingerprint);
    expect(shown[2]).toMatchObject({ fingerprint: "" });
    const [stored] = (await ann.duplicates.dismissals()).records;
    expect(stored?.dismissal.fingerprint).toBe(fingerprint);
  });

  it("DUP-7 are each company's own word: what one says of shared records is not the other's", async () => {
    const { crm, gus } = await world();
    const ann = crm.as({ ...actors.ann, companyIds: ["globex"] });
    const [one, two] = [
      await ann.accounts.create({ name: "ACME", sharedCompanyIds: ["globex"] }),
      await ann.accounts.create({ name: "Acme", sharedCompanyIds: ["globex"] }),
    ];
    const keys = [`account/${one.id}`, `account/${two.id}`] as const;
    const said = await ann.duplicates.dismiss({ keys });
    expect((await gus.duplicates.dismissals()).records).toEqual([]);
    expect(await reasonsOf(gus.duplicates.forget({ keys }))).toEqual(["PAIR_NOT_DISMISSED keys"]);
    expect((await gus.duplicates.dismiss({ keys })).id).not.toBe(said.id);
    expect((await ann.duplicates.dismissals()).records).toHaveLength(1);
  });

  it("DUP-7 of a job for all companies hold for each; what was said last counts", async () => {
    const w = await world();
    const { leadKey, contactKey } = await alike(w.ann);
    const keys = [leadKey, contactKey] as const;
    const scope = scopeOf(w.storage, actors.ann);
    const job = w.crm.as({ companyId: null, userId: null });
    const accounts = [await job.accounts.create({ name: "ACME" }), await job.accounts.create({ name: "Acme" })];
    const shared = accounts.map(({ id }) => keyOf("account", id));
    await job.duplicates.dismiss({ keys: [shared[0] ?? "", shared[1] ?? ""] });
    expect([...(await loadDismissals(scope, [...shared, ...keys])).values()].map(({ companyId }) => companyId)).toEqual(
      [null],
    );
    w.clock.advance(1_000);
    await w.ann.duplicates.dismiss({ keys: [shared[1] ?? "", shared[0] ?? ""] });
    await w.ann.duplicates.dismiss({ keys });
    const known = await loadDismissals(scope, [...shared, ...keys]);
    expect([...known.values()].map(({ companyId }) => companyId)).toEqual(["acme", "acme"]);
    w.clock.advance(1_000);
    await job.duplicates.dismiss({ keys: [shared[0] ?? "", shared[1] ?? ""], note: "Twins" });
    expect([...(await loadDismissals(scope, shared)).values()].map(({ note }) => note)).toEqual(["Twins"]);
    expect((await loadDismissals(scope, [leadKey, shared[0] ?? leadKey])).size).toBe(0);
    await w.ann.duplicates.forget({ keys: [shared[0] ?? "", shared[1] ?? ""] });
    expect((await loadDismissals(scope, shared)).size).toBe(1);
    await w.ann.duplicates.forget({ keys: [shared[0] ?? "", shared[1] ?? ""] });
    expect((await loadDismissals(scope, shared)).size).toBe(0);
  });

  it("DUP-7 CONV-18 do not keep a conversion or an import from being taken back", async () => {
    const { ann } = await world();
    const { leadKey } = await alike(ann);
    const lead = await ann.leads.create({ companyName: "ACME 2", lastName: "Lee" });
    const { account } = await ann.leads.convert({ leadId: lead.id, account: { create: true } });
    await ann.duplicates.dismiss({ keys: [leadKey, `account/${account.id}`] });
    await ann.leads.undoConversion({ leadId: lead.id });
    const imported = await (await ann.leads.imports.plan(rowSource(["Last name"], [["Moe"]]))).commit();
    const [moe] = (await ann.leads.list({ where: { lastName: "Moe" } })).records;
    await ann.duplicates.dismiss({ keys: [leadKey, `lead/${moe?.id}`] });
    await ann.leads.imports.undo({ importBatchId: imported.id });
    expect((await ann.duplicates.dismissals()).records).toEqual([]);
  });
});
