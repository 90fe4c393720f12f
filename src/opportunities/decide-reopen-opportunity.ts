import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Opportunity } from "../model/opportunity.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { MoveRefusalCode } from "../status/move-objections.js";
import { entryObjections } from "../status/move-objections.js";
import type { StatusPlace } from "../status/pipeline-definition.js";
import { defaultDefinition, placeOfStatus } from "../status/pipeline-definition.js";
import { archivedObjections } from "./opportunity-objections.js";
import type { OpportunityResult } from "./opportunity-result.js";
import { plainResult } from "./opportunity-result.js";
import { isClosing, roleOfOpportunity } from "./opportunity-role.js";
import type { OpportunityRules } from "./opportunity-rules.js";
import { planOpportunityStatus } from "./plan-opportunity-status.js";

/** Why an opportunity is not opened again. */
export type ReopenOpportunityRefusalCode =
  | Exclude<MoveRefusalCode, "STATUS_MOVE_NOT_ALLOWED">
  | "OPPORTUNITY_ARCHIVED"
  | "OPPORTUNITY_NOT_CLOSED"
  | "OPPORTUNITY_STATUS_RESERVED";

/** What is loaded before an opportunity is opened again. */
export interface ReopenState {
  /** The opportunity. */
  readonly opportunity: Opportunity;
  /** The status that it was closed from, `null` where the history does not tell. */
  readonly closedFrom: string | null;
}

/**
 * Decides whether a closed opportunity is open again: in the status asked for, else in the one that it was closed from,
 * else in the first one. Closing and loss are cleared; an account that became a customer stays one. The allowed moves do not
 * count, for it is no move; whoever and whatever may not be there may not come back there.
 */
export function decideReopenOpportunity(
  statusId: string | undefined,
  { opportunity, closedFrom }: ReopenState,
  rules: OpportunityRules,
  env: DecisionEnv,
): Decision<WritePlan<OpportunityResult>, string> {
  const place = targetOf(statusId, { opportunity, closedFrom }, rules);
  const closed = isClosing(roleOfOpportunity(opportunity, rules));
  const found: readonly Refusal[] = [
    ...archivedObjections(opportunity),
    ...(closed
      ? targetObjections(statusId, opportunity, place, rules, env)
      : [{ code: "OPPORTUNITY_NOT_CLOSED", params: { opportunity: opportunity.name } }]),
  ];
  return acceptUnless(found, () => {
    const changes = { closedAt: null, closedById: null, lostReasonId: null, lostNote: null };
    const target = place?.status.id ?? opportunity.statusId; // a place was found, or it would have been refused
    const plan = planOpportunityStatus(opportunity, target, { changes }, rules, env);
    return { writes: plan.writes, entries: plan.entries, warnings: [], result: plainResult(plan.opportunity) };
  });
}

function targetOf(
  statusId: string | undefined,
  { opportunity, closedFrom }: ReopenState,
  { pipelines }: OpportunityRules,
): StatusPlace | undefined {
  if (statusId !== undefined) return placeOfStatus(pipelines, statusId);
  const definition = placeOfStatus(pipelines, opportunity.statusId)?.definition ?? defaultDefinition(pipelines);
  const before = placeOfStatus([definition], closedFrom ?? "");
  return before?.status.open === true ? before : placeOfStatus([definition], definition.pipeline.newStatusId);
}

function targetObjections(
  statusId: string | undefined,
  opportunity: Opportunity,
  place: StatusPlace | undefined,
  { guards }: OpportunityRules,
  { actor, now }: DecisionEnv,
): Refusal[] {
  if (place === undefined)
    return [{ code: "STATUS_UNKNOWN", path: ["statusId"], params: { statusId: statusId ?? "" } }];
  if (!place.status.open)
    return [
      { code: "OPPORTUNITY_STATUS_RESERVED", path: ["statusId"], params: { statusId: place.status.id, role: null } },
    ];
  return entryObjections(guards, opportunity, place, { actor, now, fromStatusId: opportunity.statusId });
}
