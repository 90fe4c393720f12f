import { searchTextOf } from "../entry/search-text.js";
import type { Opportunity, OpportunityDetails } from "../model/opportunity.js";
import type { PipelineDefinition } from "../status/pipeline-definition.js";
import { placeOfStatus } from "../status/pipeline-definition.js";
import { roleOfStatus } from "../status/status-roles.js";

/** The fields of an opportunity that the library makes of the others. */
export type DerivedOpportunity = Pick<Opportunity, "probability" | "contractValue" | "searchText">;

type Source = OpportunityDetails & Pick<Opportunity, "statusId" | "reference">;

/** Makes the fields that follow from what was entered and from the status. */
export function deriveOpportunity(source: Source, pipelines: readonly PipelineDefinition[]): DerivedOpportunity {
  const { name, reference, externalId, description } = source;
  return {
    probability: probabilityIn(source.statusId, source, pipelines),
    contractValue: contractValue(source),
    searchText: searchTextOf({ name, reference, externalId, description }),
  };
}

/**
 * The chance that counts in a status, in percent: 100 for what is won and 0 for what is lost; else what a user gave, 0
 * included; else what the status proposes.
 */
export function probabilityIn(
  statusId: string,
  { manualProbability }: Pick<OpportunityDetails, "manualProbability">,
  pipelines: readonly PipelineDefinition[],
): number | null {
  const place = placeOfStatus(pipelines, statusId);
  const role = place === undefined ? null : roleOfStatus(place.definition.pipeline, statusId);
  if (role === "won") return 100;
  if (role === "lost") return 0;
  return manualProbability ?? place?.status.probability ?? null;
}

/** What the whole contract brings, in minor units: the amount, and what recurs in all its months; `null` for a term without end. */
export function contractValue({
  amount,
  recurringAmount,
  recurringMonths,
}: Pick<OpportunityDetails, "amount" | "recurringAmount" | "recurringMonths">): number | null {
  if (recurringAmount === null) return amount;
  return recurringMonths === null ? null : recurringAmount * recurringMonths + (amount ?? 0);
}
