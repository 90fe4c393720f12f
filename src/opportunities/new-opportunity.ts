import { searchTextOf } from "../entry/search-text.js";
import type { Id } from "../kernel/id.js";
import type { Opportunity, OpportunityDetails } from "../model/opportunity.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import { newBoardRank } from "../status/board-rank.js";
import type { PipelineDefinition } from "../status/pipeline-definition.js";
import { defaultDefinition } from "../status/pipeline-definition.js";

/** What a new opportunity is made of: what is left out is empty. */
export type OpportunityParts = Partial<OpportunityDetails> &
  Pick<OpportunityDetails, "name" | "currency"> & {
    /** The company; the actor's if it is left out. */
    readonly companyId?: Id<"company"> | null;
    /** The host's own fields. */
    readonly custom?: Opportunity["custom"];
  };

/** Makes a new opportunity whole, in the default status, with that status's probability. */
export function newOpportunity(
  { companyId, custom, ...details }: OpportunityParts,
  reference: string | null,
  pipelines: readonly PipelineDefinition[],
  env: DecisionEnv,
): Opportunity {
  const given = { ...(companyId === undefined ? {} : { companyId }), ...(custom === undefined ? {} : { custom }) };
  const common = newRecord("opportunity", env, given);
  const { pipeline, statuses } = defaultDefinition(pipelines);
  const status = statuses.find(({ id }) => id === pipeline.newStatusId);
  const { recurringAmount = null, recurringMonths = null, amount = null } = details;
  return {
    ...common,
    ...empty,
    ...details,
    reference,
    statusId: pipeline.newStatusId,
    statusSince: env.now,
    boardRank: newBoardRank(env.now, common.id),
    probability: details.manualProbability ?? status?.probability ?? null,
    contractValue:
      recurringAmount === null || recurringMonths === null ? amount : recurringAmount * recurringMonths + (amount ?? 0),
    closedAt: null,
    closedById: null,
    lostReasonId: null,
    lostNote: null,
    quoteKeys: [],
    orderKeys: [],
    searchText: searchTextOf({ name: details.name, reference, description: details.description ?? null }),
  };
}

const empty: Omit<OpportunityDetails, "name" | "currency"> = {
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
