import type { Id } from "../kernel/id.js";
import type { Opportunity, OpportunityDetails } from "../model/opportunity.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import { newBoardRank } from "../status/board-rank.js";
import type { PipelineDefinition } from "../status/pipeline-definition.js";
import { defaultDefinition, definitionsOfCompany } from "../status/pipeline-definition.js";
import { deriveOpportunity } from "./derive-opportunity.js";
import { emptyOpportunity } from "./opportunity-fields.js";

/** What a new opportunity is made of: what is left out is empty. */
export type OpportunityParts = Partial<OpportunityDetails> &
  Pick<OpportunityDetails, "name" | "currency"> & {
    /** The id; a new one if it is left out. */
    readonly id?: Id<"opportunity">;
    /** The company; the actor's if it is left out. */
    readonly companyId?: Id<"company"> | null;
    /** The status; the first one of the default pipeline if it is left out. */
    readonly statusId?: Id<"status">;
    /** The host's own fields. */
    readonly custom?: Opportunity["custom"];
  };

/** Makes a new opportunity whole, with the probability that its status proposes. */
export function newOpportunity(
  { id, companyId, custom, statusId, ...details }: OpportunityParts,
  reference: string | null,
  pipelines: readonly PipelineDefinition[],
  env: DecisionEnv,
): Opportunity {
  const common = newRecord("opportunity", env, {
    ...(id === undefined ? {} : { id }),
    ...(companyId === undefined ? {} : { companyId }),
    ...(custom === undefined ? {} : { custom }),
  });
  const { pipeline } = defaultDefinition(definitionsOfCompany(pipelines, common.companyId));
  const source = { ...emptyOpportunity, ...details, reference, statusId: statusId ?? pipeline.newStatusId };
  return {
    ...common,
    ...source,
    ...deriveOpportunity(source, pipelines),
    openedAt: env.now,
    statusSince: env.now,
    boardRank: newBoardRank(env.now, common.id),
    closedAt: null,
    closedById: null,
    lostReasonId: null,
    lostNote: null,
    quoteKeys: [],
    orderKeys: [],
  };
}
