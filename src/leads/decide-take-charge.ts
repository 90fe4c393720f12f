import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Lead } from "../model/lead.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { nextVersion, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newEntry } from "../timeline/new-entry.js";
import { archivedObjections } from "./archived-objections.js";
import { roleOfLead } from "./lead-role.js";
import type { LeadRules } from "./lead-rules.js";

/** Why nobody takes charge. */
export type TakeChargeRefusalCode = "LEAD_ARCHIVED" | "LEAD_LOST" | "ACTOR_USER_MISSING";

/** Decides whether the actor takes charge of a lead (guide: « prise en charge »). Lost and archived leads are refused; one's own stays as it is. */
export function decideTakeCharge(
  lead: Lead,
  rules: Pick<LeadRules, "pipelines">,
  env: DecisionEnv,
): Decision<WritePlan<Lead>, TakeChargeRefusalCode> {
  const { userId } = env.actor;
  const found: Refusal<TakeChargeRefusalCode>[] = [];
  if (userId === null) found.push({ code: "ACTOR_USER_MISSING" });
  found.push(...archivedObjections(lead));
  if (roleOfLead(lead, rules) === "lost") found.push({ code: "LEAD_LOST", params: { lead: lead.fullName } });
  return acceptUnless(found, () => {
    if (lead.assignedToId === userId) return { writes: [], entries: [], warnings: [], result: lead };
    const next = nextVersion(lead, { assignedToId: userId }, env.now);
    const data = { changes: { assignedToId: { from: lead.assignedToId, to: userId } } };
    return {
      writes: [storeNext("lead", next)],
      entries: [newEntry("lead", lead, { kind: "assigned", data }, env)],
      warnings: [],
      result: next,
    };
  });
}
