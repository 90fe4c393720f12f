import { decideMoveOpportunity } from "../../src/opportunities/decide-move-opportunity.js";
import type { MoveOpportunity, MoveOpportunityState } from "../../src/opportunities/move-opportunity.js";
import { noLoss } from "../../src/reference-data/resolve-loss-reason.js";
import { decisionEnv } from "./lead-decision.js";
import { opportunityIn, opportunityRules } from "./opportunity-decision.js";
import { recordWith } from "./store-record.js";

/** A loss for its price. */
export const losing = {
  ...noLoss,
  reason: recordWith("lostReason", { id: "price", name: "Price", allowsNote: true }),
};

/** The prospect that the opportunities of these tests are of. */
export const prospect = recordWith("account", {
  id: "acme-1",
  name: "ACME",
  kinds: ["prospect", "supplier"],
  companyId: "acme",
});

/** The ends of the shipped pipeline. */
export const won = "opportunity.closed-won";
export const lost = "opportunity.closed-lost";

interface Given extends Partial<MoveOpportunityState> {
  readonly rules?: ReturnType<typeof opportunityRules>;
}

/** Decides on a move of an open opportunity, to the won status unless said otherwise. */
export function moveDecision(command: Partial<MoveOpportunity>, { rules = opportunityRules(), ...given }: Given = {}) {
  const state = { opportunity: opportunityIn("nurturing"), account: prospect, others: [], loss: noLoss, ...given };
  return decideMoveOpportunity({ statusId: won, ...command }, state, rules, decisionEnv());
}

/** The plan of a move that nothing stands against. */
export function movePlan(...given: Parameters<typeof moveDecision>) {
  const decision = moveDecision(...given);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
  return decision.value;
}

/** What a plan tells on the timeline of a record itself. */
export const toldOf = ({ entries }: ReturnType<typeof movePlan>, key: string) =>
  entries.filter(({ subjectKey }) => subjectKey === key);
