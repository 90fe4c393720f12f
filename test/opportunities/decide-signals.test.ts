import { describe, expect, it } from "vitest";
import { decideOrderConfirmed } from "../../src/opportunities/decide-order-confirmed.js";
import { decideQuoteCreated } from "../../src/opportunities/decide-quote-created.js";
import { noLoss } from "../../src/reference-data/resolve-loss-reason.js";
import { toldWrites } from "../support/conversion-decision.js";
import { decisionEnv } from "../support/lead-decision.js";
import { opportunityIn, opportunityRules } from "../support/opportunity-decision.js";

type Opportunity = ReturnType<typeof opportunityIn>;

const full = Array.from({ length: 1_000 }, (_, i) => `x/${i}`);
const tooMany = [{ code: "OPPORTUNITY_LINKS_TOO_MANY", params: { most: 1_000 } }];

describe("word of a quote", () => {
  function quote(opportunity: Opportunity, rules = opportunityRules()) {
    const decision = decideQuoteCreated("quote/7" as never, opportunity, rules, decisionEnv());
    if (!decision.ok) throw new Error("a signal is never refused");
    return decision.value;
  }
  const answer = (...given: Parameters<typeof quote>) => quote(...given).result.answer;

  it("OPP-5 moves an opportunity forward to the proposition status, and is told of", () => {
    const { writes, entries, warnings, result } = quote(opportunityIn("nurturing", { quoteKeys: ["quote/1"] }));
    expect(result).toMatchObject({ answer: "moved", refusals: [] });
    expect(result.result?.opportunity).toMatchObject({
      statusId: "opportunity.proposition",
      quoteKeys: ["quote/1", "quote/7"],
    });
    expect(toldWrites(writes)).toEqual(["check pipeline opportunity.default", "replace opportunity"]);
    expect(entries).toMatchObject([
      {
        kind: "quoteCreated",
        relatedKeys: ["opportunity/steel", "account/acme-1", "quote/7"],
        data: { quoteKey: "quote/7" },
      },
      { kind: "statusChanged", toStatusId: "opportunity.proposition", data: { quoteKey: "quote/7" } },
    ]);
    expect(warnings).toEqual([]);
  });

  it("OPP-5 is only kept where the opportunity is there already, or its status is not known", () => {
    for (const opportunity of [opportunityIn("proposition"), opportunityIn("unheard-of")]) {
      const { writes, entries, result } = quote(opportunity);
      expect(result).toMatchObject({ answer: "recorded", refusals: [], result: { quotesToCancel: [] } });
      expect([toldWrites(writes), entries.map(({ kind }) => kind)]).toEqual([
        ["replace opportunity"],
        ["quoteCreated"],
      ]);
      expect(result.result?.opportunity).toMatchObject({ statusId: opportunity.statusId, quoteKeys: ["quote/7"] });
    }
  });

  it("OPP-5 OPP-8 moves none that is closed; of a lost one it is to be cancelled", () => {
    expect(quote(opportunityIn("closed-won"))).toMatchObject({
      result: { answer: "closed", result: { quotesToCancel: [] } },
    });
    const lost = quote(opportunityIn("closed-lost", { quoteKeys: ["quote/1"] }));
    expect(lost.result).toMatchObject({ answer: "closed", result: { quotesToCancel: ["quote/7"] } });
    expect(lost.entries.map(({ kind }) => kind)).toEqual(["quoteCreated", "quoteCancellationRequested"]);
  });

  it("OPP-5 is kept with what stands against the move", () => {
    const guards = { "opportunity.proposition": [() => ({ code: "NO_BUDGET" })] };
    const { result } = quote(opportunityIn("nurturing", { archivedAt: new Date(0) }), opportunityRules({ guards }));
    expect(result.answer).toBe("recorded");
    expect(result.refusals.map(({ code }) => code)).toEqual(["OPPORTUNITY_ARCHIVED", "NO_BUDGET"]);
  });

  it("OPP-5 writes nothing when it comes again, without an account, or beyond a thousand quotes", () => {
    const again = opportunityIn("nurturing", { quoteKeys: ["quote/7"], accountId: null });
    const unwritten = { writes: [], entries: [], warnings: [] };
    expect(quote(again)).toMatchObject({
      ...unwritten,
      result: { answer: "repeated", refusals: [], result: { opportunity: again } },
    });
    expect(quote(opportunityIn("nurturing", { accountId: null }))).toMatchObject({
      ...unwritten,
      result: {
        answer: "refused",
        refusals: [{ code: "OPPORTUNITY_ACCOUNT_MISSING", params: { opportunity: "Steel" } }],
      },
    });
    expect(quote(opportunityIn("nurturing", { quoteKeys: full }))).toMatchObject({
      ...unwritten,
      result: { refusals: tooMany },
    });
    expect(answer(opportunityIn("nurturing", { quoteKeys: full.slice(1) }))).toBe("moved");
  });
});

