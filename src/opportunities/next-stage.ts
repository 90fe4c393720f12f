import type { Refusal } from "../kernel/decision.js";
import type { Opportunity } from "../model/opportunity.js";
import type { Status } from "../model/status.js";
import { placeOfStatus } from "../status/pipeline-definition.js";
import type { OpportunityRules } from "./opportunity-rules.js";

/** The next open status of the same pipeline by sequence; `undefined` at the last one. It never closes. */
export function nextStage(
  { statusId }: Pick<Opportunity, "statusId">,
  { pipelines }: Pick<OpportunityRules, "pipelines">,
): Status | undefined {
  const place = placeOfStatus(pipelines, statusId);
  return place?.definition.statuses.find(({ open, sequence }) => open && sequence > place.status.sequence);
}

/** What an opportunity says that has no next stage. */
export const lastStageRefusal = ({ name }: Opportunity): Refusal<"OPPORTUNITY_AT_LAST_STAGE"> => ({
  code: "OPPORTUNITY_AT_LAST_STAGE",
  params: { opportunity: name },
});
