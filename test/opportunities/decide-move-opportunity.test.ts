import { describe, expect, it } from "vitest";
import type { Opportunity } from "../../src/model/opportunity.js";
import { decideMoveOpportunity } from "../../src/opportunities/decide-move-opportunity.js";
import type { MoveOpportunity, MoveOpportunityState } from "../../src/opportunities/move-opportunity.js";
import { noLoss } from "../../src/reference-data/resolve-loss-reason.js";
import { accountRules, toldWrites } from "../support/conversion-decision.js";
import { decisionEnv } from "../support/lead-decision.js";
import { opportunityIn, opportunityRules } from "../support/opportunity-decision.js";
import { recordWith } from "../support/store-record.js";

const { now } = decisionEnv();
const price = recordWith("lostReason", { id: "price", name: "Price", allowsNote: true });
const losing = { ...noLoss, reason: price };
const account = recordWith("account", {
  id: "acme-1",
  name: "ACME",
  kinds: ["prospect", "supplier"],
  companyId: "acme",
});
const [won, lost] = ["opportunity.closed-won", "opportunity.closed-lost"];

interface Given extends Partial<MoveOpportunityState> {
  readonly rules?: ReturnType<typeof opportunityRules>;
}

function move(command: Partial<MoveOpportunity>, { rules = opportunityRules(), ...given }: Given = {}) {
  const state = { opportunity: opportunityIn("nurturing"), account, others: [], loss: noLoss, ...given };
  return decideMoveOpportunity({ statusId: won as string, ...command }, state, rules, decisionEnv());
}

function planOf(...given: Parameters<typeof move>) {
  const decision = move(...given);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
  return decision.value;
}

const refusals = (...given: Parameters<typeof move>): string[] => {
  const decision = move(...given);
  return decision.ok ? [] : decision.refusals.map(({ code, path = [] }) => [code, ...path].join(" "));
};
const about = ({ entries }: ReturnType<typeof planOf>, key: string) =>
  entries.filter(({ subjectKey }) => subjectKey === key);

describe("what stands against a move of an opportunity", () => {
  it("OPP-13 is that it is closed, which is told once, or that it was put away", () => {
    expect(refusals({ closedOn: "2099-01-01" as never }, { opportunity: opportunityIn("closed-lost") })).toEqual([
      "OPPORTUNITY_CLOSED",
    ]);
    expect(refusals({}, { opportunity: opportunityIn("nurturing", { archivedAt: now }) })).toEqual([
      "OPPORTUNITY_ARCHIVED",
    ]);
  });

  it("OPP-6 is a day of closing that has not come, or that closes nothing", () => {
    expect(refusals({ closedOn: "2026-03-03" as never })).toEqual(["OPPORTUNITY_CLOSED_LATER closedOn"]);
    expect(refusals({ closedOn: "2026-03-02" as never })).toEqual([]);
    expect(refusals({ statusId: "opportunity.proposition", closedOn: "2026-03-02" as never })).toEqual([
      "OPPORTUNITY_NOT_CLOSING closedOn",
    ]);
    const decision = move({ closedOn: "2026-03-03" as never });
    expect(decision.ok ? [] : decision.refusals[0].params).toEqual({ closedOn: "2026-03-03", today: "2026-03-02" });
  });

  it("OPP-6 is a loss without its reason, where one is required, and a reason where nothing is lost", () => {
    expect(refusals({ statusId: lost })).toEqual(["LOST_REASON_MISSING lostReasonId"]);
    expect(refusals({ statusId: lost }, { loss: losing })).toEqual([]);
    expect(refusals({ statusId: lost }, { rules: opportunityRules({ lostReasonRequired: false }) })).toEqual([]);
    expect(refusals({ note: "Next year" }, { loss: losing })).toEqual([
      "LOSS_NOT_LOSING lostReasonId",
      "LOSS_NOT_LOSING note",
    ]);
    expect(refusals({ statusId: "opportunity.proposition", note: "x" })).toEqual(["LOSS_NOT_LOSING note"]);
  });

  it("LEAD-13 is a neighbour that lies in another column", () => {
    expect(refusals({ place: null })).toEqual(["OPPORTUNITY_NOT_IN_COLUMN afterOpportunityId"]);
  });

  it("OPP-10 is what guards the won status of the prospect that becomes a customer", () => {
    const guards = { "prospect.won": [() => ({ code: "NO_VAT_NUMBER" })] };
    const guarded = (prospectStatuses: boolean) =>
      opportunityRules({ accounts: accountRules({ prospectStatuses, guards }) });
    expect(refusals({}, { rules: guarded(true) })).toEqual(["NO_VAT_NUMBER account"]);
    expect(refusals({}, { rules: guarded(false) })).toEqual([]);
    for (const other of [
      null,
      { ...account, kinds: ["customer" as const] },
      { ...account, kinds: ["supplier" as const] },
    ])
      expect(refusals({}, { rules: guarded(true), account: other })).toEqual([]);
    expect(refusals({ statusId: lost }, { rules: guarded(true), loss: losing })).toEqual([]);
    const arrived = { ...account, statusId: "prospect.won" as never };
    expect(refusals({}, { rules: guarded(true), account: arrived })).toEqual([]);
  });
});

