import { describe, expect, it } from "vitest";
import { createCrm } from "../../src/app/create-crm.js";
import { leadMatchRules } from "../../src/duplicates/rules/lead-rules.js";
import { en } from "../../src/messages/en.js";
import { explainDuplicate } from "../../src/messages/explain-duplicate.js";
import { fr } from "../../src/messages/fr.js";
import { textOf } from "../../src/messages/text-of.js";
import type { Lead } from "../../src/model/lead.js";
import { everyStored } from "../support/every-stored.js";
import { onEveryStore } from "../support/on-every-store.js";
import { openWorld } from "../support/open-world.js";

const jean = {
  firstName: "Jean-Pierre",
  lastName: "Montchaot",
  companyName: "Apollo SARL",
  email: "jp.montchaot@apollo.fr",
  mobilePhone: "06 12 34 56 78",
};

onEveryStore("Checking for duplicates", (open) => {
  const world = async () => openWorld({ storage: await open() });

  it("DUP-3 DUP-5 finds leads, contacts and accounts that may be the same, the likeliest first, and adds its reasons up", async () => {
    const { ann } = await world();
    const lead = await ann.leads.create({ ...jean, firstName: "JP", email: null, companyName: "S.A.R.L. Apollo" });
    const contact = await ann.contacts.create({ firstName: "Jean Pierre", lastName: "MONTCHAOT", email: jean.email });
    await ann.leads.create({ lastName: "Somebody else", email: "else@example.org" });
    const { candidates, complete } = await ann.duplicates.check({ type: "lead", draft: jean });
    expect(complete).toBe(true);
    expect(candidates.map(({ record }) => record.id).sort()).toEqual([lead.id, contact.id].sort());
    for (const { bits, prior, evidence, verdict } of candidates) {
      expect(evidence.reduce((sum, line) => sum + line.bits, prior)).toBeCloseTo(bits, 9);
      expect(verdict).toBe("sure");
    }
    expect(candidates.map(({ bits }) => bits)).toEqual(candidates.map(({ bits }) => bits).sort((a, b) => b - a));
  });

  it("DUP-7 DUP-8 leaves out the record itself, what somebody said is different, and what the actor may not see", async () => {
    const { ann, gus } = await world();
    const one = await ann.leads.create(jean);
    const other = await ann.leads.create({ ...jean, firstName: "Jeanne" });
    const found = async () => (await ann.duplicates.check({ type: "lead", id: one.id })).candidates;
    expect((await found()).map(({ record }) => record.id)).toEqual([other.id]);
    const keys = [`lead/${one.id}`, `lead/${other.id}`] as const;
    await ann.duplicates.dismiss({ keys });
    expect(await found()).toEqual([]);
    await ann.duplicates.forget({ keys });
    expect(await found()).toHaveLength(1);
    expect((await gus.duplicates.check({ type: "lead", draft: jean })).candidates).toEqual([]);
  });

  it("DUP-6 scans all records, tells the pairs and groups, and compares only what changed where asked", async () => {
    const { ann, clock } = await world();
    const [a, b] = [await ann.leads.create(jean), await ann.leads.create({ ...jean, firstName: "JP" })];
    for (let i = 0; i < 20; i++) await ann.leads.create({ lastName: `Nobody ${i}`, email: `n${i}@example.org` });
    const scan = await ann.duplicates.scan({ types: ["lead"] });
    expect(scan).toMatchObject({ records: 22, pairCount: 1, cut: [] });
    expect(scan.groups).toEqual([[`lead/${a.id}`, `lead/${b.id}`].sort()]);
    const [pair] = scan.pairs();
    expect(pair?.evidence.reduce((sum, line) => sum + line.bits, scan.prior)).toBeCloseTo(pair?.bits ?? 0, 9);
    clock.advance(60_000);
    const since = clock.read();
    expect(await ann.duplicates.scan({ types: ["lead"], since })).toMatchObject({ records: 0, pairCount: 0 });
    const c = await ann.leads.create({ ...jean, lastName: "Montchaoth" });
    const fresh = await ann.duplicates.scan({ types: ["lead"], since });
    expect([...fresh.pairs()].every(({ keys }) => keys.some((key) => key === `lead/${c.id}`))).toBe(true);
    expect(fresh.pairCount).toBe(2);
  });

  it("DUP-6 stops when its signal is aborted, and tells how far it is", async () => {
    const { ann } = await world();
    await ann.leads.create(jean);
    const phases: string[] = [];
    await ann.duplicates.scan({ types: ["lead"] }, { onProgress: ({ phase }) => void phases.push(phase) });
    expect(phases).toContain("reading");
    const stopped = ann.duplicates.scan({ types: ["lead"] }, { signal: AbortSignal.abort(new Error("enough")) });
    await expect(stopped).rejects.toMatchObject({ code: "REFUSED", refusals: [{ code: "DUPLICATE_SEARCH_STOPPED" }] });
  });

  it("DUP-4 warns before a contact of the same name is entered, in the guide's words, and of one that was put away", async () => {
    const { ann, storage } = await world();
    const first = await ann.contacts.create({ firstName: "Léa", lastName: "Michel" });
    const before = await everyStored(storage, "contact");
    const warningsOf = async (lastName: string) => {
      const decision = await ann.contacts.preview.create({ firstName: "LEA", lastName });
      return decision.ok ? decision.value.warnings : [];
    };
    const [warning] = await warningsOf("michel");
    expect(warning).toMatchObject({ code: "CONTACT_NAMESAKE", params: { type: "contact", id: first.id } });
    if (warning !== undefined) expect(textOf(warning, fr)).toBe("Il y a déjà un contact avec ce nom.");
    expect(await warningsOf("Michelet")).toEqual([]);
    expect(await everyStored(storage, "contact")).toEqual(before);
    await ann.contacts.archive({ contactId: first.id });
    expect(await warningsOf("Michel")).toMatchObject([{ code: "CONTACT_NAMESAKE_ARCHIVED" }]);
    const other = await ann.contacts.create({ firstName: "Zoé", lastName: "Roux" });
    const rename = (changes: object) => ann.contacts.preview.update({ contactId: other.id, changes });
    expect(await rename({ firstName: "Léa", lastName: "Michel" })).toMatchObject({
      value: { warnings: [{ code: "CONTACT_NAMESAKE_ARCHIVED" }] },
    });
    expect(await rename({ description: "Léa Michel" })).toMatchObject({ value: { warnings: [] } });
  });

  it("DUP-4 warns of leads, contacts and accounts alike", async () => {
    const { ann } = await world();
    const contact = await ann.contacts.create({ firstName: "Jean-Pierre", lastName: "Montchaot", email: jean.email });
    const decision = await ann.leads.preview.create(jean);
    expect(decision).toMatchObject({ ok: true });
    if (decision.ok)
      expect(decision.value.warnings).toMatchObject([{ code: "CONTACT_NAMESAKE", params: { id: contact.id } }]);
    await ann.accounts.create({ name: "Vega Conseil", isCompany: true, website: "vega-conseil.fr" });
    const company = await ann.accounts.preview.create({ name: "VEGA CONSEIL SAS", isCompany: true });
    expect(company).toMatchObject({ value: { warnings: [{ code: "DUPLICATE_LIKELY", params: { type: "account" } }] } });
  });
});

