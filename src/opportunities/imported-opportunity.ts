import type { Opportunity, OpportunityDetails } from "../model/opportunity.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newBoardRank } from "../status/board-rank.js";
import { probabilityIn } from "./derive-opportunity.js";
import type { OpportunityRow } from "./import-opportunities.schema.js";
import { newOpportunity } from "./new-opportunity.js";
import type { ImportedStanding, OpportunityImportState } from "./opportunity-import-state.js";

/** An imported opportunity as it began and as it stands. */
export interface OpportunityStages {
  /** In the status of new ones. */
  readonly begun: Opportunity;
  /** In the status of its stage. */
  readonly standing: Opportunity;
}

/** Makes an opportunity of another system: as new ones are made, then put where it stands there. */
export function importedOpportunity(
  row: OpportunityRow,
  { id, status, openedAt, closedAt }: ImportedStanding,
  { definition, accounts, currency }: OpportunityImportState,
  env: DecisionEnv,
): OpportunityStages {
  const account = typeof row.accountId === "string" ? accounts.get(row.accountId) : undefined;
  const parts = { ...detailsOf(row), id, currency: row.currency ?? account?.currency ?? currency };
  const begun = newOpportunity({ ...parts, custom: row.custom ?? {} }, null, [definition], env);
  const statusSince = closedAt ?? openedAt;
  const standing: Opportunity = {
    ...begun,
    statusId: status.id,
    openedAt,
    statusSince,
    boardRank: newBoardRank(statusSince, id),
    probability: probabilityIn(status.id, begun, [definition]),
    closedAt,
    lostReasonId: (row.lostReasonId ?? null) as Opportunity["lostReasonId"], // found among the reasons
  };
  return { begun, standing };
}

/** The fields of a row that are an opportunity's own. */
function detailsOf(row: OpportunityRow): Partial<OpportunityDetails> & Pick<OpportunityDetails, "name"> {
  const { stage, openedOn, closedOn, lostReasonId, currency, custom, ...details } = row;
  const given = Object.entries(details).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as unknown as ReturnType<typeof detailsOf>; // checked by the schema
}
