import { expect, it } from "vitest";
import type { RecordKey } from "../../src/kernel/id.js";
import { splitKey } from "../../src/kernel/id.js";
import { en } from "../../src/messages/en.js";
import { fr } from "../../src/messages/fr.js";
import { textOf } from "../../src/messages/text-of.js";
import { recordSchemas } from "../../src/model/record-schemas.js";
import type { RecordType } from "../../src/model/record-types.js";
import type { Storage } from "../../src/ports/storage.js";
import { everyStored } from "../support/every-stored.js";
import { findingsIn } from "../support/findings-in.js";
import type { Planted } from "../support/planted-person.js";
import { planted, plantedIn, plantPerson, privacyWorld } from "../support/planted-person.js";
import { reasonsOf } from "../support/refused.js";
import { shippedFigures } from "../support/shipped-figures.js";
import { onEveryDumpedStore } from "../support/stored-dump.js";

const types = Object.keys(recordSchemas) as RecordType[];

/** Everything that is stored of a company, as one text. */
async function storedOf(storage: Storage, companyId: string): Promise<string> {
  const stored = await Promise.all(types.map((type) => everyStored(storage, type)));
  return JSON.stringify(stored.flat().filter((record) => record.companyId === companyId));
}

const typesOf = (keys: readonly RecordKey[]): string[] => keys.map((key) => splitKey(key).type).sort();

const ways: readonly (readonly [string, (ids: Planted) => Record<string, string>])[] = [
  ["a lead", ({ leadId }) => ({ leadId })],
  ["a lead that was merged", ({ mergedLeadId }) => ({ leadId: mergedLeadId })],
  ["a contact", ({ contactId }) => ({ contactId })],
  ["an individual", ({ accountId }) => ({ accountId })],
  ["an address", () => ({ email: planted.email.toUpperCase() })],
];

