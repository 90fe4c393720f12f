import type { Id } from "../kernel/id.js";
import type { Lead } from "../model/lead.js";
import type { Json } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { WritePlan } from "../plan/write-plan.js";
import { definitionCheck } from "../status/definition-check.js";
import { planStatusChange } from "../status/plan-status-change.js";
import type { LeadRules } from "./lead-rules.js";

/** Plans that a lead gets another status. The definition must still be the one that was decided by. */
export function planLeadStatus(
  lead: Lead,
  statusId: Id<"status">,
  changes: Partial<Lead>,
  { pipelines }: Pick<LeadRules, "pipelines">,
  env: DecisionEnv,
  data: Json = null,
): WritePlan<Lead> {
  const { record, write, entry } = planStatusChange("lead", lead, statusId, changes, env, data);
  return { writes: [...definitionCheck(statusId, pipelines), write], entries: [entry], warnings: [], result: record };
}