describe("an opportunity that is won", () => {
  it("OPP-6 is closed now by the actor, or at the beginning of the day that was said", () => {
    expect(planOf({}).result.opportunity).toMatchObject({
      statusId: won,
      probability: 100,
      closedAt: now,
      closedById: "ann",
    });
    const closedAt = (closedOn: string) => planOf({ closedOn: closedOn as never }).result.opportunity.closedAt;
    expect(closedAt("2026-03-02")).toEqual(now);
    expect(closedAt("2026-03-01")).toEqual(new Date("2026-02-28T23:00:00.000Z"));
  });

  it("OPP-7 is closed by nobody where an order does it, which is kept", () => {
    const plan = planOf(
      { orderKey: "order/7" as never },
      { opportunity: opportunityIn("nurturing", { orderKeys: ["order/1"] }) },
    );
    expect(plan.result.opportunity).toMatchObject({ closedById: null, orderKeys: ["order/1", "order/7"] });
    expect(about(plan, "opportunity/steel")[0]?.data).toMatchObject({ orderKey: "order/7" });
  });

  it("OPP-10 makes the account a customer, and tells of it on both", () => {
    const plan = planOf({});
    expect(plan.result).toMatchObject({ newCustomerId: "acme-1", proposal: null, quotesToCancel: [] });
    expect(toldWrites(plan.writes)).toEqual([
      "check pipeline opportunity.default",
      "replace opportunity",
      "replace account",
    ]);
    expect(about(plan, "account/acme-1")).toMatchObject([
      {
        kind: "updated",
        relatedKeys: ["account/acme-1", "opportunity/steel"],
        data: { changes: { kinds: { from: ["prospect", "supplier"], to: ["customer", "supplier"] } } },
      },
    ]);
  });

  it("OPP-10 brings the prospect to the won status of its own pipeline where prospects have statuses", () => {
    const rules = opportunityRules({ accounts: accountRules({ prospectStatuses: true }) });
    for (const statusId of ["prospect.nurturing", null]) {
      const plan = planOf({}, { rules, account: { ...account, statusId: statusId as never } });
      expect(toldWrites(plan.writes).slice(2)).toEqual(["check pipeline prospect.default", "replace account"]);
      expect(about(plan, "account/acme-1")).toMatchObject([
        { kind: "statusChanged", toStatusId: "prospect.won", relatedKeys: ["account/acme-1", "opportunity/steel"] },
      ]);
    }
  });

  it("OPP-9 proposes to close the others of a prospect, and none of another account's", () => {
    const others: Opportunity[] = [opportunityIn("to-process", { id: "rails", name: "Rails" })];
    expect(planOf({}, { others }).result.proposal).toMatchObject({
      wonOpportunityId: "steel",
      accountId: "acme-1",
      others: [{ id: "rails", name: "Rails" }],
    });
    const supplier = { ...account, kinds: ["supplier" as const] };
    expect(planOf({}, { others, account: supplier }).result).toMatchObject({ newCustomerId: "acme-1", proposal: null });
    for (const other of [null, { ...account, kinds: ["customer" as const] }])
      expect(planOf({}, { others, account: other }).result).toMatchObject({ newCustomerId: null, proposal: null });
  });
});

describe("an opportunity that is lost", () => {
  it("OPP-6 keeps the reason and the note, and tells of them by name", () => {
    const plan = planOf({ statusId: lost, note: "Next year" }, { loss: losing });
    expect(plan.result.opportunity).toMatchObject({
      lostReasonId: "price",
      lostNote: "Next year",
      probability: 0,
      closedAt: now,
    });
    expect(about(plan, "opportunity/steel")).toMatchObject([
      {
        kind: "statusChanged",
        relatedKeys: ["opportunity/steel", "account/acme-1"],
        data: { lostReasonId: "price", lostNote: "Next year", lostReason: "Price" },
      },
    ]);
    expect(plan.result.newCustomerId).toBeNull();
  });

  it("OPP-8 asks the host to cancel its quotes", () => {
    const opportunity = opportunityIn("nurturing", { quoteKeys: ["quote/1", "quote/2"] });
    const plan = planOf({ statusId: lost }, { loss: losing, opportunity });
    expect(plan.result.quotesToCancel).toEqual(["quote/1", "quote/2"]);
    expect(plan.entries.at(-1)).toMatchObject({
      kind: "quoteCancellationRequested",
      relatedKeys: ["opportunity/steel", "account/acme-1"],
      data: { quoteKeys: ["quote/1", "quote/2"] },
    });
    expect(planOf({}, { opportunity }).result.quotesToCancel).toEqual([]);
    expect(planOf({ statusId: lost }, { loss: losing }).entries).toHaveLength(1);
  });

  it("OPP-9 tells which opportunity it was closed with", () => {
    const plan = planOf({ statusId: lost, closedWith: "rails" as never }, { loss: losing });
    expect(plan.entries[0]).toMatchObject({
      relatedKeys: ["opportunity/steel", "account/acme-1", "opportunity/rails"],
      data: { closedWith: "rails" },
    });
  });
});

describe("an opportunity that moves otherwise", () => {
  it("OPP-15 gets the chance of the status, and is not closed", () => {
    const plan = planOf({ statusId: "opportunity.proposition" });
    expect(plan.result.opportunity).toMatchObject({ probability: 60, closedAt: null, statusSince: now });
    expect(plan.warnings).toEqual([]);
    expect(about(plan, "account/acme-1")).toEqual([]);
    expect(plan.entries[0]?.data).toEqual({ changes: { probability: { from: null, to: 60 } } });
  });

  it("LEAD-13 only takes another place where it stays in its status", () => {
    const place = { after: null, before: "BV", crowd: [] };
    const plan = planOf({ statusId: "opportunity.nurturing", place });
    expect([toldWrites(plan.writes), plan.entries]).toEqual([["replace opportunity"], []]);
    expect(plan.result.opportunity.boardRank < "BV").toBe(true);
    const there = planOf({ statusId: "opportunity.proposition", place });
    expect(there.result.opportunity.boardRank < "BV").toBe(true);
    expect(there.entries[0]?.data).toEqual({ changes: { probability: { from: null, to: 60 } } });
  });
});
