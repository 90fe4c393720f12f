import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import type { Lead } from "../model/lead.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { ReferenceRefusalCode } from "../reference-data/resolve-named.js";
import { entryObjections, moveObjections } from "../status/move-objections.js";
import { defaultDefinition, placeOfStatus } from "../status/pipeline-definition.js";
import { archivedObjections } from "./archived-objections.js";
import type { Loss } from "./lead-commands.schema.js";
import { roleOfLead } from "./lead-role.js";
import type { LeadRules } from "./lead-rules.js";
import { planLeadStatus } from "./plan-lead-status.js";
import type { LossReason } from "./resolve-loss-reason.js";

/** Why a lead is not lost, or not reset. */
export type LoseLeadRefusalCode =
  | "LEAD_ARCHIVED"
  | "LEAD_CONVERTED"
  | "LEAD_ALREADY_LOST"
  | "LOST_REASON_MISSING"
  | "LOST_NOTE_NOT_ALLOWED"
  | ReferenceRefusalCode;

/** Decides whether a lead is lost, for a reason and with what there is to say besides. */
export function decideLoseLead(
  { note = null }: Pick<Loss, "note">,
  { lead, loss }: { readonly lead: Lead; readonly loss: LossReason },
  rules: LeadRules,
  env: DecisionEnv,
): Decision<WritePlan<Lead>, string> {
  const { lostStatusId } = pipelineOf(lead, rules).pipeline;
  const found: readonly Refusal[] = [
    ...archivedObjections(lead),
    ...stateObjections(lead, rules, lostStatusId, env),
    ...reasonObjections(note, loss, rules),
  ];
  return acceptUnless(found, () => {
    const { reason } = loss;
    const changes = { lostReasonId: reason?.id ?? null, lostNote: note, lostAt: env.now };
    const data = { lostReasonId: changes.lostReasonId, lostReason: reason?.name ?? null, lostNote: note };
    const plan = planLeadStatus(lead, lostStatusId, changes, rules, env, data);
    return { ...plan, writes: [...loss.writes, ...plan.writes], entries: [...loss.entries, ...plan.entries] };
  });
}

/** Decides whether a lost lead goes back to the beginning, which it enters anew; reason and note are cleared. */
export function decideResetLead(lead: Lead, rules: LeadRules, env: DecisionEnv): Decision<WritePlan<Lead>, string> {
  const { newStatusId } = pipelineOf(lead, rules).pipeline;
  const lost = roleOfLead(lead, rules) === "lost";
  const found: readonly Refusal[] = lost
    ? returnObjections(lead, newStatusId, rules, env)
    : [{ code: "LEAD_NOT_LOST", params: { lead: lead.fullName } }];
  const cleared = { lostReasonId: null, lostNote: null, lostAt: null };
  return acceptUnless([...archivedObjections(lead), ...found], () =>
    planLeadStatus(lead, newStatusId, cleared, rules, env),
  );
}

/** The allowed moves do not count, for it is no move; whoever and whatever may not be there may not come back there. */
function returnObjections(lead: Lead, statusId: string, { pipelines, guards }: LeadRules, env: DecisionEnv): Refusal[] {
  const place = placeOfStatus(pipelines, statusId);
  const { actor, now } = env;
  return place === undefined ? [] : entryObjections(guards, lead, place, { actor, now, fromStatusId: lead.statusId });
}

const pipelineOf = ({ statusId }: { readonly statusId: Id<"status"> }, { pipelines }: LeadRules) =>
  placeOfStatus(pipelines, statusId)?.definition ?? defaultDefinition(pipelines);

function stateObjections(lead: Lead, rules: LeadRules, lostStatusId: string, env: DecisionEnv): Refusal[] {
  const role = roleOfLead(lead, rules);
  if (role === "converted") return [{ code: "LEAD_CONVERTED", params: { lead: lead.fullName } }];
  if (role === "lost") return [{ code: "LEAD_ALREADY_LOST", params: { lead: lead.fullName } }];
  return moveObjections(rules, lead, lostStatusId, env);
}

function reasonObjections(
  note: string | null,
  { reason, refusals }: LossReason,
  { lostReasonRequired }: LeadRules,
): Refusal<LoseLeadRefusalCode>[] {
  if (refusals.length > 0) return [...refusals];
  return [
    ...(reason === null && lostReasonRequired
      ? [{ code: "LOST_REASON_MISSING", path: ["lostReasonId"] } as const]
      : []),
    ...(note !== null && reason?.allowsNote !== true
      ? [{ code: "LOST_NOTE_NOT_ALLOWED", path: ["note"] } as const]
      : []),
  ];
}
