import type { Decision } from "../kernel/decision.js";
import { accept, refuse } from "../kernel/decision.js";
import type { Opportunity } from "../model/opportunity.js";
import { closingStatusId } from "../opportunities/closing-status.js";
import { decideMoveOpportunity } from "../opportunities/decide-move-opportunity.js";
import { decideReopenOpportunity } from "../opportunities/decide-reopen-opportunity.js";
import { decideUpdateOpportunity } from "../opportunities/decide-update-opportunity.js";
import type { MoveOpportunity } from "../opportunities/move-opportunity.js";
import { lastStageRefusal, nextStage } from "../opportunities/next-stage.js";
import {
  loseOpportunitySchema,
  moveOpportunitySchema,
  opportunityCommandSchema,
  reopenOpportunitySchema,
  updateOpportunitySchema,
  winOpportunitySchema,
} from "../opportunities/opportunity-commands.schema.js";
import type { OpportunityInput } from "../opportunities/opportunity-input.schema.js";
import { closedObjections } from "../opportunities/opportunity-objections.js";
import type { OpportunityResult } from "../opportunities/opportunity-result.js";
import { plainResult } from "../opportunities/opportunity-result.js";
import type { OpportunityRules } from "../opportunities/opportunity-rules.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmAction } from "../ports/policy.js";
import type { NamedChoice } from "../reference-data/named-kinds.js";
import { roleAmong } from "../status/role-among.js";
import type { StatusRole } from "../status/status-roles.js";
import { loadEntered, parseOpportunity } from "./create-opportunity.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { decideArchive } from "./decide-archive.js";
import { findBoardPlace } from "./find-board-place.js";
import { followMerged, withChecks } from "./follow-merged.js";
import { loadLossReason } from "./lead-state.js";
import { loadWritable } from "./load-writable.js";
import { loadOpportunityRules, loadWinning, statusClosedFrom } from "./opportunity-state.js";
import { parseInput } from "./parse-input.js";
import { underChanges } from "./under-changes.js";

/** What a command on one opportunity comes to: refused, or the plan that a commit would carry out. */
export type OpportunityDecision = Decision<WritePlan<OpportunityResult>>;

/** Loads what a command needs and decides; nothing is written. Preview and commit are both made of these. */
export const decideOpportunity = {
  update: async (scope: CrmScope, input: unknown): Promise<OpportunityDecision> => {
    requireAction(scope, "opportunities.update");
    const { opportunityId, expectedVersion, changes } = parseInput(updateOpportunitySchema, input);
    const entered = parseOpportunity<OpportunityInput>(scope, changes, "change", ["changes"]);
    const { command, checks } = await followMerged(scope, entered);
    const opportunity = await loadWritable(scope, "opportunity", opportunityId, expectedVersion);
    const [state, rules] = await Promise.all([loadEntered(scope, command), loadOpportunityRules(scope)]);
    const decision = decideUpdateOpportunity(command, { ...state, opportunity }, rules, decisionEnv(scope));
    return underChanges(withChecks(decision, checks));
  },

  move: async (scope: CrmScope, input: unknown): Promise<OpportunityDecision> => {
    const { afterOpportunityId: afterId, ...command } = parseInput(moveOpportunitySchema, input);
    const { opportunity, rules } = await loadCommanded(scope, command);
    const { statusId } = command;
    requireAction(scope, actionOfMove(roleAmong(rules.pipelines, statusId)));
    const place =
      afterId === undefined
        ? undefined
        : await findBoardPlace(scope, "opportunity", opportunity, { statusId, afterId });
    return decideMove(scope, { ...command, place }, opportunity, rules);
  },

  win: async (scope: CrmScope, input: unknown): Promise<OpportunityDecision> => {
    requireAction(scope, "opportunities.win");
    const command = parseInput(winOpportunitySchema, input);
    const { opportunity, rules } = await loadCommanded(scope, command);
    return decideMove(scope, { ...command, statusId: closingStatusId("won", opportunity, rules) }, opportunity, rules);
  },

  lose: async (scope: CrmScope, input: unknown): Promise<OpportunityDecision> => {
    requireAction(scope, "opportunities.lose");
    const command = parseInput(loseOpportunitySchema, input);
    const { opportunity, rules } = await loadCommanded(scope, command);
    return decideMove(scope, { ...command, statusId: closingStatusId("lost", opportunity, rules) }, opportunity, rules);
  },

  advance: async (scope: CrmScope, input: unknown): Promise<OpportunityDecision> => {
    requireAction(scope, "opportunities.move");
    const { opportunity, rules } = await loadCommanded(scope, parseInput(opportunityCommandSchema, input));
    const next = nextStage(opportunity, rules);
    const closed = closedObjections(opportunity, rules);
    if (next === undefined && closed.length === 0) return refuse(lastStageRefusal(opportunity));
    return decideMove(scope, { statusId: next?.id ?? opportunity.statusId }, opportunity, rules);
  },

  reopen: async (scope: CrmScope, input: unknown): Promise<OpportunityDecision> => {
    requireAction(scope, "opportunities.reopen");
    const { statusId, ...command } = parseInput(reopenOpportunitySchema, input);
    const { opportunity, rules } = await loadCommanded(scope, command);
    const closedFrom = statusId === undefined ? await statusClosedFrom(scope, opportunity) : null;
    return decideReopenOpportunity(statusId, { opportunity, closedFrom }, rules, decisionEnv(scope));
  },

  archive: async (scope: CrmScope, input: unknown): Promise<OpportunityDecision> => archive(scope, input, true),

  restore: async (scope: CrmScope, input: unknown): Promise<OpportunityDecision> => archive(scope, input, false),
};

async function archive(scope: CrmScope, input: unknown, archived: boolean): Promise<OpportunityDecision> {
  const { opportunityId: id, expectedVersion } = parseInput(opportunityCommandSchema, input);
  const decision = await decideArchive(scope, { type: "opportunity", id, expectedVersion }, archived);
  return decision.ok ? accept({ ...decision.value, result: plainResult(decision.value.result) }) : decision;
}

/** Whoever moves an opportunity to won or lost wins or loses it. */
export function actionOfMove(role: StatusRole | null): CrmAction {
  if (role === "won") return "opportunities.win";
  return role === "lost" ? "opportunities.lose" : "opportunities.move";
}

async function loadCommanded(
  scope: CrmScope,
  { opportunityId, expectedVersion }: { readonly opportunityId: string; readonly expectedVersion?: number | undefined },
): Promise<{ opportunity: Opportunity; rules: OpportunityRules }> {
  const [opportunity, rules] = await Promise.all([
    loadWritable(scope, "opportunity", opportunityId, expectedVersion),
    loadOpportunityRules(scope),
  ]);
  return { opportunity, rules };
}

type Move = MoveOpportunity & { readonly lostReasonId?: NamedChoice | null | undefined };

async function decideMove(
  scope: CrmScope,
  { lostReasonId, ...command }: Move,
  opportunity: Opportunity,
  rules: OpportunityRules,
): Promise<OpportunityDecision> {
  const isWon = roleAmong(rules.pipelines, command.statusId) === "won";
  const [loss, winning] = await Promise.all([
    loadLossReason(scope, lostReasonId),
    loadWinning(scope, isWon ? [opportunity] : [], rules),
  ]);
  return decideMoveOpportunity(command, { opportunity, loss, ...winning(opportunity) }, rules, decisionEnv(scope));
}
