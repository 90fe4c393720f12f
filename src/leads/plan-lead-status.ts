import type { Id } from "../kernel/id.js";
import type { Lead } from "../model/lead.js";
import type { Json } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { nextVersion, replace } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { definitionCheck } from "../status/definition-check.js";
import { newEntry } from "../timeline/new-entry.js";
import type { LeadRules } from "./lead-rules.js";

/**
 * Plans that a lead gets another status: the one place where that happens. The history tells from, to, and the time
 * spent; the definition must still be the one that was decided by.
 */
export function planLeadStatus(
  lead: Lead,
  statusId: Id<"status">,
  changes: Partial<Lead>,
  { pipelines }: Pick<LeadRules, "pipelines">,
  env: DecisionEnv,
  data: Json = null,
): WritePlan<Lead> {
  const all = { ...changes, statusId, statusSince: env.now };
  const spentMs = env.now.getTime() - lead.statusSince.getTime();
  const facts = { kind: "statusChanged", fromStatusId: lead.statusId, toStatusId: statusId, spentMs, data } as const;
  return {
    writes: [...definitionCheck(statusId, pipelines), replace("lead", lead, all, env.now)],
    entries: [newEntry("lead", lead, facts, env)],
    warnings: [],
    result: nextVersion(lead, all, env.now),
  };
}
