import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import { asId } from "../kernel/id.js";
import type { Lead } from "../model/lead.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { BoardPlace } from "../status/board-place.js";
import type { MoveRefusalCode } from "../status/move-objections.js";
import { moveObjections } from "../status/move-objections.js";
import { planBoardPlace, planReorder } from "../status/plan-board-place.js";
import { roleAmong } from "../status/role-among.js";
import { archivedObjections } from "./archived-objections.js";
import { roleOfLead } from "./lead-role.js";
import type { LeadRules } from "./lead-rules.js";
import { planLeadStatus } from "./plan-lead-status.js";

/** Why a lead does not move. Guards of the host add codes of their own. */
export type MoveLeadRefusalCode =
  | MoveRefusalCode
  | "LEAD_ARCHIVED"
  | "LEAD_CONVERTED"
  | "LEAD_LOST"
  | "LEAD_STATUS_RESERVED"
  | "LEAD_NOT_IN_COLUMN";

/** A lead and where it is to go. */
export interface MoveLead {
  /** The status to move to. */
  readonly statusId: string;
  /** The place in the column; `undefined` keeps the rank, `null` stands for a neighbour that is not in the column. */
  readonly place?: BoardPlace<Lead> | null | undefined;
}

/**
 * Decides whether a lead moves to a status. It moves freely between all but converted and lost, which only converting
 * and losing reach; a lead that is converted stays so, one that is lost is only reset, and one that was put away is
 * restored first.
 */
export function decideMoveLead(
  { statusId, place }: MoveLead,
  lead: Lead,
  rules: LeadRules,
  env: DecisionEnv,
): Decision<WritePlan<Lead>, string> {
  const staying = lead.statusId === statusId;
  const found = [...endObjections(lead, rules), ...(staying ? [] : targetObjections(statusId, lead, rules, env))];
  if (place === null) found.push({ code: "LEAD_NOT_IN_COLUMN", path: ["afterLeadId"] });
  return acceptUnless(found, () => {
    if (staying) return planReorder("lead", lead, place, env);
    const { changes, writes: room } = planBoardPlace("lead", lead, place, env);
    const plan = planLeadStatus(lead, asId("status", statusId), changes, rules, env);
    return { ...plan, writes: [...plan.writes, ...room] };
  });
}

/** What a lead that was put away or has come to its end says to every change of status. */
export function endObjections(lead: Lead, rules: Pick<LeadRules, "pipelines">): Refusal[] {
  const found: Refusal[] = archivedObjections(lead);
  const role = roleOfLead(lead, rules);
  if (role === "converted") found.push({ code: "LEAD_CONVERTED", params: { lead: lead.fullName } });
  if (role === "lost") found.push({ code: "LEAD_LOST", params: { lead: lead.fullName } });
  return found;
}

function targetObjections(statusId: string, lead: Lead, rules: LeadRules, env: DecisionEnv): Refusal[] {
  const role = roleAmong(rules.pipelines, statusId);
  const reserved: Refusal[] =
    role === "converted" || role === "lost"
      ? [{ code: "LEAD_STATUS_RESERVED", path: ["statusId"], params: { statusId, role } }]
      : [];
  return [...reserved, ...moveObjections(rules, lead, statusId, env)];
}