onEveryDumpedStore("Erasing a person", (open) => {
  const plantedWorld = async () => {
    const { storage, dump } = await open();
    const world = await privacyWorld(storage);
    return { ...world, dump, ids: await plantPerson(world) };
  };

  it.each(ways)(
    "ACC-15 leaves no text of the person in any column of any table, counts and amounts as they were, named by %s",
    async (_, nameOf) => {
      const { ann, crm, dump, ids } = await plantedWorld();
      expect(plantedIn(await dump()).length).toBeGreaterThan(25);
      const figures = JSON.stringify(await shippedFigures(ann)).replaceAll("Zqfirst Zqlast", "[…]");
      const erasure = await ann.privacy.erase(nameOf(ids));
      expect(plantedIn(await dump())).toEqual([]);
      expect(JSON.stringify(await shippedFigures(ann))).toBe(figures);
      expect(await findingsIn(crm)).toEqual([]);
      expect(typesOf(erasure.keys)).toEqual(["account", "contact", "lead", "lead"]);
      expect(erasure.files).toEqual([planted.picture]);
      expect(plantedIn(JSON.stringify({ ...erasure, files: [] }))).toEqual([]);
    },
  );

  it("ACC-15 keeps statuses, links, answers, countries and own fields that tell of nobody", async () => {
    const { ann, storage, ids } = await plantedWorld();
    const before = await ann.leads.get(ids.leadId);
    await ann.privacy.erase({ leadId: ids.leadId });
    const lead = await ann.leads.get(ids.leadId);
    const { statusId, createdOn, convertedAt, convertedAccountId, score } = before;
    expect(lead).toMatchObject({ statusId, createdOn, convertedAt, convertedAccountId, score, fullName: "[…]" });
    expect(lead).toMatchObject({ email: null, custom: { budget: 500 }, address: { countryCode: "FR", city: null } });
    const [guest] = await storage.get("guest", [ids.guestId]);
    expect(guest).toMatchObject({ name: "[…]", email: null, answer: "yes", personKey: null });
    expect((await ann.opportunities.get(ids.opportunityId)).amount).toBe(120_000);
    const [shared] = await storage.get("emailMessage", [ids.sharedMessageId]);
    expect(shared).toMatchObject({ toAddresses: ["moe@x.example"], bodyText: "Dear Moe, dear […]", state: "sent" });
  });

  it("ACC-15 leaves alone who has nothing to do with the person, and every other company", async () => {
    const world = await plantedWorld();
    const { ann, gus, storage, ids } = world;
    const twin = { firstName: planted.firstName, lastName: planted.lastName, email: planted.email };
    await gus.leads.create({ ...twin, description: planted.description });
    const [foreign, other] = [await storedOf(storage, "globex"), await ann.leads.get(ids.otherLeadId)];
    await ann.privacy.erase({ leadId: ids.leadId });
    expect(await storedOf(storage, "globex")).toBe(foreign);
    expect(await ann.leads.get(ids.otherLeadId)).toEqual(other);
  });

  it("ACC-15 tells what was erased and what is kept, every field with a value with its reason in both languages", async () => {
    const { ann, storage, ids } = await plantedWorld();
    const { erased, kept, keys, suppressed } = await ann.privacy.erase({ leadId: ids.leadId });
    const touched = new Set(erased.map(({ key }) => splitKey(key).type));
    const all = ["lead", "contact", "account", "guest", "emailMessage", "delivery", "calendarEvent", "timelineEntry"];
    expect([...all, "journal", "duplicateDismissal", "opportunity"].filter((type) => !touched.has(type))).toEqual([]);
    const [contact] = await storage.get("contact", [ids.contactId]);
    const left = Object.entries(contact ?? {}).filter(([, value]) => value !== null && value !== "[…]" && value !== "");
    const told = new Set(kept.filter(({ type }) => type === "contact").flatMap(({ fields }) => fields));
    const made = ["matchKeys", "custom", "address"]; // emptied, or what is left of them tells of nobody
    expect(left.map(([field]) => field).filter((field) => !told.has(field) && !made.includes(field))).toEqual([]);
    for (const one of kept) for (const texts of [en, fr]) expect(textOf(one, texts)).not.toBe(one.code);
    expect(suppressed).toBeGreaterThan(0);
    expect(keys).toContain(`lead/${ids.leadId}`);
  });

  it("ACC-15 keeps what is a company's own, cleaned of what the person is recognised by", async () => {
    const { storage, dump } = await open();
    const { ann, crm } = await privacyWorld(storage);
    const details = { companyName: planted.companyName, website: planted.website, fixedPhone: planted.fixedPhone };
    const person = { firstName: planted.firstName, lastName: planted.lastName, email: planted.email };
    const told = { description: planted.description, address: { street: planted.street, city: planted.city } };
    const lead = await ann.leads.create({ ...details, ...person, ...told });
    const { account, contacts } = await ann.leads.convert({
      leadId: lead.id,
      account: { create: true },
      contact: { create: true },
      opportunity: true,
    });
    const other = await ann.contacts.create({
      ...person,
      lastName: "Moe",
      email: null,
      accounts: [{ accountId: account.id }],
    });
    const erasure = await ann.privacy.erase({ contactId: contacts[0]?.id ?? "" });
    expect(typesOf(erasure.keys)).toEqual(["contact", "lead"]);
    const { firstName, companyName, website, street, city } = planted; // a colleague's, and the company's
    expect(plantedIn(await dump()).sort()).toEqual([firstName, companyName, website, street, city].sort());
    expect(await ann.accounts.get(account.id)).toMatchObject({
      name: planted.companyName,
      email: null,
      fixedPhone: null,
      description: null,
    });
    expect((await ann.contacts.get(other.id)).fullName).toBe("Zqfirst Moe");
    expect(await findingsIn(crm)).toEqual([]);
    expect(erasure.kept).toContainEqual(expect.objectContaining({ type: "account", code: "ERASURE_KEEPS_OTHERS" }));
  });

  it("ACC-15 refuses to undo what was merged, converted or edited", async () => {
    const { ann, storage, ids } = await plantedWorld();
    const edit = await ann.calendar.update({ eventId: ids.aboutEventId, changes: { subject: planted.nickName } });
    await ann.privacy.erase({ leadId: ids.leadId });
    const commits = storage.commits.length;
    expect(await reasonsOf(ann.leads.undoConversion({ leadId: ids.leadId }))).toEqual(["CONVERSION_ERASED"]);
    expect(await reasonsOf(ann.leads.unmerge({ leadId: ids.leadId }))).toEqual(["MERGE_ERASED"]);
    expect(await reasonsOf(ann.calendar.undo({ journalId: edit.journalId ?? "" }))).toEqual(["EVENT_EDIT_ERASED"]);
    expect(storage.commits).toHaveLength(commits);
  });

  it("ACC-15 writes nothing the second time", async () => {
    const { ann, dump, storage, ids } = await plantedWorld();
    await ann.privacy.erase({ leadId: ids.leadId });
    const [commits, before] = [storage.commits.length, await dump()];
    expect(await ann.privacy.erase({ leadId: ids.leadId })).toMatchObject({ erased: [], files: [] });
    expect(await ann.privacy.erase({ email: planted.email })).toMatchObject({ keys: [], erased: [] });
    expect(storage.commits).toHaveLength(commits);
    expect(await dump()).toBe(before);
  });

  it("ACC-15 tells of itself on the timeline, which keeps its order, so that followers can read anew what changed", async () => {
    const { ann, crm, storage, ids } = await plantedWorld();
    const before = (await crm.timeline.follow({ limit: 10_000 })).entries;
    const { erased } = await ann.privacy.erase({ leadId: ids.leadId });
    const { entries } = await crm.timeline.follow({ limit: 10_000 });
    expect(entries.slice(0, -1).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const last = entries.at(-1);
    const { records } = (last?.data ?? {}) as { readonly records: readonly RecordKey[] }; // what the entry tells
    expect(last).toMatchObject({ kind: "erased", subjectKey: `lead/${ids.leadId}`, actorId: "ann" });
    expect(records).toEqual(expect.arrayContaining(erased.map(({ key }) => key)));
    const changed = entries.filter((entry, i) => i < before.length && entry.version !== before[i]?.version);
    expect(changed.length).toBeGreaterThan(5);
    expect(changed.filter(({ id }) => !records.includes(`timelineEntry/${id}` as RecordKey))).toEqual([]);
    const [now] = (await ann.leads.activity(ids.leadId, { limit: 1 })).records;
    expect(now?.kind).toBe("erased");
    expect(storage.commits.at(-1)?.entries).toHaveLength(1);
  });
});
