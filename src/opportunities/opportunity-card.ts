import type { Opportunity } from "../model/opportunity.js";

/** The essential fields of an opportunity, as a card of the board shows them. */
export type OpportunityCard = Pick<
  Opportunity,
  | "id"
  | "version"
  | "name"
  | "reference"
  | "accountId"
  | "contactId"
  | "statusId"
  | "boardRank"
  | "currency"
  | "amount"
  | "probability"
  | "rating"
  | "expectedCloseOn"
  | "assignedToId"
>;

/** The card of an opportunity. */
export const opportunityCard = (opportunity: Opportunity): OpportunityCard => ({
  id: opportunity.id,
  version: opportunity.version,
  name: opportunity.name,
  reference: opportunity.reference,
  accountId: opportunity.accountId,
  contactId: opportunity.contactId,
  statusId: opportunity.statusId,
  boardRank: opportunity.boardRank,
  currency: opportunity.currency,
  amount: opportunity.amount,
  probability: opportunity.probability,
  rating: opportunity.rating,
  expectedCloseOn: opportunity.expectedCloseOn,
  assignedToId: opportunity.assignedToId,
});
