import type { Refusal } from "../kernel/decision.js";
import type { Lead } from "../model/lead.js";
import type { Status } from "../model/status.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { decideMoveLead } from "./decide-move-lead.js";
import type { LeadRules } from "./lead-rules.js";

/** A status that a lead might move to. */
export interface PossibleMove {
  /** The status. */
  readonly status: Status;
  /** Why the lead cannot move there; empty where it can. */
  readonly objections: readonly Refusal[];
}

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
