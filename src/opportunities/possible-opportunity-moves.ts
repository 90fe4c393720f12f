import type { DecisionEnv } from "../plan/decision-env.js";
import { noLoss } from "../reference-data/resolve-loss-reason.js";
import type { PossibleMove } from "../status/possible-move.js";
import { movesFrom } from "../status/possible-move.js";
import { decideMoveOpportunity } from "./decide-move-opportunity.js";
import type { MoveOpportunityState } from "./move-opportunity.js";
import type { OpportunityRules } from "./opportunity-rules.js";

/**
 * Every other status, with what stands against it: made by the decision that a move is made by. The reason of a loss,
 * which is asked for when it comes to that, is not missed.
 */
export function possibleOpportunityMoves(
  { opportunity, account }: Pick<MoveOpportunityState, "opportunity" | "account">,
  rules: OpportunityRules,
  env: DecisionEnv,
): PossibleMove[] {
  const state = { opportunity, account, others: [], loss: noLoss };
  const unasked = { ...rules, lostReasonRequired: false };
  return movesFrom(opportunity.statusId, rules.pipelines, (statusId) =>
    decideMoveOpportunity({ statusId }, state, unasked, env),
  );
}
