import { expect, it } from "vitest";
import { onEveryStore } from "../support/on-every-store.js";
import { openWorld } from "../support/open-world.js";

const address = { street: "1 rue de Rivoli", postalCode: "75001", city: "Paris", countryCode: "FR" };
const michel = {
  title: "Mme",
  firstName: "Léa",
  lastName: "Michel",
  companyName: "Apollo",
  email: "l.michel@apollo.fr",
  mobilePhone: "+33 6 12 34 56 78",
  manualScore: 4,
  address,
} as const;

onEveryStore("The guide's examples of a conversion", (open) => {
  it("CONV-1 CONV-3 CONV-5 CONV-13 converts with the statuses of prospects off: a new account and a new contact, no opportunity", async () => {
    const { ann } = openWorld({ storage: await open() });
    const { id: leadId } = await ann.leads.create(michel);

    const preview = await ann.leads.preview.convert({ leadId, account: { create: true }, contact: { create: true } });
    expect(preview.decision.ok).toBe(true);
    expect(await ann.accounts.count()).toBe(0); // a preview writes nothing

    const { account, contacts, opportunity, lead } = await ann.leads.convert({
      leadId,
      account: { create: true },
      contact: { create: true },
      opportunity: false, // « Générer une opportunité ? Non »
    });
    expect(account).toMatchObject({ name: "Apollo", isCompany: true, kinds: ["prospect"], statusId: null, score: 4 });
    expect(contacts).toMatchObject([{ fullName: "Léa Michel", title: "Mme", mainAccountId: account.id }]);
    expect(opportunity).toBeNull();
    expect(lead).toMatchObject({
      statusId: "lead.converted",
      convertedAccountId: account.id,
      convertedContactIds: [contacts[0]?.id],
      convertedOpportunityId: null,
      convertedById: "ann",
    });

    // the kind of account can be changed in its properties
    const changed = await ann.accounts.update({ accountId: account.id, changes: { kinds: ["customer", "supplier"] } });
    expect(changed.kinds).toEqual(["customer", "supplier"]);
  });

  it("CONV-2 ACC-1 STATUS-7 converts with the statuses of prospects on: the prospect gets one, moves by a click, and becomes a customer when it is won", async () => {
    const { ann } = openWorld({ storage: await open(), settings: { accounts: { prospectStatuses: true } } });
    const { id: leadId } = await ann.leads.create(michel);

    const { account, opportunity } = await ann.leads.convert({
      leadId,
      account: { create: true },
      contact: { create: true },
      opportunity: true, // « Oui »
      prospectStatusId: "prospect.marketing-qualification",
    });
    expect(account).toMatchObject({ statusId: "prospect.marketing-qualification", kinds: ["prospect"] });
    expect(opportunity).toMatchObject({ accountId: account.id, statusId: "opportunity.to-process" });

    const moved = await ann.accounts.move({ accountId: account.id, statusId: "prospect.sales-qualification" });
    expect(moved.kinds).toEqual(["prospect"]);
    const won = await ann.accounts.move({ accountId: account.id, statusId: "prospect.won" });
    expect(won).toMatchObject({ statusId: "prospect.won", kinds: ["customer"] });

    const stays = await ann.accounts.statusHistory(account.id);
    expect(stays.map(({ statusId }) => statusId)).toEqual([
      "prospect.marketing-qualification",
      "prospect.sales-qualification",
      "prospect.won",
    ]);
  });
});
