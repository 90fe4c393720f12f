import type { Decision } from "../kernel/decision.js";
import { decideLoseLead } from "../leads/decide-lose-lead.js";
import { decideMoveLead } from "../leads/decide-move-lead.js";
import { decideTakeCharge } from "../leads/decide-take-charge.js";
import { leadsCommandSchema, loseLeadsSchema, moveLeadsSchema } from "../leads/lead-commands.schema.js";
import type { LeadRules } from "../leads/lead-rules.js";
import type { Lead } from "../model/lead.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { loadLeadRules, loadLossReason } from "./lead-state.js";
import { parseInput } from "./parse-input.js";
import { maskOutcomes, runEach } from "./run-each.js";
import type { Outcome } from "./run-many.js";

/** The commands that are carried out for many leads, with an outcome for each. */
export const decideLeads = {
  takeCharge: async (scope: CrmScope, input: unknown): Promise<readonly Outcome<Lead>[]> => {
    requireAction(scope, "leads.takeCharge");
    const { leadIds } = parseInput(leadsCommandSchema, input);
    return forEach(scope, leadIds, async () => (lead, rules, env) => decideTakeCharge(lead, rules, env));
  },

  move: async (scope: CrmScope, input: unknown): Promise<readonly Outcome<Lead>[]> => {
    requireAction(scope, "leads.move");
    const { leadIds, statusId } = parseInput(moveLeadsSchema, input);
    return forEach(scope, leadIds, async () => (lead, rules, env) => decideMoveLead({ statusId }, lead, rules, env));
  },

  lose: async (scope: CrmScope, input: unknown): Promise<readonly Outcome<Lead>[]> => {
    requireAction(scope, "leads.lose");
    const { leadIds, lostReasonId, note } = parseInput(loseLeadsSchema, input);
    return forEach(scope, leadIds, async () => {
      const loss = await loadLossReason(scope, lostReasonId);
      return (lead, rules, env) => decideLoseLead({ note }, { lead, loss }, rules, env);
    });
  },
};

type DecideOne = (lead: Lead, rules: LeadRules, env: DecisionEnv) => Decision<WritePlan<Lead>>;

/** What is needed besides the leads is loaded for each attempt anew, as the leads are. */
async function forEach(
  scope: CrmScope,
  leadIds: readonly string[],
  prepare: () => Promise<DecideOne>,
): Promise<readonly Outcome<Lead>[]> {
  const outcomes = await runEach(scope, "lead", leadIds, async () => {
    const [rules, decide] = await Promise.all([loadLeadRules(scope), prepare()]);
    const env = decisionEnv(scope);
    return (lead) => decide(lead, rules, env);
  });
  return maskOutcomes(outcomes, (lead) => scope.visible.mask("lead", lead));
}