describe("word of an order", () => {
  function order(opportunity: Opportunity, changes: Parameters<typeof opportunityRules>[0] = {}) {
    const state = { opportunity, account: null, others: [], loss: noLoss };
    const rules = opportunityRules({ winOnOrder: true, ...changes });
    const decision = decideOrderConfirmed("order/7" as never, state, rules, decisionEnv());
    if (!decision.ok) throw new Error("a signal is never refused");
    return decision.value;
  }
  const unwritten = { writes: [], entries: [], warnings: [] };

  it("OPP-7 wins an open opportunity, and is told of before", () => {
    const { entries, warnings, result } = order(opportunityIn("nurturing"));
    expect(result).toMatchObject({ answer: "won", refusals: [] });
    expect(result.result?.opportunity).toMatchObject({
      statusId: "opportunity.closed-won",
      orderKeys: ["order/7"],
      closedById: null,
    });
    expect(entries).toMatchObject([
      {
        kind: "orderConfirmed",
        relatedKeys: ["opportunity/steel", "account/acme-1", "order/7"],
        data: { orderKey: "order/7" },
      },
      { kind: "statusChanged" },
    ]);
    expect(warnings).toEqual([]);
  });

  it("OPP-7 is kept of a closed one, and says so of a lost one, which is not won", () => {
    for (const [status, answer] of [
      ["closed-won", "recorded"],
      ["closed-lost", "lost"],
    ] as const) {
      const { writes, entries, warnings, result } = order(opportunityIn(status, { orderKeys: ["order/1"] }));
      expect(result).toMatchObject({ answer, refusals: [] });
      expect(result.result?.opportunity).toMatchObject({
        statusId: `opportunity.${status}`,
        orderKeys: ["order/1", "order/7"],
      });
      expect([toldWrites(writes), entries.map(({ kind }) => kind), warnings]).toEqual([
        ["replace opportunity"],
        ["orderConfirmed"],
        [],
      ]);
    }
  });

  it("OPP-7 changes nothing with the option off, when it comes again, or beyond a thousand orders", () => {
    const known = opportunityIn("nurturing", { orderKeys: ["order/7"] });
    expect(order(known, { winOnOrder: false })).toMatchObject({
      ...unwritten,
      result: { answer: "off", refusals: [] },
    });
    expect(order(known)).toMatchObject({ ...unwritten, result: { answer: "repeated", refusals: [] } });
    expect(order(opportunityIn("nurturing", { orderKeys: full }))).toMatchObject({
      ...unwritten,
      result: { answer: "refused", refusals: tooMany },
    });
    expect(order(opportunityIn("nurturing", { orderKeys: full.slice(1) })).result.answer).toBe("won");
  });

  it("OPP-7 tells what stands against winning", () => {
    const guards = { "opportunity.closed-won": [() => ({ code: "NO_BUDGET" })] };
    expect(order(opportunityIn("nurturing"), { guards })).toMatchObject({
      ...unwritten,
      result: { answer: "refused", refusals: [{ code: "NO_BUDGET" }] },
    });
  });
});
