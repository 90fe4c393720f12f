import type { Decision } from "../kernel/decision.js";
import { copyOfLead } from "../leads/copy-lead.js";
import { decideCreateLead } from "../leads/decide-create-lead.js";
import { decideLoseLead, decideResetLead } from "../leads/decide-lose-lead.js";
import { decideMoveLead } from "../leads/decide-move-lead.js";
import { decideTakeCharge } from "../leads/decide-take-charge.js";
import { decideUpdateLead } from "../leads/decide-update-lead.js";
import {
  copyLeadSchema,
  leadCommandSchema,
  loseLeadSchema,
  moveLeadSchema,
  updateLeadSchema,
} from "../leads/lead-commands.schema.js";
import type { LeadInput } from "../leads/lead-input.schema.js";
import type { LeadRules } from "../leads/lead-rules.js";
import type { Lead } from "../model/lead.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmAction } from "../ports/policy.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { decideArchive } from "./decide-archive.js";
import { findBoardPlace } from "./find-board-place.js";
import { loadInputState, loadLead, loadLeadRules, loadLossReason } from "./lead-state.js";
import { makeOnce } from "./make-once.js";
import { parseInput } from "./parse-input.js";
import { parseKeyedLead, parseLeadInput } from "./parse-lead-input.js";
import { underChanges } from "./under-changes.js";

/** What a command on one lead comes to: refused, or the plan that a commit would carry out. */
export type LeadDecision = Decision<WritePlan<Lead>>;

/** Loads what a command needs and decides; nothing is written. Preview and commit are both made of these. */
export const decideLead = {
  create: async (scope: CrmScope, input: unknown): Promise<LeadDecision> => {
    requireAction(scope, "leads.create");
    const { idempotencyKey: key, ...command } = parseKeyedLead(scope, input);
    return makeOnce(scope, { ...ofLead, key, command }, async () => {
      const [state, rules] = await Promise.all([loadInputState(scope, command), loadLeadRules(scope)]);
      return decideCreateLead(command, state, rules, decisionEnv(scope));
    });
  },

  update: async (scope: CrmScope, input: unknown): Promise<LeadDecision> => {
    requireAction(scope, "leads.update");
    const { leadId, expectedVersion, changes } = parseInput(updateLeadSchema, input);
    const command = parseLeadInput(scope, changes, "change", ["changes"]);
    const lead = await loadLead(scope, leadId, expectedVersion);
    const [state, rules] = await Promise.all([loadInputState(scope, command), loadLeadRules(scope)]);
    return underChanges(decideUpdateLead(command, { ...state, lead }, rules, decisionEnv(scope)));
  },

  copy: async (scope: CrmScope, input: unknown): Promise<LeadDecision> => {
    requireAction(scope, "leads.create");
    const { leadId, changes = {}, idempotencyKey: key } = parseInput(copyLeadSchema, input);
    const given = parseLeadInput(scope, changes, "change", ["changes"]);
    return makeOnce(scope, { ...ofLead, key, command: { leadId, given } }, () => decideCopy(scope, leadId, given));
  },

  takeCharge: async (scope: CrmScope, input: unknown): Promise<LeadDecision> => {
    const { lead, rules } = await loadCommanded(scope, "leads.takeCharge", parseInput(leadCommandSchema, input));
    return decideTakeCharge(lead, rules, decisionEnv(scope));
  },

  move: async (scope: CrmScope, input: unknown): Promise<LeadDecision> => {
    const { statusId, afterLeadId, ...command } = parseInput(moveLeadSchema, input);
    const { lead, rules } = await loadCommanded(scope, "leads.move", command);
    const place =
      afterLeadId === undefined
        ? undefined
        : await findBoardPlace(scope, "lead", lead, { statusId, afterId: afterLeadId });
    return decideMoveLead({ statusId, place }, lead, rules, decisionEnv(scope));
  },

  lose: async (scope: CrmScope, input: unknown): Promise<LeadDecision> => {
    const { lostReasonId, note, ...command } = parseInput(loseLeadSchema, input);
    const { lead, rules } = await loadCommanded(scope, "leads.lose", command);
    const loss = await loadLossReason(scope, lostReasonId);
    return decideLoseLead({ note }, { lead, loss }, rules, decisionEnv(scope));
  },

  reset: async (scope: CrmScope, input: unknown): Promise<LeadDecision> => {
    const { lead, rules } = await loadCommanded(scope, "leads.reset", parseInput(leadCommandSchema, input));
    return decideResetLead(lead, rules, decisionEnv(scope));
  },

  archive: async (scope: CrmScope, input: unknown): Promise<LeadDecision> => archive(scope, input, true),

  restore: async (scope: CrmScope, input: unknown): Promise<LeadDecision> => archive(scope, input, false),
};

const ofLead = { type: "lead", resultOf: (lead: Lead) => lead } as const;

async function decideCopy(scope: CrmScope, leadId: string, given: LeadInput): Promise<LeadDecision> {
  const lead = scope.visible.mask("lead", await scope.visible.require("lead", leadId));
  const command = { ...copyOfLead(lead), ...given, custom: { ...lead.custom, ...given.custom } };
  const [state, rules] = await Promise.all([loadInputState(scope, command), loadLeadRules(scope)]);
  return underChanges(decideCreateLead(command, { ...state, before: lead }, rules, decisionEnv(scope)));
}

function archive(scope: CrmScope, input: unknown, archived: boolean): Promise<LeadDecision> {
  const { leadId: id, expectedVersion } = parseInput(leadCommandSchema, input);
  return decideArchive(scope, { type: "lead", id, expectedVersion }, archived);
}

async function loadCommanded(
  scope: CrmScope,
  action: CrmAction,
  { leadId, expectedVersion }: { readonly leadId: string; readonly expectedVersion?: number | undefined },
): Promise<{ lead: Lead; rules: LeadRules }> {
  requireAction(scope, action);
  const [lead, rules] = await Promise.all([loadLead(scope, leadId, expectedVersion), loadLeadRules(scope)]);
  return { lead, rules };
}
