import { describe, expect, it } from "vitest";
import { accountRules } from "../support/conversion-decision.js";
import { decisionEnv } from "../support/lead-decision.js";
import { opportunityIn, opportunityRules } from "../support/opportunity-decision.js";
import { losing, lost, moveDecision, prospect } from "../support/opportunity-moves.js";

const { now } = decisionEnv();
const refusals = (...given: Parameters<typeof moveDecision>): string[] => {
  const decision = moveDecision(...given);
  return decision.ok ? [] : decision.refusals.map(({ code, path = [] }) => [code, ...path].join(" "));
};

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
    const decision = moveDecision({ closedOn: "2026-03-03" as never });
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
      { ...prospect, kinds: ["customer" as const] },
      { ...prospect, kinds: ["supplier" as const] },
    ])
      expect(refusals({}, { rules: guarded(true), account: other })).toEqual([]);
    expect(refusals({ statusId: lost }, { rules: guarded(true), loss: losing })).toEqual([]);
    const arrived = { ...prospect, statusId: "prospect.won" as never };
    expect(refusals({}, { rules: guarded(true), account: arrived })).toEqual([]);
  });
});
