import type { Lead } from "../model/lead.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { PossibleMove } from "../status/possible-move.js";
import { decideMoveLead } from "./decide-move-lead.js";
import type { LeadRules } from "./lead-rules.js";

/** Every other status of the kind, with what stands against it: made by the decision that a move is made by. */
export function possibleMoves(lead: Lead, rules: LeadRules, env: DecisionEnv): PossibleMove[] {
  const statuses = rules.pipelines.flatMap((definition) => definition.statuses);
  return statuses
    .filter(({ id }) => id !== lead.statusId)
    .map((status) => {
      const decision = decideMoveLead({ statusId: status.id }, lead, rules, env);
      return { status, objections: decision.ok ? [] : decision.refusals };
    });
}
