import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import type { Lead } from "../model/lead.js";
import type { LostReason } from "../model/reference-data.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { check } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { LossInput, LossRefusalCode } from "../status/loss-objections.js";
import { lossObjections } from "../status/loss-objections.js";
import { moveObjections } from "../status/move-objections.js";
import { defaultDefinition, placeOfStatus } from "../status/pipeline-definition.js";
import { roleOfLead } from "./lead-role.js";
import type { LeadRules } from "./lead-rules.js";
import { planLeadStatus } from "./plan-lead-status.js";

/** Why a lead is not lost, or not reset. */
export type LoseLeadRefusalCode = LossRefusalCode | "LEAD_CONVERTED" | "LEAD_ALREADY_LOST";

/** Decides whether a lead is lost. `reason` is what was found under the id given. */
export function decideLoseLead(
  command: LossInput,
  { lead, reason }: { readonly lead: Lead; readonly reason: LostReason | undefined },
  rules: LeadRules,
  env: DecisionEnv,
): Decision<WritePlan<Lead>, string> {
  const { lostStatusId } = pipelineOf(lead, rules).pipeline;
  const found = [...stateObjections(lead, rules, lostStatusId, env), ...lossObjections(command, reason, { reasonRequired: rules.lostReasonRequired })];
  return acceptUnless(found, () => {
    const changes = { lostReasonId: reason?.id ?? null, lostNote: command.note ?? null, lostAt: env.now };
    const data = { lostReasonId: changes.lostReasonId, lostReason: reason?.name ?? null, lostNote: changes.lostNote };
    const plan = planLeadStatus(lead, lostStatusId, changes, rules, env, data);
    return reason === undefined
      ? plan
      : { ...plan, writes: [check("lostReason", reason.id, reason.version), ...plan.writes] };
  });
}

/** Decides whether a lost lead goes back to the beginning; reason and note are cleared. */
export function decideResetLead(
  lead: Lead,
  rules: LeadRules,
  env: DecisionEnv,
): Decision<WritePlan<Lead>, "LEAD_NOT_LOST"> {
  const lost = roleOfLead(lead, rules) === "lost";
  return acceptUnless(lost ? [] : [{ code: "LEAD_NOT_LOST", params: { lead: lead.fullName } }], () =>
    planLeadStatus(
      lead,
      pipelineOf(lead, rules).pipeline.newStatusId,
      { lostReasonId: null, lostNote: null, lostAt: null },
      rules,
      env,
    ),
  );
}

const pipelineOf = ({ statusId }: { readonly statusId: Id<"status"> }, { pipelines }: LeadRules) =>
  placeOfStatus(pipelines, statusId)?.definition ?? defaultDefinition(pipelines);

function stateObjections(lead: Lead, rules: LeadRules, lostStatusId: string, env: DecisionEnv): Refusal[] {
  const role = roleOfLead(lead, rules);
  if (role === "converted") return [{ code: "LEAD_CONVERTED", params: { lead: lead.fullName } }];
  if (role === "lost") return [{ code: "LEAD_ALREADY_LOST", params: { lead: lead.fullName } }];
  return moveObjections(rules, lead, lostStatusId, env);
}
