import { expect, it } from "vitest";
import { onEveryStore } from "../support/on-every-store.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { errorOf, reasonsOf } from "../support/refused.js";

onEveryStore("Opportunities", (open) => {
  const world = async (settings = {}): Promise<World> => openWorld({ storage: await open(), settings });
  const account = async ({ ann }: World, more = {}) => (await ann.accounts.create({ name: "ACME", ...more })).id;

  it("OPP-1 needs a name, and an account or a contact; every field is kept", async () => {
    const { ann } = await world();
    const accountId = (await ann.accounts.create({ name: "ACME" })).id;
    const contactId = (await ann.contacts.create({ lastName: "Lee", accounts: [{ accountId }] })).id;
    const details = {
      name: "Steel",
      accountId,
      contactId,
      currency: "USD",
      amount: 100_000,
      bestCase: 120_000,
      worstCase: 0,
      manualProbability: 0,
      rating: 5,
      expectedCloseOn: "2026-06-30",
      type: "renewal",
      assignedToId: "bob",
      teamId: "north",
      description: "Beams",
      externalId: "x-1",
    };
    const { opportunity, warnings } = await ann.opportunities.create({ ...details, sourceId: { name: "Fair" } });
    expect(await ann.opportunities.get(opportunity.id)).toEqual(opportunity);
    expect(opportunity).toMatchObject({ ...details, probability: 0, companyId: "acme", closedAt: null });
    expect(warnings).toEqual([]);
    expect(await reasonsOf(ann.opportunities.create({ name: "Alone" }))).toEqual([
      "OPPORTUNITY_PARTY_MISSING accountId",
    ]);
    await expect(ann.opportunities.create({ accountId } as never)).rejects.toThrow(/name/);
    await expect(ann.opportunities.create({ name: " ", accountId })).rejects.toThrow(/name/);
  });

  it("OPP-1 takes no account or contact that is unknown, another company's, or put away", async () => {
    const { ann, gus } = await world();
    const foreign = (await gus.accounts.create({ name: "Globex" })).id;
    const away = (await ann.contacts.create({ lastName: "Lee" })).id;
    await ann.contacts.archive({ contactId: away });
    const enter = (more: object) => reasonsOf(ann.opportunities.create({ name: "Steel", ...more }));
    expect(await enter({ accountId: foreign })).toEqual(["ACCOUNT_UNKNOWN accountId"]);
    expect(await enter({ contactId: away })).toEqual(["CONTACT_ARCHIVED contactId"]);
    expect(await enter({ contactId: "nobody" })).toEqual(["CONTACT_UNKNOWN contactId"]);
    expect(await ann.opportunities.count()).toBe(0);
  });

  it("OPP-2 takes amounts that are out of order with a warning, and refuses negative and broken ones", async () => {
    const w = await world();
    const accountId = await account(w);
    const enter = (more: object) => w.ann.opportunities.create({ name: "Steel", accountId, ...more });
    const { warnings, opportunity } = await enter({ worstCase: 3, amount: 2, bestCase: 1 });
    expect(warnings.map(({ code, params }) => [code, params])).toEqual([
      ["OPPORTUNITY_CASES_UNORDERED", { lower: "worstCase", upper: "amount" }],
      ["OPPORTUNITY_CASES_UNORDERED", { lower: "amount", upper: "bestCase" }],
    ]);
    expect(opportunity).toMatchObject({ worstCase: 3, amount: 2, bestCase: 1 });
    expect((await enter({ worstCase: 3, bestCase: 1 })).warnings).toHaveLength(1);
    expect((await enter({ worstCase: 1, amount: 1, bestCase: 1 })).warnings).toEqual([]);
    const changed = await w.ann.opportunities.update({ opportunityId: opportunity.id, changes: { worstCase: 1 } });
    expect(changed.warnings).toHaveLength(1);
    for (const amount of [-1, 0.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN])
      await expect(enter({ amount })).rejects.toMatchObject({ code: "INPUT_INVALID" });
  });

  it("OPP-3 fills in what follows from where it starts: a contact, an account, a converted lead", async () => {
    const { ann } = await world();
    const accountId = (await ann.accounts.create({ name: "ACME", currency: "CHF" })).id;
    const other = (await ann.accounts.create({ name: "Other" })).id;
    const contactId = (await ann.contacts.create({ lastName: "Lee", accounts: [{ accountId }] })).id;
    const enter = async (more: object) => (await ann.opportunities.create({ name: "Steel", ...more })).opportunity;
    expect(await enter({ contactId })).toMatchObject({ contactId, accountId, currency: "CHF" });
    expect(await enter({ contactId, accountId: other })).toMatchObject({
      contactId,
      accountId: other,
      currency: "EUR",
    });
    expect(await enter({ contactId, accountId: null })).toMatchObject({ contactId, accountId: null });
    expect(await enter({ accountId })).toMatchObject({ contactId: null, accountId });
    const lead = await ann.leads.create({ lastName: "Poe", companyName: "Poe", sourceId: { name: "Fair" } });
    expect(await reasonsOf(ann.opportunities.create({ name: "X", leadId: lead.id }))).toEqual([
      "OPPORTUNITY_PARTY_MISSING accountId",
    ]);
    const made = await ann.leads.convert({ leadId: lead.id, account: { create: true }, contact: { create: true } });
    expect(await enter({ leadId: lead.id })).toMatchObject({
      leadId: lead.id,
      accountId: made.account.id,
      contactId: made.contacts[0]?.id,
      sourceId: lead.sourceId,
    });
    expect(await ann.opportunities.count({ where: { accountId } })).toBe(2);
    expect(await reasonsOf(ann.opportunities.create({ name: "X", leadId: "none", accountId }))).toEqual([
      "REFERENCE_UNKNOWN leadId",
    ]);
    const { id: opportunityId } = await enter({ accountId });
    expect(await reasonsOf(ann.opportunities.update({ opportunityId, changes: { leadId: "none" } }))).toEqual([
      "REFERENCE_UNKNOWN changes leadId",
    ]);
  });

  it("OPP-4 gives each a reference of its own; a copy takes a new one, the default status, no loss and no quotes", async () => {
    const w = await world();
    const { ann } = w;
    await ann.sequences.define({ recordType: "opportunity", format: "OPP-{number:3}" });
    const accountId = await account(w);
    const { opportunity } = await ann.opportunities.create({ name: "Steel", accountId, amount: 5, externalId: "x" });
    expect(opportunity.reference).toBe("OPP-001");
    const opportunityId = opportunity.id;
    await ann.opportunities.quoteCreated({ opportunityId, quoteKey: "quote/1" });
    await ann.opportunities.lose({ opportunityId, lostReasonId: { name: "Price" } });
    const preview = await ann.opportunities.preview.copy({ opportunityId, changes: { name: "More" } });
    expect(preview.ok && preview.value.result.opportunity.reference).toBe("OPP-002");
    const { opportunity: copy } = await ann.opportunities.copy({ opportunityId, changes: { name: "More" } });
    expect(copy).toMatchObject({
      name: "More",
      accountId,
      amount: 5,
      reference: "OPP-002",
      statusId: "opportunity.to-process",
      probability: 10,
      closedAt: null,
      lostReasonId: null,
      lostNote: null,
      quoteKeys: [],
      externalId: null,
    });
    expect((await ann.opportunities.list({ search: "opp-002" })).records.map(({ id }) => id)).toEqual([copy.id]);
  });

  it("OPP-11 goes to the next open status, and is refused at the last one", async () => {
    const w = await world();
    const { opportunity } = await w.ann.opportunities.create({ name: "Steel", accountId: await account(w) });
    const advance = () => w.ann.opportunities.advance({ opportunityId: opportunity.id });
    const path: string[] = [];
    for (let i = 0; i < 4; i++) path.push((await advance()).opportunity.statusId);
    expect(path).toEqual([
      "opportunity.marketing-qualification",
      "opportunity.sales-qualification",
      "opportunity.nurturing",
      "opportunity.proposition",
    ]);
    expect(await reasonsOf(advance())).toEqual(["OPPORTUNITY_AT_LAST_STAGE"]);
    await w.ann.opportunities.win({ opportunityId: opportunity.id });
    expect(await reasonsOf(advance())).toEqual(["OPPORTUNITY_CLOSED"]);
  });

  it("OPP-14 completes the term of recurring revenue, and tells the total contract value", async () => {
    const w = await world();
    const accountId = await account(w);
    const recurring = { recurringAmount: 1_000, recurringStartOn: "2026-01-31", recurringMonths: 12 };
    const { opportunity } = await w.ann.opportunities.create({ name: "Rent", accountId, amount: 500, ...recurring });
    expect(opportunity).toMatchObject({ recurringEndOn: "2027-01-30", contractValue: 12_500 });
    const update = async (changes: object) =>
      (await w.ann.opportunities.update({ opportunityId: opportunity.id, changes })).opportunity;
    expect(await update({ recurringMonths: 6 })).toMatchObject({ recurringEndOn: "2026-07-30", contractValue: 6_500 });
    expect(await update({ recurringEndOn: "2026-03-30" })).toMatchObject({ recurringMonths: 2, contractValue: 2_500 });
    expect(await update({ recurringEndOn: null })).toMatchObject({ recurringMonths: null, contractValue: null });
    expect(await update({ recurringAmount: null })).toMatchObject({ contractValue: 500 });
    const wrong = { recurringStartOn: "2026-01-01", recurringEndOn: "2026-03-15" };
    expect(await reasonsOf(update(wrong))).toEqual(["RECURRING_TERM_INCONSISTENT changes recurringEndOn"]);
    const huge = { recurringAmount: 9_000_000_000_000_000, recurringMonths: 1_200 };
    expect(await reasonsOf(update(huge))).toEqual(["OPPORTUNITY_VALUE_TOO_LARGE changes recurringAmount"]);
  });

  it("OPP-15 proposes the stage's probability on entry, and keeps a manual one, 0 included", async () => {
    const w = await world();
    const accountId = await account(w);
    const enter = async (more = {}) =>
      (await w.ann.opportunities.create({ name: "Steel", accountId, ...more })).opportunity;
    const at = async (opportunityId: string, slug: string) =>
      (await w.ann.opportunities.move({ opportunityId, statusId: `opportunity.${slug}` })).opportunity.probability;
    const free = await enter();
    expect(free.probability).toBe(10);
    expect(await at(free.id, "proposition")).toBe(60);
    const manual = await enter({ manualProbability: 0 });
    expect(await at(manual.id, "proposition")).toBe(0);
    const cleared = await w.ann.opportunities.update({
      opportunityId: manual.id,
      changes: { manualProbability: null },
    });
    expect(cleared.opportunity.probability).toBe(60);
    const kept = await enter({ manualProbability: 33.5 });
    const won = (await w.ann.opportunities.win({ opportunityId: kept.id })).opportunity;
    expect(won).toMatchObject({ probability: 100, manualProbability: 33.5 });
    expect((await w.ann.opportunities.reopen({ opportunityId: kept.id })).opportunity.probability).toBe(33.5);
  });

  it("takes only the kinds of sale that the settings name", async () => {
    const w = await world({ opportunities: { types: ["new", "renewal"] } });
    const accountId = await account(w);
    const { opportunity } = await w.ann.opportunities.create({ name: "Steel", accountId, type: "new" });
    const update = w.ann.opportunities.update({ opportunityId: opportunity.id, changes: { type: "gift" } });
    expect(await reasonsOf(update)).toEqual(["OPPORTUNITY_TYPE_UNKNOWN changes type"]);
  });

  it("writes nothing where nothing changes, and tells the account's timeline of what does", async () => {
    const w = await world();
    const accountId = await account(w);
    const { opportunity } = await w.ann.opportunities.create({ name: "Steel", accountId, amount: 1 });
    const same = await w.ann.opportunities.update({ opportunityId: opportunity.id, changes: { amount: 1 } });
    expect(same.opportunity.version).toBe(1);
    await w.ann.opportunities.update({ opportunityId: opportunity.id, changes: { amount: 2 } });
    await w.ann.opportunities.advance({ opportunityId: opportunity.id });
    const kinds = (await w.ann.accounts.activity(accountId)).records.map(({ kind, subjectKey }) => [kind, subjectKey]);
    const key = `opportunity/${opportunity.id}`;
    expect(kinds.filter(([, subject]) => subject === key).map(([kind]) => kind)).toEqual([
      "statusChanged",
      "updated",
      "created",
    ]);
    const stays = await w.ann.opportunities.statusHistory(opportunity.id);
    expect(stays.map(({ statusId }) => statusId)).toEqual([
      "opportunity.to-process",
      "opportunity.marketing-qualification",
    ]);
    const stale = w.ann.opportunities.advance({ opportunityId: opportunity.id, expectedVersion: 1 });
    expect(await errorOf(stale)).toMatchObject({ code: "VERSION_CONFLICT" });
  });
});
