import { CrmError } from "../kernel/crm-error.js";
import type { Opportunity } from "../model/opportunity.js";
import type { OpportunityCard } from "../opportunities/opportunity-card.js";
import { opportunityCard } from "../opportunities/opportunity-card.js";
import { possibleOpportunityMoves } from "../opportunities/possible-opportunity-moves.js";
import type { QuoteDefaults } from "../opportunities/quote-defaults.js";
import { quoteDefaults } from "../opportunities/quote-defaults.js";
import { placeOfStatus } from "../status/pipeline-definition.js";
import type { PossibleMove } from "../status/possible-move.js";
import { roleAmong } from "../status/role-among.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv } from "./crm-scope.js";
import { actionOfMove } from "./decide-opportunity.js";
import { inStatusesThatAre, newestFirst } from "./list-filters.js";
import type { ListQuery, Page } from "./list-records.js";
import { listRecords } from "./list-records.js";
import { loadPipelines } from "./load-pipelines.js";
import { movesAllowed } from "./moves-allowed.js";
import { loadOpportunityRules, loadWinning } from "./opportunity-state.js";
import type { Board, BoardColumn, BoardQuery } from "./record-board.js";
import { parseBoardQuery, recordBoard } from "./record-board.js";
import { summarizeRecords } from "./summarize-records.js";

/** An opportunity that came to its end, and to which (guide: won ones are green, lost ones red). */
export interface ClosedOpportunity extends Opportunity {
  /** Whether it was won or lost; `null` for another closed status. */
  readonly outcome: "won" | "lost" | null;
  /** The colour of its status, `#rrggbb`. */
  readonly color: string;
}

/** Lists the opportunities in closed statuses, with how they ended. */
export async function closedOpportunities(
  scope: CrmScope,
  query: ListQuery<Opportunity>,
): Promise<Page<ClosedOpportunity>> {
  const [pipelines, within] = await Promise.all([
    loadPipelines(scope, "opportunity"),
    inStatusesThatAre(scope, "opportunity", false),
  ]);
  const { records, next } = await listRecords(scope, "opportunity", query, within, newestFirst);
  const told = records.map((record): ClosedOpportunity => {
    const role = roleAmong(pipelines, record.statusId);
    const color = placeOfStatus(pipelines, record.statusId)?.status.color ?? "";
    return { ...record, outcome: role === "won" || role === "lost" ? role : null, color };
  });
  return { records: told, next };
}

/** What the opportunities of a column are worth together, in one currency. */
export interface ColumnAmount {
  /** ISO 4217 code. */
  readonly currency: string;
  /** The sum of the amounts in minor units. */
  readonly amount: number;
}

/** One column of the board of opportunities. */
export interface OpportunityColumn extends BoardColumn<OpportunityCard> {
  /** What all that are in it are worth, by currency; empty where amounts are hidden from the actor. */
  readonly amounts: readonly ColumnAmount[];
}

/** What lies on the board of opportunities. */
export const ofOpportunities = { type: "opportunity", kind: "opportunity", cardOf: opportunityCard } as const;

/** Reads the board of opportunities. Amounts of different currencies are never added. */
export async function opportunityBoard(
  scope: CrmScope,
  query: BoardQuery<Opportunity>,
): Promise<Board<OpportunityColumn>> {
  const parsed = parseBoardQuery(query);
  const hidden = scope.visible.hidden("opportunity");
  const [board, amounts] = await Promise.all([
    recordBoard(scope, ofOpportunities, parsed),
    hidden.has("amount") ? [] : amountsByStatus(scope, parsed.list),
  ]);
  const columns = board.columns.map((column) => ({
    ...column,
    amounts: amounts.filter(({ statusId }) => statusId === column.status.id).map(({ statusId: _of, ...rest }) => rest),
  }));
  return { ...board, columns };
}

async function amountsByStatus(
  scope: CrmScope,
  conditions: Pick<ListQuery<Opportunity>, "where" | "search" | "archived">,
): Promise<(ColumnAmount & { readonly statusId: string })[]> {
  const { where = {}, ...rest } = conditions;
  const rows = await summarizeRecords(scope, "opportunity", {
    ...rest,
    where,
    groupBy: [{ field: "statusId" }, { field: "currency" }],
    measures: { amount: { sum: "amount" } },
  });
  return rows.map(({ group: [statusId, currency], measures }) => ({
    statusId: String(statusId),
    currency: String(currency),
    amount: Number(measures.amount),
  }));
}

/** The other statuses with what keeps the opportunity from them, what the host has against the actor's moving it included. */
export async function opportunityMoves(scope: CrmScope, opportunityId: string): Promise<readonly PossibleMove[]> {
  const { visible } = scope;
  const [opportunity, rules] = await Promise.all([
    visible.require("opportunity", opportunityId),
    loadOpportunityRules(scope),
  ]);
  const winning = await loadWinning(scope, [opportunity], rules);
  const state = { opportunity, account: winning(opportunity).account };
  const moves = possibleOpportunityMoves(state, rules, decisionEnv(scope));
  return movesAllowed(scope, "opportunity", opportunity, moves, (statusId) =>
    actionOfMove(roleAmong(rules.pipelines, statusId)),
  );
}

/** What a quote of an opportunity begins with. @throws CrmError `REFUSED` where it has no account, or was closed or put away. */
export async function quoteOf(scope: CrmScope, opportunityId: string): Promise<QuoteDefaults> {
  const [opportunity, rules] = await Promise.all([
    scope.visible.require("opportunity", opportunityId),
    loadOpportunityRules(scope),
  ]);
  const decision = quoteDefaults(scope.visible.mask("opportunity", opportunity), rules);
  if (!decision.ok) throw new CrmError("REFUSED", { refusals: decision.refusals });
  return decision.value;
}
