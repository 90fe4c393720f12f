import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import type { Lead } from "../model/lead.js";
import type { LostReason } from "../model/reference-data.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { check } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { moveObjections } from "../status/move-objections.js";
import { defaultDefinition, placeOfStatus } from "../status/pipeline-definition.js";
import { roleOfLead } from "./lead-role.js";
import type { LeadRules } from "./lead-rules.js";
import { planLeadStatus } from "./plan-lead-status.js";

/** Why a lead is not lost, or not reset. */
export type LoseLeadRefusalCode =
  | "LEAD_CONVERTED"
  | "LEAD_ALREADY_LOST"
  | "LOST_REASON_MISSING"
  | "LOST_NOTE_NOT_ALLOWED"
  | "REFERENCE_UNKNOWN"
  | "REFERENCE_ARCHIVED";

/** Why a lead was lost. */
export interface LoseLead {
  /** One of the reasons of the list; mandatory unless the settings say otherwise. */
  readonly lostReasonId?: string | null | undefined;
  /** What there is to say besides; only for a reason that allows it. */
  readonly note?: string | null | undefined;
}

/** Decides whether a lead is lost. `reason` is what was found under the id given. */
export function decideLoseLead(
  command: LoseLead,
  { lead, reason }: { readonly lead: Lead; readonly reason: LostReason | undefined },
  rules: LeadRules,
  env: DecisionEnv,
): Decision<WritePlan<Lead>, string> {
  const { lostStatusId } = pipelineOf(lead, rules).pipeline;
  const found = [...stateObjections(lead, rules, lostStatusId, env), ...reasonObjections(command, reason, rules)];
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

function reasonObjections(
  { lostReasonId, note }: LoseLead,
  reason: LostReason | undefined,
  rules: LeadRules,
): Refusal<LoseLeadRefusalCode>[] {
  const found: Refusal<LoseLeadRefusalCode>[] = [];
  const path = ["lostReasonId"];
  const given = lostReasonId !== undefined && lostReasonId !== null;
  if (!given && rules.lostReasonRequired) found.push({ code: "LOST_REASON_MISSING", path });
  if (given && reason === undefined)
    found.push({ code: "REFERENCE_UNKNOWN", path, params: { type: "lostReason", id: lostReasonId } });
  if (reason !== undefined && reason.archivedAt !== null)
    found.push({ code: "REFERENCE_ARCHIVED", path, params: { type: "lostReason", id: reason.id } });
  if (note !== undefined && note !== null && reason?.allowsNote !== true)
    found.push({ code: "LOST_NOTE_NOT_ALLOWED", path: ["note"] });
  return found;
}
