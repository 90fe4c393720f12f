import type { Opportunity, OpportunityDetails } from "../model/opportunity.js";
import type { NewOpportunity } from "./opportunity-input.schema.js";

/**
 * What a copy of an opportunity is entered with: what users entered, never what became of it. Its reference, status, loss,
 * quotes, orders and its name in another system stay behind.
 */
export function copyOfOpportunity(opportunity: Opportunity): NewOpportunity {
  const details: Record<keyof Omit<OpportunityDetails, "externalId">, unknown> = {
    name: opportunity.name,
    accountId: opportunity.accountId,
    contactId: opportunity.contactId,
    leadId: opportunity.leadId,
    currency: opportunity.currency,
    amount: opportunity.amount,
    bestCase: opportunity.bestCase,
    worstCase: opportunity.worstCase,
    manualProbability: opportunity.manualProbability,
    rating: opportunity.rating,
    expectedCloseOn: opportunity.expectedCloseOn,
    type: opportunity.type,
    sourceId: opportunity.sourceId,
    assignedToId: opportunity.assignedToId,
    teamId: opportunity.teamId,
    description: opportunity.description,
    recurringAmount: opportunity.recurringAmount,
    recurringStartOn: opportunity.recurringStartOn,
    recurringMonths: opportunity.recurringMonths,
    recurringEndOn: opportunity.recurringEndOn,
  };
  return { ...(details as NewOpportunity), companyId: opportunity.companyId, custom: opportunity.custom };
}