describe("Rules for duplicates", () => {
  it("DUP-3 are those of the host where it has some", async () => {
    const { storage } = openWorld();
    const strict = { ...leadMatchRules, thresholds: { sure: 99, same: 98, review: 97 } };
    const crm = createCrm({ storage, settings: { duplicates: { rules: { lead: strict } } } });
    const ann = crm.as({ userId: "ann", companyId: "acme" });
    await ann.leads.create({ firstName: "Zoé", lastName: "Montchaot", email: "zoe@apollo.fr" });
    const check = (draft: Partial<Pick<Lead, "firstName" | "lastName" | "email">>) =>
      ann.duplicates.check({ type: "lead", draft });
    expect((await check({ lastName: "Montchaot", email: "zoe@apollo.fr" })).candidates).toEqual([]);
    expect((await check({ firstName: "Zoé", lastName: "Montchaot" })).candidates).toMatchObject([
      { verdict: null, sameName: true },
    ]);
  });

  it("DUP-3 explain themselves in words of both languages", async () => {
    const { ann } = openWorld();
    await ann.leads.create(jean);
    const { candidates } = await ann.duplicates.check({
      type: "lead",
      draft: { ...jean, firstName: "JP", email: null },
    });
    const [found] = candidates;
    if (found === undefined) throw new Error("nothing was found");
    const told = explainDuplicate(found, en);
    expect(told.verdict).toBe("Surely the same.");
    expect(told.lines).toContain("First name: “jp” and “jean pierre” are used for one another (some evidence)");
    expect(explainDuplicate(found, fr).lines.join("\n")).toContain("s’emploient l’un pour l’autre");
    expect(explainDuplicate(found, en, { first: "Given name" }).lines.join("\n")).toContain("Given name: ");
    expect(told.lines).toHaveLength(found.evidence.length);
  });
});
