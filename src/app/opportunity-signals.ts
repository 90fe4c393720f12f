import { isCrmError } from "../kernel/crm-error.js";
import type { Opportunity } from "../model/opportunity.js";
import { decideOrderConfirmed } from "../opportunities/decide-order-confirmed.js";
import { decideQuoteCreated } from "../opportunities/decide-quote-created.js";
import { orderConfirmedSchema, quoteCreatedSchema } from "../opportunities/opportunity-commands.schema.js";
import { unwritten } from "../opportunities/plan-signal.js";
import type { OrderAnswer, QuoteAnswer, SignalResult } from "../opportunities/signal-result.js";
import { noLoss } from "../reference-data/resolve-loss-reason.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { loadWritable } from "./load-writable.js";
import { maskSignal } from "./mask-opportunity.js";
import { loadOpportunityRules, loadWinning } from "./opportunity-state.js";
import { parseInput } from "./parse-input.js";
import { runCommand } from "./run-command.js";

/** Takes the host's word that a quote was made of an opportunity. */
export async function quoteCreated(scope: CrmScope, input: unknown): Promise<SignalResult<QuoteAnswer>> {
  requireAction(scope, "opportunities.quoteCreated");
  const { opportunityId, quoteKey } = parseInput(quoteCreatedSchema, input);
  const signal = await runCommand(scope.storage, async () => {
    const opportunity = await loadKnown(scope, opportunityId);
    if (opportunity === null) return unwritten<QuoteAnswer>("unknown", null);
    return decideQuoteCreated(quoteKey, opportunity, await loadOpportunityRules(scope), decisionEnv(scope));
  });
  return maskSignal(scope, signal);
}

/** Takes the host's word that an order of an opportunity was confirmed. */
export async function orderConfirmed(scope: CrmScope, input: unknown): Promise<SignalResult<OrderAnswer>> {
  requireAction(scope, "opportunities.orderConfirmed");
  const { opportunityId, orderKey } = parseInput(orderConfirmedSchema, input);
  const signal = await runCommand(scope.storage, async () => {
    const opportunity = await loadKnown(scope, opportunityId);
    if (opportunity === null) return unwritten<OrderAnswer>("unknown", null);
    const rules = await loadOpportunityRules(scope);
    const winning = await loadWinning(scope, rules.winOnOrder ? [opportunity] : [], rules);
    const state = { opportunity, loss: noLoss, ...winning(opportunity) };
    return decideOrderConfirmed(orderKey, state, rules, decisionEnv(scope));
  });
  return maskSignal(scope, signal);
}

/** The opportunity that a host speaks of; `null` for one that is not there, or not for the actor to see. */
async function loadKnown(scope: CrmScope, opportunityId: string): Promise<Opportunity | null> {
  try {
    return await loadWritable(scope, "opportunity", opportunityId);
  } catch (error) {
    if (isCrmError(error, "NOT_FOUND")) return null;
    throw error;
  }
}
