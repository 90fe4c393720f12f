import { expect, it } from "vitest";
import type { CrmSettings } from "../../src/app/settings.js";
import { onEveryStore } from "../support/on-every-store.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

const onOrder: CrmSettings = { opportunities: { winOnOrder: true } };
const proposition = "opportunity.proposition";
const price = { lostReasonId: { name: "Price" } };

onEveryStore("Quotes and orders of opportunities", (open) => {
  const world = async (settings: CrmSettings = {}): Promise<World> => openWorld({ storage: await open(), settings });
  const entered = async ({ ann }: World, more = {}) => {
    const accountId = (await ann.accounts.create({ name: "ACME", currency: "CHF" })).id;
    return (await ann.opportunities.create({ name: "Steel", accountId, ...more })).opportunity.id;
  };
  const quote = ({ ann }: World, opportunityId: string, n = 1) =>
    ann.opportunities.quoteCreated({ opportunityId, quoteKey: `quote/${n}` });
  const order = ({ ann }: World, opportunityId: string, n = 1) =>
    ann.opportunities.orderConfirmed({ opportunityId, orderKey: `order/${n}` });

  it("OPP-5 moves to the proposition status when a quote is made, once, and never back", async () => {
    const w = await world();
    const id = await entered(w);
    expect(await quote(w, id)).toMatchObject({
      answer: "moved",
      result: { opportunity: { statusId: proposition, quoteKeys: ["quote/1"] } },
    });
    const { version } = await w.ann.opportunities.get(id);
    expect(await quote(w, id)).toMatchObject({ answer: "repeated", result: { opportunity: { version } } });
    expect(await quote(w, id, 2)).toMatchObject({ answer: "recorded", refusals: [] });
    await w.ann.opportunities.move({ opportunityId: id, statusId: "opportunity.nurturing" });
    expect(await quote(w, id, 3)).toMatchObject({ answer: "moved" });
    await w.ann.opportunities.win({ opportunityId: id });
    expect(await quote(w, id, 4)).toMatchObject({
      answer: "closed",
      result: { opportunity: { statusId: "opportunity.closed-won" } },
    });
    expect((await w.ann.opportunities.get(id)).quoteKeys).toEqual(["quote/1", "quote/2", "quote/3", "quote/4"]);
    expect(await quote(w, "nothing")).toEqual({ answer: "unknown", refusals: [], result: null });
  });

  it("OPP-5 stays in a later open status", async () => {
    const w = await world();
    const { pipeline } = await w.ann.statuses.define({
      kind: "opportunity",
      pipelineId: "new",
      name: "Long",
      isDefault: true,
      statuses: ["first", "offer", "signing"]
        .map((id) => ({ id, labels: { en: id }, open: true as const }))
        .concat(["yes", "no"].map((id) => ({ id, labels: { en: id }, open: false as never }))),
      roles: { new: "first", proposition: "offer", won: "yes", lost: "no" },
    });
    expect(pipeline.propositionStatusId).toBe("offer");
    const id = await entered(w, { statusId: "signing" });
    expect(await quote(w, id)).toMatchObject({ answer: "recorded", result: { opportunity: { statusId: "signing" } } });
  });

  it("OPP-5 records a quote whose move the rules refuse, and says why; a quote needs an account", async () => {
    const w = await world({ opportunities: { guards: { [proposition]: [() => ({ code: "ACME_NO_BUDGET" })] } } });
    const id = await entered(w);
    expect(await quote(w, id)).toMatchObject({
      answer: "recorded",
      refusals: [{ code: "ACME_NO_BUDGET" }],
      result: { opportunity: { statusId: "opportunity.to-process", quoteKeys: ["quote/1"] } },
    });
    const contactId = (await w.ann.contacts.create({ lastName: "Lee" })).id;
    const { opportunity } = await w.ann.opportunities.create({ name: "Alone", contactId });
    expect(await quote(w, opportunity.id, 2)).toMatchObject({
      answer: "refused",
      refusals: [{ code: "OPPORTUNITY_ACCOUNT_MISSING" }],
      result: { opportunity: { version: 1 } },
    });
    expect(await reasonsOf(w.ann.opportunities.quoteDefaults(opportunity.id))).toEqual(["OPPORTUNITY_ACCOUNT_MISSING"]);
  });

  it("OPP-5 gives a quote the currency of the opportunity, which takes the account's, else the company's", async () => {
    const w = await world();
    const id = await entered(w);
    expect(await w.ann.opportunities.quoteDefaults(id)).toMatchObject({
      opportunityId: id,
      currency: "CHF",
      name: "Steel",
    });
    expect(await w.ann.opportunities.quoteDefaults(await entered(w, { currency: "USD" }))).toMatchObject({
      currency: "USD",
    });
  });

  it("OPP-7 wins the opportunity when its order is confirmed, with the option on; off, nothing changes", async () => {
    const off = await world();
    const same = await entered(off);
    expect(await order(off, same)).toMatchObject({
      answer: "off",
      result: { opportunity: { version: 1, orderKeys: [] } },
    });
    const w = await world(onOrder);
    const id = await entered(w);
    const won = await order(w, id);
    expect(won).toMatchObject({
      answer: "won",
      result: { opportunity: { statusId: "opportunity.closed-won", closedById: null, orderKeys: ["order/1"] } },
    });
    const { version } = await w.ann.opportunities.get(id);
    expect(await order(w, id)).toMatchObject({ answer: "repeated", result: { opportunity: { version } } });
    expect(await order(w, id, 2)).toMatchObject({
      answer: "recorded",
      result: { opportunity: { orderKeys: ["order/1", "order/2"] } },
    });
    expect(await order(w, "nothing")).toEqual({ answer: "unknown", refusals: [], result: null });
    await w.ann.opportunities.reopen({ opportunityId: id });
    expect(await order(w, id)).toMatchObject({ answer: "repeated", result: { opportunity: { closedAt: null } } });
  });

  it("OPP-7 does not win a lost one silently, and takes order and quote in any order", async () => {
    const w = await world(onOrder);
    const id = await entered(w);
    await w.ann.opportunities.lose({ opportunityId: id, ...price });
    expect(await order(w, id)).toMatchObject({
      answer: "lost",
      result: { opportunity: { statusId: "opportunity.closed-lost", orderKeys: ["order/1"] } },
    });
    const early = await entered(w);
    expect((await order(w, early, 2)).answer).toBe("won");
    expect((await quote(w, early, 2)).answer).toBe("closed");
    const away = await entered(w);
    await w.ann.opportunities.archive({ opportunityId: away });
    expect(await order(w, away, 3)).toMatchObject({ answer: "refused", refusals: [{ code: "OPPORTUNITY_ARCHIVED" }] });
  });

  it("OPP-7 takes one word sent many times at once as one", async () => {
    const w = await world(onOrder);
    const id = await entered(w);
    const answers = await Promise.all(Array.from({ length: 4 }, () => order(w, id)));
    expect(answers.map(({ answer }) => answer).sort()).toEqual(["repeated", "repeated", "repeated", "won"]);
    expect((await w.ann.opportunities.get(id)).orderKeys).toEqual(["order/1"]);
  });

  it("OPP-8 asks the host to cancel the quotes of a lost one, also one that comes later; orders stay", async () => {
    const w = await world(onOrder);
    const id = await entered(w);
    await quote(w, id);
    await quote(w, id, 2);
    const { quotesToCancel } = await w.ann.opportunities.lose({ opportunityId: id, ...price });
    expect(quotesToCancel).toEqual(["quote/1", "quote/2"]);
    expect((await quote(w, id, 3)).result?.quotesToCancel).toEqual(["quote/3"]);
    const { entries } = await w.crm.timeline.follow();
    const asked = entries.filter(({ kind }) => kind === "quoteCancellationRequested");
    expect(asked.map(({ data }) => data)).toEqual([{ quoteKeys: ["quote/1", "quote/2"] }, { quoteKeys: ["quote/3"] }]);
    const won = await entered(w);
    await quote(w, won, 4);
    expect((await w.ann.opportunities.win({ opportunityId: won })).quotesToCancel).toEqual([]);
  });
});
