import type { Lead } from "../model/lead.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { PossibleMove } from "../status/possible-move.js";
import { movesFrom } from "../status/possible-move.js";
import { decideMoveLead } from "./decide-move-lead.js";
import type { LeadRules } from "./lead-rules.js";

/** Every other status of the kind, with what stands against it: made by the decision that a move is made by. */
export const possibleMoves = (lead: Lead, rules: LeadRules, env: DecisionEnv): PossibleMove[] =>
  movesFrom(lead.statusId, rules.pipelines, (statusId) => decideMoveLead({ statusId }, lead, rules, env));
