import type { Lead } from "../model/lead.js";
import { roleAmong } from "../status/role-among.js";
import type { StatusRole } from "../status/status-roles.js";
import type { LeadRules } from "./lead-rules.js";

/** The role of the status that a lead is in; `null` for an ordinary status and for one that no pipeline knows any more. */
export const roleOfLead = (
  { statusId }: Pick<Lead, "statusId">,
  { pipelines }: Pick<LeadRules, "pipelines">,
): StatusRole | null => roleAmong(pipelines, statusId);
