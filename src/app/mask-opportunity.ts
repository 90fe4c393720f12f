import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import type { OpportunityResult } from "../opportunities/opportunity-result.js";
import type { SignalResult } from "../opportunities/signal-result.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";
import { maskPlan } from "./mask-plan.js";
import { maskRecord } from "./mask-record.js";

/** What a command on an opportunity came to, as the actor may see it. */
export function maskResult({ visible }: Pick<CrmScope, "visible">, result: OpportunityResult): OpportunityResult {
  const hidden = visible.hidden("opportunity");
  if (hidden.size === 0) return result;
  const { opportunity, proposal, quotesToCancel } = result;
  return {
    ...result,
    opportunity: maskRecord(opportunity, hidden),
    proposal: proposal && { ...proposal, others: proposal.others.map((card) => maskRecord(card, hidden)) },
    quotesToCancel: hidden.has("quoteKeys") ? [] : quotesToCancel,
  };
}

/** A decision on an opportunity as the actor may see it. */
export function maskOpportunityDecision(
  scope: Pick<CrmScope, "visible">,
  decision: Decision<WritePlan<OpportunityResult>>,
): Decision<WritePlan<OpportunityResult>> {
  if (!decision.ok) return decision;
  const plan = decision.value;
  return accept({ ...plan, ...maskPlan(scope.visible, plan), result: maskResult(scope, plan.result) });
}

/** What a host's word came to, as the actor may see it. */
export const maskSignal = <Answer extends string>(
  scope: Pick<CrmScope, "visible">,
  signal: SignalResult<Answer>,
): SignalResult<Answer> => ({ ...signal, result: signal.result && maskResult(scope, signal.result) });
