import type { ChoiceFields } from "../entry/entry-choices.js";
import type { OpportunityDetails } from "../model/opportunity.js";

/** The fields of an opportunity that choose one entry of a list. */
export const opportunityChoices = { sourceId: "source" } as const satisfies ChoiceFields;

/** An opportunity of which nothing is said. */
export const emptyOpportunity: Omit<OpportunityDetails, "name" | "currency"> = {
  accountId: null,
  contactId: null,
  leadId: null,
  amount: null,
  bestCase: null,
  worstCase: null,
  manualProbability: null,
  rating: null,
  expectedCloseOn: null,
  type: null,
  sourceId: null,
  assignedToId: null,
  teamId: null,
  description: null,
  recurringAmount: null,
  recurringStartOn: null,
  recurringMonths: null,
  recurringEndOn: null,
  externalId: null,
};
