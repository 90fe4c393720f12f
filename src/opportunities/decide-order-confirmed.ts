import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import type { RecordKey } from "../kernel/id.js";
import type { Opportunity } from "../model/opportunity.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { nextVersion, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newEntry } from "../timeline/new-entry.js";
import { closingStatusId } from "./closing-status.js";
import { decideMoveOpportunity } from "./decide-move-opportunity.js";
import type { MoveOpportunityState } from "./move-opportunity.js";
import { plainResult } from "./opportunity-result.js";
import { isClosing, roleOfOpportunity } from "./opportunity-role.js";
import type { OpportunityRules } from "./opportunity-rules.js";
import { mostLinks, unwritten } from "./plan-signal.js";
import { relatedToOpportunity } from "./related-to-opportunity.js";
import type { OrderAnswer, SignalResult } from "./signal-result.js";

type OrderDecision = Decision<WritePlan<SignalResult<OrderAnswer>>>;

/** Decides on the word that an order of an opportunity was confirmed: it is won, by the decision that a click makes too. */
export function decideOrderConfirmed(
  orderKey: RecordKey,
  state: MoveOpportunityState,
  rules: OpportunityRules,
  env: DecisionEnv,
): OrderDecision {
  const { opportunity } = state;
  if (!rules.winOnOrder) return unwritten("off", opportunity);
  if (opportunity.orderKeys.includes(orderKey)) return unwritten("repeated", opportunity);
  if (opportunity.orderKeys.length >= mostLinks)
    return unwritten("refused", opportunity, [{ code: "OPPORTUNITY_LINKS_TOO_MANY", params: { most: mostLinks } }]);
  const role = roleOfOpportunity(opportunity, rules);
  if (isClosing(role)) return accept(recorded(orderKey, opportunity, role === "lost" ? "lost" : "recorded", env));
  const decision = decideMoveOpportunity(
    { statusId: closingStatusId("won", opportunity, rules), orderKey },
    state,
    rules,
    env,
  );
  if (!decision.ok) return unwritten("refused", opportunity, decision.refusals);
  const { writes, entries, result } = decision.value;
  return accept({
    writes,
    entries: [orderEntry(orderKey, opportunity, env), ...entries],
    warnings: [],
    result: { answer: "won", refusals: [], result },
  });
}

function recorded(
  orderKey: RecordKey,
  opportunity: Opportunity,
  answer: OrderAnswer,
  env: DecisionEnv,
): WritePlan<SignalResult<OrderAnswer>> {
  const next = nextVersion(opportunity, { orderKeys: [...opportunity.orderKeys, orderKey] }, env.now);
  return {
    writes: [storeNext("opportunity", next)],
    entries: [orderEntry(orderKey, opportunity, env)],
    warnings: [],
    result: { answer, refusals: [], result: plainResult(next) },
  };
}

const orderEntry = (orderKey: RecordKey, opportunity: Opportunity, env: DecisionEnv) =>
  newEntry(
    "opportunity",
    opportunity,
    { kind: "orderConfirmed", related: [...relatedToOpportunity(opportunity), orderKey], data: { orderKey } },
    env,
  );
