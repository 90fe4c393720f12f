import { expect, it } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import type { MergeableType } from "../../src/merge/mergeable-type.js";
import { onEveryStore } from "../support/on-every-store.js";
import { openWorld } from "../support/open-world.js";
import { storeReferring } from "../support/referring-records.js";
import { reasonsOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";

const types = ["lead", "contact", "account"] as const;

const commandsOn = (crm: ActorCrm, type: MergeableType) =>
  ({ lead: crm.leads, contact: crm.contacts, account: crm.accounts })[type];

const named = { lead: { lastName: "Lee" }, contact: { lastName: "Lee" }, account: { name: "Lee" } } as const;

onEveryStore("Merging", (open) => {
  const world = async () => {
    const made = openWorld({ storage: await open() });
    const make = (type: MergeableType, fields: object = {}) =>
      commandsOn(made.ann, type).create({ ...named[type], ...fields } as never) as Promise<{ readonly id: string }>;
    return { ...made, make };
  };

  it.each(types)(
    "DUP-9 DUP-12 leaves the original of %ss in every list, and the others' ids stand for it",
    async (type) => {
      const { ann, make } = await world();
      const [a, b, c] = [await make(type), await make(type), await make(type)];
      const commands = commandsOn(ann, type);
      await commands.merge({ originalId: a.id, duplicateIds: [b.id, c.id] });
      for (const archived of ["without", "with", "only"] as const) {
        const ids = archived === "only" ? [] : [a.id];
        const { records } = await commands.list({ archived });
        expect(records.map(({ id }) => id)).toEqual(ids);
        expect(await commands.count({ archived })).toBe(ids.length);
        expect((await commands.list({ archived, search: "lee" })).records).toHaveLength(ids.length);
      }
      for (const { id } of [a, b, c]) expect((await commands.get(id)).id).toBe(a.id);
    },
  );

  it.each(types)("DUP-11 moves every reference to a duplicate among %ss", async (type) => {
    const { ann, make, storage } = await world();
    const [a, b, c] = [await make(type), await make(type), await make(type)];
    const referring = [...(await storeReferring(storage, type, b.id)), ...(await storeReferring(storage, type, c.id))];
    const { moved } = await commandsOn(ann, type).merge({ originalId: a.id, duplicateIds: [b.id, c.id] });
    for (const { type: of, id, field } of referring) {
      const [record] = await storage.get(of, [id]);
      const value = JSON.stringify((record as never)[field]);
      expect([value.includes(a.id), value.includes(b.id), value.includes(c.id)], `${of}.${field} ${value}`).toEqual([
        true,
        id.startsWith(b.id) && value.includes(`quote/${b.id}`),
        id.startsWith(c.id) && value.includes(`quote/${c.id}`),
      ]);
    }
    const shown = await storage.aggregate({
      type: "timelineEntry",
      filter: { op: "overlaps", field: "relatedKeys", kind: "list", values: [`${type}/${a.id}`] },
      groupBy: [],
      measures: [{ op: "count", field: null, kind: "number" }],
    });
    expect(shown[0]?.measures[0]).toBe(3 + 2 + 1); // creations, entries stored for the test, the merge
    expect(moved.find((one) => one.field === "personKey")).toEqual({ type: "guest", field: "personKey", count: 2 });
  });

  it("DUP-10 keeps what the original has, fills what it lacks in the order of the duplicates, and tells of the rest", async () => {
    const { ann, make } = await world();
    const a = await make("lead", { lastName: "Lee", email: "a@x.example", manualScore: 0, keyAccount: false });
    const b = await make("lead", {
      firstName: "Bo",
      email: "b@x.example",
      manualScore: 3,
      keyAccount: true,
      doNotCall: true,
    });
    const c = await make("lead", { firstName: "Cy", mobilePhone: "+33612345678", tagIds: [], description: "from c" });
    const { record, conflicts, provenance } = await ann.leads.merge({ originalId: a.id, duplicateIds: [b.id, c.id] });
    expect(record).toMatchObject({
      firstName: "Bo",
      lastName: "Lee",
      fullName: "Bo Lee",
      email: "a@x.example",
      manualScore: 0,
      score: 0,
      keyAccount: false,
      doNotCall: true,
      mobilePhone: "+33612345678",
      description: "from c",
    });
    expect(record.searchText).toContain("33612345678");
    const lost = conflicts.map(({ field, kept, lost }) => [field, kept.recordId, lost.map(({ value }) => value)]);
    expect(lost).toEqual(
      expect.arrayContaining([
        ["firstName", b.id, ["Cy"]],
        ["email", a.id, ["b@x.example"]],
        ["manualScore", a.id, [3]],
        ["keyAccount", a.id, [true]],
      ]),
    );
    const from = new Map(provenance.map((one) => [one.field, one.from]));
    expect([from.get("mobilePhone"), from.get("doNotCall"), from.get("lastName")]).toEqual([[c.id], [b.id], [a.id]]);
  });

  it("DUP-10 takes what was chosen, and refuses a choice that loosens consent, names no record or no field", async () => {
    const { ann, make } = await world();
    const a = await make("contact", { email: "a@x.example", doNotEmail: true });
    const b = await make("contact", { email: "b@x.example" });
    const merge = (choose: Record<string, string>) =>
      ann.contacts.merge({ originalId: a.id, duplicateIds: [b.id], choose });
    expect(await reasonsOf(merge({ doNotEmail: b.id }))).toEqual(["MERGE_CONSENT_LOOSENED choose doNotEmail"]);
    expect(await reasonsOf(merge({ email: "none" }))).toEqual(["MERGE_CHOICE_UNKNOWN choose email"]);
    expect(await reasonsOf(merge({ reference: b.id }), "INPUT_INVALID")).toEqual([
      "INPUT_UNKNOWN_FIELD choose reference",
    ]);
    const { record } = await merge({ email: b.id });
    expect(record).toMatchObject({ email: "b@x.example", emailDomain: "x.example", doNotEmail: true });
  });

  it.each(types)("DUP-9 refuses %ss that are named twice, put away, or of another company", async (type) => {
    const { ann, gus, make, storage } = await world();
    const [a, b] = [await make(type), await make(type)];
    const other = (await commandsOn(gus, type).create(named[type] as never)) as { readonly id: string };
    const commands = commandsOn(ann, type);
    const merge = (...duplicateIds: readonly string[]) => commands.merge({ originalId: a.id, duplicateIds });
    expect(await reasonsOf(merge(b.id, b.id))).toEqual(["MERGE_RECORD_TWICE duplicateIds 1"]);
    expect(await reasonsOf(merge(a.id))).toEqual(["MERGE_ORIGINAL_AMONG_DUPLICATES duplicateIds 0"]);
    expect(await reasonsOf(merge(), "INPUT_INVALID")).toEqual(["INPUT_TOO_SHORT duplicateIds"]);
    await expect(merge(other.id)).rejects.toMatchObject({ code: "NOT_FOUND", record: `${type}/${other.id}` });
    const shared = await storeRecord(storage, type, { id: "shared", companyId: null } as never);
    expect(await reasonsOf(merge(shared.id))).toEqual(["MERGE_COMPANIES_DIFFER duplicateIds 0"]);
    await commands.archive({ [`${type}Id`]: b.id } as never);
    expect(await reasonsOf(merge(b.id))).toEqual(["MERGE_RECORD_ARCHIVED duplicateIds 0"]);
  });

  it.each(types)(
    "DUP-14 merges survivors of %ss again, and refuses what was merged, naming the survivor",
    async (type) => {
      const { ann, make } = await world();
      const [a, b, c] = [await make(type), await make(type), await make(type)];
      const commands = commandsOn(ann, type);
      await commands.merge({ originalId: b.id, duplicateIds: [a.id] });
      const again = await commands.preview.merge({ originalId: b.id, duplicateIds: [a.id] });
      expect(again.ok ? [] : again.refusals).toMatchObject([
        { code: "MERGE_RECORD_MERGED", path: ["duplicateIds", 0], params: { survivor: `${type}/${b.id}` } },
      ]);
      expect(await reasonsOf(commands.merge({ originalId: a.id, duplicateIds: [c.id] }))).toEqual([
        "MERGE_RECORD_MERGED originalId",
      ]);
      await commands.merge({ originalId: c.id, duplicateIds: [b.id] });
      for (const { id } of [a, b, c]) expect((await commands.get(id)).id).toBe(c.id);
    },
  );

  it("DUP-10 lets a converted lead be the original alone, and leads that became two accounts apart", async () => {
    const { ann, make } = await world();
    const [a, b, c] = [await make("lead"), await make("lead"), await make("lead")];
    const { account } = await ann.leads.convert({ leadId: a.id, account: { create: true } });
    expect(await reasonsOf(ann.leads.merge({ originalId: b.id, duplicateIds: [a.id] }))).toEqual([
      "MERGE_CONVERTED_NOT_ORIGINAL duplicateIds 0",
    ]);
    await ann.leads.convert({ leadId: c.id, account: { create: true } });
    expect(await reasonsOf(ann.leads.merge({ originalId: a.id, duplicateIds: [c.id] }))).toEqual([
      "MERGE_CONVERTED_APART duplicateIds 0",
    ]);
    const { record } = await ann.leads.merge({ originalId: a.id, duplicateIds: [b.id] });
    expect(record.convertedAccountId).toBe(account.id);
  });

  it("DUP-11 folds links of one pair, and leaves each contact one main account", async () => {
    const { ann, make } = await world();
    const [x, y, z] = [
      await make("account"),
      await make("account", { name: "Y" }),
      await make("account", { name: "Z" }),
    ];
    const role = await ann.referenceData.create({ kind: "role", name: "Buyer" });
    const a = await make("contact", { accounts: [{ accountId: x.id }] });
    const accounts = [
      { accountId: x.id, roleId: role.id },
      { accountId: y.id, isMain: true },
    ];
    const b = await make("contact", { accounts });
    const { record, folded } = await ann.contacts.merge({ originalId: a.id, duplicateIds: [b.id] });
    const links = (await ann.contacts.accounts(a.id)).map(({ account, link }) => [
      account.id,
      link.isMain,
      link.roleId,
    ]);
    expect(links).toEqual([
      [x.id, true, role.id],
      [y.id, false, null],
    ]);
    expect([record.mainAccountId, folded]).toEqual([x.id, [{ type: "accountContact", field: "contactId", count: 1 }]]);
    const d = await make("contact", {
      lastName: "D",
      accounts: [{ accountId: z.id }, { accountId: y.id, isMain: true }],
    });
    await ann.accounts.merge({ originalId: z.id, duplicateIds: [y.id] });
    expect((await ann.contacts.accounts(d.id)).map(({ account, link }) => [account.id, link.isMain])).toEqual([
      [z.id, true],
    ]);
    expect((await ann.contacts.get(d.id)).mainAccountId).toBe(z.id);
    expect((await ann.accounts.contacts(y.id)).map(({ contact }) => contact.id).sort()).toEqual([a.id, d.id].sort());
  });

  it("DUP-11 folds guests of one event and members of one campaign", async () => {
    const { ann, make, storage } = await world();
    const [a, b] = [await make("contact"), await make("contact")];
    const guest = { companyId: "acme", eventId: "e" };
    await storeRecord(storage, "guest", { ...guest, id: "g1", personKey: `contact/${a.id}`, email: "a@x.example" });
    const answer = { answer: "yes", answeredAt: new Date(0) };
    await storeRecord(storage, "guest", {
      ...guest,
      ...answer,
      id: "g2",
      personKey: `contact/${b.id}`,
      email: "b@x.example",
    });
    const member = { companyId: "acme", campaignKey: "campaign/1" };
    for (const [id, { id: of }] of Object.entries({ m1: a, m2: b })) {
      const keys = { memberKey: `contact/${of}`, relatedKeys: [`contact/${of}`, `quote/${id}`] };
      await storeRecord(storage, "campaignMembership", {
        ...member,
        ...keys,
        id,
        response: id === "m2" ? "came" : null,
      });
    }
    await ann.contacts.merge({ originalId: a.id, duplicateIds: [b.id] });
    const guests = await storage.get("guest", ["g1", "g2"]);
    expect(guests).toMatchObject([{ id: "g1", email: "a@x.example", ...answer }]);
    const members = await storage.get("campaignMembership", ["m1", "m2"]);
    expect(members).toMatchObject([
      { id: "m1", response: "came", relatedKeys: [`contact/${a.id}`, "quote/m1", "quote/m2"] },
    ]);
  });

  it("DUP-13 previews what it commits, and writes nothing then", async () => {
    const { ann, make, storage } = await world();
    const [a, b] = [await make("account", { email: "a@x.example" }), await make("account", { website: "x.example" })];
    await make("contact", { accounts: [{ accountId: b.id }] });
    const command = { originalId: a.id, duplicateIds: [b.id], choose: { email: a.id } };
    const before = storage.commits.length;
    const preview = await ann.accounts.preview.merge(command);
    expect(storage.commits).toHaveLength(before);
    const { journalId, ...done } = await ann.accounts.merge(command);
    if (!preview.ok) throw new Error("refused");
    const { journalId: other, ...foretold } = preview.value.result;
    expect([foretold, other === journalId]).toEqual([done, false]);
  });

  it("DUP-13 is done once under an idempotency key, and tells the same again", async () => {
    const { ann, make } = await world();
    const [a, b, c] = [await make("lead"), await make("lead"), await make("lead")];
    const command = { originalId: a.id, duplicateIds: [b.id], idempotencyKey: "k" };
    const done = await ann.leads.merge(command);
    expect(await ann.leads.merge(command)).toEqual(done);
    expect(await reasonsOf(ann.leads.merge({ ...command, duplicateIds: [c.id] }))).toEqual([
      "IDEMPOTENCY_KEY_USED idempotencyKey",
    ]);
  });

  it("DUP-13 refuses versions that are not those that the caller saw", async () => {
    const { ann, make } = await world();
    const [a, b] = [await make("lead"), await make("lead")];
    await ann.leads.update({ leadId: b.id, changes: { email: "b@x.example" } });
    const command = { originalId: a.id, duplicateIds: [b.id] };
    const old = ann.leads.merge({ ...command, expectedVersions: { [a.id]: 1, [b.id]: 1 } });
    await expect(old).rejects.toMatchObject({ code: "VERSION_CONFLICT", record: `lead/${b.id}` });
    await ann.leads.merge({ ...command, expectedVersions: { [b.id]: 2 } });
  });

  it("DUP-10 unites addresses, kinds and tags, and gives a new prospect the standing of the duplicate", async () => {
    const { ann, make } = await world();
    const address = (street: string) => ({ address: { street, city: "Paris" } });
    const a = await make("account", {
      kinds: ["customer"],
      addresses: [{ ...address("1 A"), isDefault: true, billing: true }],
    });
    const b = await make("account", {
      kinds: ["prospect"],
      addresses: [
        { ...address("2 B"), isDefault: true, billing: true },
        { ...address("1 A"), delivery: true },
      ],
    });
    const { record } = await ann.accounts.merge({ originalId: a.id, duplicateIds: [b.id] });
    expect(record.kinds).toEqual(["customer", "prospect"]);
    expect(record.addresses.map(({ address: { street }, ...marks }) => [street, ...Object.values(marks)])).toEqual([
      ["1 A", true, true, true],
      ["2 B", true, false, false],
    ]);
  });
});
