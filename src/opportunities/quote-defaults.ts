import type { Decision } from "../kernel/decision.js";
import { accept, refuse } from "../kernel/decision.js";
import type { Opportunity } from "../model/opportunity.js";
import { archivedObjections, closedObjections } from "./opportunity-objections.js";
import type { OpportunityRules } from "./opportunity-rules.js";

/** What a quote of an opportunity begins with. */
export type QuoteDefaults = Pick<
  Opportunity,
  "accountId" | "contactId" | "currency" | "amount" | "name" | "reference" | "companyId" | "assignedToId" | "teamId"
> & {
  /** The opportunity; the host names it when it says that the quote was made. */
  readonly opportunityId: Opportunity["id"];
};

/** What a quote of an opportunity begins with; a quote needs an account. The opportunity's currency was taken from its account, else its company. */
export function quoteDefaults(
  opportunity: Opportunity,
  rules: Pick<OpportunityRules, "pipelines">,
): Decision<QuoteDefaults, "OPPORTUNITY_ACCOUNT_MISSING" | "OPPORTUNITY_CLOSED" | "OPPORTUNITY_ARCHIVED"> {
  const missing =
    opportunity.accountId === null
      ? [{ code: "OPPORTUNITY_ACCOUNT_MISSING", params: { opportunity: opportunity.name } } as const]
      : [];
  const [first, ...rest] = [...missing, ...closedObjections(opportunity, rules), ...archivedObjections(opportunity)];
  if (first !== undefined) return refuse(first, ...rest);
  const { id, accountId, contactId, currency, amount, name, reference, companyId, assignedToId, teamId } = opportunity;
  return accept({
    opportunityId: id,
    accountId,
    contactId,
    currency,
    amount,
    name,
    reference,
    companyId,
    assignedToId,
    teamId,
  });
}
