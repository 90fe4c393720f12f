import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import type { Lead } from "../model/lead.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { LossRefusalCode } from "../reference-data/loss-objections.js";
import { lossObjections } from "../reference-data/loss-objections.js";
import type { LossReason } from "../reference-data/resolve-loss-reason.js";
import { entryObjections, moveObjections } from "../status/move-objections.js";
import { defaultDefinition, placeOfStatus } from "../status/pipeline-definition.js";
import { archivedObjections } from "./archived-objections.js";
import type { Loss } from "./lead-commands.schema.js";
import { roleOfLead } from "./lead-role.js";
import type { LeadRules } from "./lead-rules.js";
import { planLeadStatus } from "./plan-lead-status.js";

/** Why a lead is not lost, or not reset. */
export type LoseLeadRefusalCode = LossRefusalCode | "LEAD_ARCHIVED" | "LEAD_CONVERTED" | "LEAD_ALREADY_LOST";

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
    ...lossObjections(note, loss, { reasonRequired: rules.lostReasonRequired }),
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
