import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import { planArchiveLead } from "../leads/archive-lead.js";
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
import type { LeadRules } from "../leads/lead-rules.js";
import type { Lead } from "../model/lead.js";
import type { LostReason } from "../model/reference-data.js";
import type { WritePlan } from "../plan/write-plan.js";
import { allOf } from "../query/filter.js";
import type { BoardPlace } from "../status/board-place.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { loadInputState, loadLead, loadLeadRules } from "./lead-state.js";
import { parseInput } from "./parse-input.js";
import { parseLeadInput } from "./parse-lead-input.js";

/** What a command on one lead comes to: refused, or the plan that a commit would carry out. */
export type LeadDecision = Decision<WritePlan<Lead>>;

/** Loads what a command needs and decides; nothing is written. Preview and commit are both made of these. */
export const decideLead = {
  create: async (scope: CrmScope, input: unknown): Promise<LeadDecision> => {
    requireAction(scope, "leads.create");
    const command = parseLeadInput(scope, input, "new");
    const [state, rules] = await Promise.all([loadInputState(scope, command), loadLeadRules(scope)]);
    return decideCreateLead(command, state, rules, decisionEnv(scope));
  },

  update: async (scope: CrmScope, input: unknown): Promise<LeadDecision> => {
    requireAction(scope, "leads.update");
    const { leadId, expectedVersion, changes } = parseInput(updateLeadSchema, input);
    const command = parseLeadInput(scope, changes, "change", ["changes"]);
    const lead = await loadLead(scope, leadId, expectedVersion);
    const [state, rules] = await Promise.all([loadInputState(scope, command), loadLeadRules(scope)]);
    return decideUpdateLead(command, { ...state, lead }, rules, decisionEnv(scope));
  },

  copy: async (scope: CrmScope, input: unknown): Promise<LeadDecision> => {
    requireAction(scope, "leads.create");
    const { leadId, changes = {} } = parseInput(copyLeadSchema, input);
    const given = parseLeadInput(scope, changes, "change", ["changes"]);
    const lead = scope.visible.mask("lead", await scope.visible.require("lead", leadId));
    const command = { ...copyOfLead(lead), ...given };
    const [state, rules] = await Promise.all([loadInputState(scope, command), loadLeadRules(scope)]);
    return decideCreateLead(command, state, rules, decisionEnv(scope));
  },

  takeCharge: async (scope: CrmScope, input: unknown): Promise<LeadDecision> => {
    const { lead, rules } = await loadCommanded(scope, "leads.takeCharge", parseInput(leadCommandSchema, input));
    return decideTakeCharge(lead, rules, decisionEnv(scope));
  },

  move: async (scope: CrmScope, input: unknown): Promise<LeadDecision> => {
    const { statusId, afterLeadId, ...command } = parseInput(moveLeadSchema, input);
    const { lead, rules } = await loadCommanded(scope, "leads.move", command);
    const place = afterLeadId === undefined ? undefined : await findPlace(scope, lead, statusId, afterLeadId);
    return decideMoveLead({ statusId, place }, lead, rules, decisionEnv(scope));
  },

  lose: async (scope: CrmScope, input: unknown): Promise<LeadDecision> => {
    const { lostReasonId, note, ...command } = parseInput(loseLeadSchema, input);
    const { lead, rules } = await loadCommanded(scope, "leads.lose", command);
    const reason = await loadReason(scope, lostReasonId);
    return decideLoseLead({ lostReasonId, note }, { lead, reason }, rules, decisionEnv(scope));
  },

  reset: async (scope: CrmScope, input: unknown): Promise<LeadDecision> => {
    const { lead, rules } = await loadCommanded(scope, "leads.reset", parseInput(leadCommandSchema, input));
    return decideResetLead(lead, rules, decisionEnv(scope));
  },

  archive: async (scope: CrmScope, input: unknown): Promise<LeadDecision> => {
    const { lead } = await loadCommanded(scope, "leads.archive", parseInput(leadCommandSchema, input));
    return accept(planArchiveLead(lead, true, decisionEnv(scope)));
  },

  restore: async (scope: CrmScope, input: unknown): Promise<LeadDecision> => {
    const { lead } = await loadCommanded(scope, "leads.archive", parseInput(leadCommandSchema, input));
    return accept(planArchiveLead(lead, false, decisionEnv(scope)));
  },
};

async function loadCommanded(
  scope: CrmScope,
  action: string,
  { leadId, expectedVersion }: { readonly leadId: string; readonly expectedVersion?: number | undefined },
): Promise<{ lead: Lead; rules: LeadRules }> {
  requireAction(scope, action);
  const [lead, rules] = await Promise.all([loadLead(scope, leadId, expectedVersion), loadLeadRules(scope)]);
  return { lead, rules };
}

/** The reason of a loss, `undefined` where there is none that the actor may see. */
export async function loadReason(
  { visible }: CrmScope,
  lostReasonId: string | null | undefined,
): Promise<LostReason | undefined> {
  return lostReasonId === undefined || lostReasonId === null
    ? undefined
    : (await visible.get("lostReason", [lostReasonId])).get(lostReasonId);
}

/** The ranks above and below the place right below another card; `null` where that card is not in the column. */
async function findPlace(
  scope: CrmScope,
  lead: Lead,
  statusId: string,
  afterLeadId: string | null,
): Promise<BoardPlace | null> {
  const above = afterLeadId === null ? null : (await scope.visible.get("lead", [afterLeadId])).get(afterLeadId);
  if (above === undefined || (above !== null && (above.statusId !== statusId || above.id === lead.id))) return null;
  const { records } = await scope.visible.find({
    type: "lead",
    filter: allOf(
      { op: "eq", field: "statusId", kind: "text", value: statusId },
      { op: "not", filter: { op: "eq", field: "id", kind: "text", value: lead.id } },
    ),
    sort: boardSort,
    after: above === null ? null : [above.boardRank, above.id],
    limit: 1,
  });
  return { after: above?.boardRank ?? null, before: records[0]?.boardRank ?? null };
}

/** The order of cards in a column of the board. */
export const boardSort = [
  { field: "boardRank", kind: "text", direction: "asc", nulls: "last" },
  { field: "id", kind: "text", direction: "asc", nulls: "last" },
] as const;
