import { describe, expect, it } from "vitest";
import type { Opportunity } from "../../src/model/opportunity.js";
import { accountRules, toldWrites } from "../support/conversion-decision.js";
import { decisionEnv } from "../support/lead-decision.js";
import { opportunityIn, opportunityRules } from "../support/opportunity-decision.js";
import { losing, lost, movePlan, prospect, toldOf, won } from "../support/opportunity-moves.js";

const { now } = decisionEnv();

describe("an opportunity that is won", () => {
  it("OPP-6 is closed now by the actor, or at the beginning of the day that was said", () => {
    expect(movePlan({}).result.opportunity).toMatchObject({
      statusId: won,
      probability: 100,
      closedAt: now,
      closedById: "ann",
    });
    const closedAt = (closedOn: string) => movePlan({ closedOn: closedOn as never }).result.opportunity.closedAt;
    expect(closedAt("2026-03-02")).toEqual(now);
    expect(closedAt("2026-03-01")).toEqual(new Date("2026-02-28T23:00:00.000Z"));
  });

  it("OPP-7 is closed by nobody where an order does it, which is kept", () => {
    const plan = movePlan(
      { orderKey: "order/7" as never },
      { opportunity: opportunityIn("nurturing", { orderKeys: ["order/1"] }) },
    );
    expect(plan.result.opportunity).toMatchObject({ closedById: null, orderKeys: ["order/1", "order/7"] });
    expect(toldOf(plan, "opportunity/steel")[0]?.data).toMatchObject({ orderKey: "order/7" });
  });

  it("OPP-10 makes the account a customer, and tells of it on both", () => {
    const plan = movePlan({});
    expect(plan.result).toMatchObject({ newCustomerId: "acme-1", proposal: null, quotesToCancel: [] });
    expect(toldWrites(plan.writes)).toEqual([
      "check pipeline opportunity.default",
      "replace opportunity",
      "replace account",
    ]);
    expect(toldOf(plan, "account/acme-1")).toMatchObject([
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
      const plan = movePlan({}, { rules, account: { ...prospect, statusId: statusId as never } });
      expect(toldWrites(plan.writes).slice(2)).toEqual(["check pipeline prospect.default", "replace account"]);
      expect(toldOf(plan, "account/acme-1")).toMatchObject([
        { kind: "statusChanged", toStatusId: "prospect.won", relatedKeys: ["account/acme-1", "opportunity/steel"] },
      ]);
    }
  });

  it("OPP-9 proposes to close the others of a prospect, and none of another account's", () => {
    const others: Opportunity[] = [opportunityIn("to-process", { id: "rails", name: "Rails" })];
    expect(movePlan({}, { others }).result.proposal).toMatchObject({
      wonOpportunityId: "steel",
      accountId: "acme-1",
      others: [{ id: "rails", name: "Rails" }],
    });
    const supplier = { ...prospect, kinds: ["supplier" as const] };
    expect(movePlan({}, { others, account: supplier }).result).toMatchObject({
      newCustomerId: "acme-1",
      proposal: null,
    });
    for (const other of [null, { ...prospect, kinds: ["customer" as const] }])
      expect(movePlan({}, { others, account: other }).result).toMatchObject({ newCustomerId: null, proposal: null });
  });
});

describe("an opportunity that is lost", () => {
  it("OPP-6 keeps the reason and the note, and tells of them by name", () => {
    const plan = movePlan({ statusId: lost, note: "Next year" }, { loss: losing });
    expect(plan.result.opportunity).toMatchObject({
      lostReasonId: "price",
      lostNote: "Next year",
      probability: 0,
      closedAt: now,
    });
    expect(toldOf(plan, "opportunity/steel")).toMatchObject([
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
    const plan = movePlan({ statusId: lost }, { loss: losing, opportunity });
    expect(plan.result.quotesToCancel).toEqual(["quote/1", "quote/2"]);
    expect(plan.entries.at(-1)).toMatchObject({
      kind: "quoteCancellationRequested",
      relatedKeys: ["opportunity/steel", "account/acme-1"],
      data: { quoteKeys: ["quote/1", "quote/2"] },
    });
    expect(movePlan({}, { opportunity }).result.quotesToCancel).toEqual([]);
    expect(movePlan({ statusId: lost }, { loss: losing }).entries).toHaveLength(1);
  });

  it("OPP-9 tells which opportunity it was closed with", () => {
    const plan = movePlan({ statusId: lost, closedWith: "rails" as never }, { loss: losing });
    expect(plan.entries[0]).toMatchObject({
      relatedKeys: ["opportunity/steel", "account/acme-1", "opportunity/rails"],
      data: { closedWith: "rails" },
    });
  });
});

describe("an opportunity that moves otherwise", () => {
  it("OPP-15 gets the chance of the status, and is not closed", () => {
    const plan = movePlan({ statusId: "opportunity.proposition" });
    expect(plan.result.opportunity).toMatchObject({ probability: 60, closedAt: null, statusSince: now });
    expect(plan.warnings).toEqual([]);
    expect(toldOf(plan, "account/acme-1")).toEqual([]);
    expect(plan.entries[0]?.data).toEqual({ changes: { probability: { from: null, to: 60 } } });
  });

  it("LEAD-13 only takes another place where it stays in its status", () => {
    const place = { after: null, before: "BV", crowd: [] };
    const plan = movePlan({ statusId: "opportunity.nurturing", place });
    expect([toldWrites(plan.writes), plan.entries]).toEqual([["replace opportunity"], []]);
    expect(plan.result.opportunity.boardRank < "BV").toBe(true);
    const there = movePlan({ statusId: "opportunity.proposition", place });
    expect(there.result.opportunity.boardRank < "BV").toBe(true);
    expect(there.entries[0]?.data).toEqual({ changes: { probability: { from: null, to: 60 } } });
  });
});
