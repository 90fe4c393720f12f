import type { Lead } from "../model/lead.js";
import { placeOfStatus } from "../status/pipeline-definition.js";
import type { StatusRole } from "../status/status-roles.js";
import { roleOfStatus } from "../status/status-roles.js";
import type { LeadRules } from "./lead-rules.js";

/** The role of the status that a lead is in; `null` for an ordinary status and for one that no pipeline knows any more. */
export function roleOfLead(
  { statusId }: Pick<Lead, "statusId">,
  { pipelines }: Pick<LeadRules, "pipelines">,
): StatusRole | null {
  const place = placeOfStatus(pipelines, statusId);
  return place === undefined ? null : roleOfStatus(place.definition.pipeline, statusId);
}
