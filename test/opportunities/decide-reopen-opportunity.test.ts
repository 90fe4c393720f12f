import { describe, expect, it } from "vitest";
import { decideReopenOpportunity } from "../../src/opportunities/decide-reopen-opportunity.js";
import { toldWrites } from "../support/conversion-decision.js";
import { decisionEnv } from "../support/lead-decision.js";
import { opportunityIn, opportunityRules } from "../support/opportunity-decision.js";

const loss = { closedAt: new Date(0), closedById: "ann", lostReasonId: "price", lostNote: "x", probability: 0 };
const lost = opportunityIn("closed-lost", loss);

interface Given {
  readonly statusId?: string;
  readonly closedFrom?: string | null;
  readonly opportunity?: typeof lost;
  readonly rules?: ReturnType<typeof opportunityRules>;
}

const reopen = ({
  statusId,
  closedFrom = "opportunity.nurturing",
  opportunity = lost,
  rules = opportunityRules(),
}: Given) => decideReopenOpportunity(statusId, { opportunity, closedFrom }, rules, decisionEnv());

const refusals = (given: Given) => {
  const decision = reopen(given);
  return decision.ok ? [] : decision.refusals;
};
const statusAfter = (given: Given): string | undefined => {
  const decision = reopen(given);
  return decision.ok ? decision.value.result.opportunity.statusId : undefined;
};

describe("re-opening an opportunity", () => {
  it("OPP-6 brings it back to where it was closed from, without what its loss left", () => {
    const decision = reopen({});
    if (!decision.ok) throw new Error("refused");
    const { writes, entries, warnings, result } = decision.value;
    expect(result.opportunity).toMatchObject({ statusId: "opportunity.nurturing", probability: 20 });
    expect(result.opportunity).toMatchObject({ closedAt: null, closedById: null, lostReasonId: null, lostNote: null });
    expect(toldWrites(writes)).toEqual(["check pipeline opportunity.default", "replace opportunity"]);
    expect(entries).toMatchObject([{ kind: "statusChanged", fromStatusId: "opportunity.closed-lost" }]);
    expect(warnings).toEqual([]);
  });

  it("OPP-6 brings it to the status that was said, or to the first where it is not known where it was, or that is closed", () => {
    expect(statusAfter({ statusId: "opportunity.proposition" })).toBe("opportunity.proposition");
    for (const closedFrom of [null, "gone", "opportunity.closed-won"])
      expect(statusAfter({ closedFrom })).toBe("opportunity.to-process");
  });

  it("OPP-13 is refused of one that is open, or was put away", () => {
    expect(refusals({ opportunity: opportunityIn("nurturing") })).toEqual([
      { code: "OPPORTUNITY_NOT_CLOSED", params: { opportunity: "Steel" } },
    ]);
    expect(refusals({ opportunity: opportunityIn("gone") }).map(({ code }) => code)).toEqual([
      "OPPORTUNITY_NOT_CLOSED",
    ]);
    const away = { ...lost, archivedAt: new Date(0) };
    expect(refusals({ opportunity: away }).map(({ code }) => code)).toEqual(["OPPORTUNITY_ARCHIVED"]);
  });

  it("OPP-6 is refused to a status that there is not, that is closed, or that a guard keeps", () => {
    const path = ["statusId"];
    expect(refusals({ statusId: "gone" })).toEqual([{ code: "STATUS_UNKNOWN", path, params: { statusId: "gone" } }]);
    const statusId = "opportunity.closed-won";
    expect(refusals({ statusId })).toEqual([
      { code: "OPPORTUNITY_STATUS_RESERVED", path, params: { statusId, role: null } },
    ]);
    const seen: unknown[] = [];
    const guards = {
      "opportunity.nurturing": [
        (_record: unknown, { fromStatusId }: { readonly fromStatusId: string | null }) => {
          seen.push(fromStatusId);
          return { code: "NO_BUDGET" };
        },
      ],
    };
    expect(refusals({ rules: opportunityRules({ guards }) })).toEqual([{ code: "NO_BUDGET" }]);
    expect(seen).toEqual(["opportunity.closed-lost"]);
  });
});
