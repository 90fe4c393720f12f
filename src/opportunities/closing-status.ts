import type { Opportunity } from "../model/opportunity.js";
import { defaultDefinition, placeOfStatus } from "../status/pipeline-definition.js";
import { statusIdOfRole } from "../status/status-roles.js";
import type { OpportunityRules } from "./opportunity-rules.js";

/** The won or lost status of an opportunity's pipeline; every pipeline of opportunities has both. */
export function closingStatusId(
  role: "won" | "lost",
  { statusId }: Pick<Opportunity, "statusId">,
  { pipelines }: Pick<OpportunityRules, "pipelines">,
): string {
  const { pipeline } = placeOfStatus(pipelines, statusId)?.definition ?? defaultDefinition(pipelines);
  return statusIdOfRole(pipeline, role) ?? "";
}
