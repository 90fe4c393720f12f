import type { OpportunityDetails } from "../model/opportunity.js";
import type { Warning } from "../plan/write-plan.js";

/** What a user should know of an opportunity's figures. */
export type OpportunityWarningCode = "OPPORTUNITY_CASES_UNORDERED";

/** The figures that are compared, in minor units. */
export type OpportunityCases = Pick<OpportunityDetails, "amount" | "bestCase" | "worstCase">;

const orders = [
  ["worstCase", "amount"],
  ["amount", "bestCase"],
  ["worstCase", "bestCase"],
] as const satisfies readonly (readonly (keyof OpportunityCases)[])[];

/** The worst case is expected not to exceed the amount, nor the amount the best case; what does is told, not refused. */
export function opportunityWarnings(cases: OpportunityCases): Warning<OpportunityWarningCode>[] {
  const crossed = orders.filter(([lower, upper]) => exceeds(cases[lower], cases[upper]));
  const told =
    crossed.length > 1 ? crossed.filter(([lower, upper]) => lower !== "worstCase" || upper !== "bestCase") : crossed;
  return told.map(([lower, upper]) => ({
    code: "OPPORTUNITY_CASES_UNORDERED",
    path: [lower],
    params: { lower, upper },
  }));
}

const exceeds = (lower: number | null, upper: number | null): boolean =>
  lower !== null && upper !== null && lower > upper;
