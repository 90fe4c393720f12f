import type { Opportunity } from "../model/opportunity.js";
import { roleAmong } from "../status/role-among.js";
import type { StatusRole } from "../status/status-roles.js";
import type { OpportunityRules } from "./opportunity-rules.js";

/** The role of the status that an opportunity is in; `null` for an ordinary status, and for one that no pipeline knows any more. */
export const roleOfOpportunity = (
  { statusId }: Pick<Opportunity, "statusId">,
  { pipelines }: Pick<OpportunityRules, "pipelines">,
): StatusRole | null => roleAmong(pipelines, statusId);

/** Whether a role closes an opportunity. */
export const isClosing = (role: StatusRole | null): role is "won" | "lost" => role === "won" || role === "lost";
