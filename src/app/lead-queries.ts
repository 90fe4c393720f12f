import { possibleMoves } from "../leads/possible-moves.js";
import type { StaleHint } from "../leads/stale-hints.js";
import { staleFilter, staleHints } from "../leads/stale-hints.js";
import { id } from "../model/text.schema.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { PossibleMove } from "../status/possible-move.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv } from "./crm-scope.js";
import { loadLeadRules } from "./lead-state.js";
import { inStatusesThatAre } from "./list-filters.js";
import { movesAllowed } from "./moves-allowed.js";

/** The open leads that are being forgotten: without anybody in charge for long, or without a change for long. */
export async function staleLeads(scope: CrmScope): Promise<Filter> {
  const stale = staleFilter(scope.settings.leads, scope.clock(), scope.actor.timeZone);
  return allOf(await inStatusesThatAre(scope, "lead", true), stale);
}

/** The signs that a lead is being forgotten. */
export async function leadHints(scope: CrmScope, leadId: string): Promise<readonly StaleHint[]> {
  const [lead, rules] = await Promise.all([scope.visible.require("lead", leadId), loadLeadRules(scope)]);
  return staleHints(lead, rules, scope.clock(), scope.actor.timeZone);
}

/** The other statuses with what keeps the lead from them, what the host has against the actor's moving it included. */
export async function leadMoves(scope: CrmScope, leadId: string): Promise<readonly PossibleMove[]> {
  const [lead, rules] = await Promise.all([scope.visible.require("lead", leadId), loadLeadRules(scope)]);
  return movesAllowed(scope, "lead", lead, possibleMoves(lead, rules, decisionEnv(scope)), () => "leads.move");
}

/** Checks an id that a query is about. */
export const leadIdSchema = id("lead");
