import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import { asId } from "../kernel/id.js";
import type { Lead } from "../model/lead.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Write } from "../plan/write.js";
import { nextVersion, replace, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { BoardPlace } from "../status/board-place.js";
import { rankOfCard } from "../status/board-place.js";
import type { MoveRefusalCode } from "../status/move-objections.js";
import { moveObjections } from "../status/move-objections.js";
import { placeOfStatus } from "../status/pipeline-definition.js";
import { roleOfStatus } from "../status/status-roles.js";
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
    const { boardRank, writes: room } = placed(lead, place ?? null, env);
    const changes = boardRank === lead.boardRank ? {} : { boardRank };
    if (!staying) {
      const plan = planLeadStatus(lead, asId("status", statusId), changes, rules, env);
      return { ...plan, writes: [...plan.writes, ...room] };
    }
    if (boardRank === lead.boardRank) return { writes: [], entries: [], warnings: [], result: lead };
    const next = nextVersion(lead, changes, env.now);
    return { writes: [storeNext("lead", next), ...room], entries: [], warnings: [], result: next };
  });
}

/** The rank of a lead at its place, its own where that fits, with the new ranks of the cards that make room. */
function placed(lead: Lead, place: BoardPlace<Lead> | null, env: DecisionEnv): { boardRank: string; writes: Write[] } {
  if (place === null) return { boardRank: lead.boardRank, writes: [] };
  const { boardRank, moved } = rankOfCard(lead, place);
  return { boardRank, writes: moved.map(({ card, rank }) => replace("lead", card, { boardRank: rank }, env.now)) };
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
  const to = placeOfStatus(rules.pipelines, statusId);
  const role = to === undefined ? null : roleOfStatus(to.definition.pipeline, statusId);
  const reserved: Refusal[] =
    role === "converted" || role === "lost"
      ? [{ code: "LEAD_STATUS_RESERVED", path: ["statusId"], params: { statusId, role } }]
      : [];
  return [...reserved, ...moveObjections(rules, lead, statusId, env)];
}
