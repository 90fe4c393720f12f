import { keyOf } from "../kernel/id.js";
import type { UnderKey } from "../kernel/under-key.js";
import type { Opportunity } from "../model/opportunity.js";
import { id } from "../model/text.schema.js";
import type { ForecastRow } from "../opportunities/forecast.js";
import type { ImportOpportunitiesCommand } from "../opportunities/import-opportunities.schema.js";
import type { OpportunityCard } from "../opportunities/opportunity-card.js";
import type {
  CloseOthersCommand,
  CopyOpportunityCommand,
  LoseOpportunitiesCommand,
  LoseOpportunityCommand,
  MoveOpportunitiesCommand,
  MoveOpportunityCommand,
  OpportunityCommand,
  OrderConfirmedSignal,
  QuoteCreatedSignal,
  ReopenOpportunityCommand,
  UpdateOpportunityCommand,
  WinOpportunitiesCommand,
  WinOpportunityCommand,
} from "../opportunities/opportunity-commands.schema.js";
import type { NewOpportunity } from "../opportunities/opportunity-input.schema.js";
import type { OpportunityResult } from "../opportunities/opportunity-result.js";
import type { QuoteDefaults } from "../opportunities/quote-defaults.js";
import type { RecurringRevenueRow } from "../opportunities/recurring-revenue.js";
import type { OrderAnswer, QuoteAnswer, SignalResult } from "../opportunities/signal-result.js";
import { allOf } from "../query/filter.js";
import type { PossibleMove } from "../status/possible-move.js";
import type { StatusStay } from "../status/status-stays.js";
import { copyOpportunity, createOpportunity } from "./create-opportunity.js";
import type { CrmScope } from "./crm-scope.js";
import { decideOpportunities } from "./decide-opportunities.js";
import type { OpportunityDecision } from "./decide-opportunity.js";
import { decideOpportunity } from "./decide-opportunity.js";
import type { ForecastQuery } from "./forecast.js";
import { forecast } from "./forecast.js";
import type { ImportedOpportunity } from "./import-opportunities.js";
import { importOpportunities } from "./import-opportunities.js";
import { assignedToMe, inStatusesThatAre, newestFirst } from "./list-filters.js";
import type { ListQuery, Page } from "./list-records.js";
import { listRecords } from "./list-records.js";
import { maskOpportunityDecision, maskResult } from "./mask-opportunity.js";
import type { ClosedOpportunity, OpportunityColumn } from "./opportunity-queries.js";
import {
  closedOpportunities,
  ofOpportunities,
  opportunityBoard,
  opportunityMoves,
  quoteOf,
} from "./opportunity-queries.js";
import { orderConfirmed, quoteCreated } from "./opportunity-signals.js";
import { parseInput } from "./parse-input.js";
import type { Board, BoardColumnQuery, BoardQuery } from "./record-board.js";
import { boardColumn } from "./record-board.js";
import type { RecordLists } from "./record-lists.js";
import { recordLists } from "./record-lists.js";
import type { RecurringRevenueQuery } from "./recurring-revenue.js";
import { recurringRevenue } from "./recurring-revenue.js";
import type { RelatedRecords } from "./related-records.js";
import { relatedRecords } from "./related-records.js";
import { runCommand } from "./run-command.js";
import type { Outcome } from "./run-many.js";
import { previewReferenced, runReferenced } from "./run-referenced.js";
import { statusHistory } from "./status-history.js";

/** The commands on one opportunity, each giving `Result`. */
export interface OpportunityCommands<Result> {
  /**
   * Enters an opportunity, of an account, a contact or a converted lead, which gives the others. It gets a reference
   * where a sequence is defined.
   */
  create(opportunity: NewOpportunity & UnderKey): Promise<Result>;
  /** Changes what was entered; one that is won or lost is read-only. */
  update(command: UpdateOpportunityCommand): Promise<Result>;
  /** Enters an opportunity with what was entered of another, but nothing of what became of it. */
  copy(command: CopyOpportunityCommand): Promise<Result>;
  /** Moves the opportunity to another status, won and lost included, to a place on the board, or both. */
  move(command: MoveOpportunityCommand): Promise<Result>;
  /** Moves the opportunity to the next open status; at the last one it is refused, it never closes. */
  advance(command: OpportunityCommand): Promise<Result>;
  /** Wins the opportunity (guide: « fermée gagnée »): its account becomes a customer, and closing a prospect's others is proposed. */
  win(command: WinOpportunityCommand): Promise<Result>;
  /** Loses the opportunity (guide: « fermée perdue ») and asks the host to cancel its quotes. */
  lose(command: LoseOpportunityCommand): Promise<Result>;
  /** Opens a closed opportunity again; closing and loss are cleared. */
  reopen(command: ReopenOpportunityCommand): Promise<Result>;
  /** Puts the opportunity away: until it is restored, it is neither moved, closed nor opened again. */
  archive(command: OpportunityCommand): Promise<Result>;
  /** Takes the opportunity out again. */
  restore(command: OpportunityCommand): Promise<Result>;
}

/** Opportunities, on behalf of one actor. Commands throw a `CrmError` as those on leads do, and tell what followed from them. */
export interface Opportunities
  extends OpportunityCommands<OpportunityResult>,
    RecordLists<Opportunity>,
    RelatedRecords {
  /** The same commands without writing; references are those that come next. */
  readonly preview: OpportunityCommands<OpportunityDecision>;
  /** Moves many opportunities. Outcomes come in the order of the ids; an id that comes twice counts once. */
  moveMany(command: MoveOpportunitiesCommand): Promise<readonly Outcome<OpportunityResult>[]>;
  /** Wins many opportunities, with outcomes as {@link Opportunities.moveMany} has; what is won along is not proposed to be closed. */
  winMany(command: WinOpportunitiesCommand): Promise<readonly Outcome<OpportunityResult>[]>;
  /** Loses many opportunities for one reason, with outcomes as {@link Opportunities.moveMany} has. */
  loseMany(command: LoseOpportunitiesCommand): Promise<readonly Outcome<OpportunityResult>[]>;
  /** Answers the proposal that winning made: closes all of the others, or some. */
  closeOthers(command: CloseOthersCommand): Promise<readonly Outcome<OpportunityResult>[]>;
  /** Takes the host's word that it made a quote of the opportunity, which moves to the proposition status, only forward. */
  quoteCreated(signal: QuoteCreatedSignal): Promise<SignalResult<QuoteAnswer>>;
  /** Takes the host's word that an order of the opportunity was confirmed, which wins it where the settings say so. */
  orderConfirmed(signal: OrderConfirmedSignal): Promise<SignalResult<OrderAnswer>>;
  /** Brings opportunities of another system with their history, an answer for each row; sent again, none is made twice. */
  import(command: ImportOpportunitiesCommand): Promise<readonly ImportedOpportunity[]>;
  /** Forecasts what opportunities bring by month and currency, as of now or of any time before. */
  forecast(query?: ForecastQuery): Promise<readonly ForecastRow[]>;
  /** Tells what recurs by month and currency: what was won, and what is expected. */
  recurringRevenue(query: RecurringRevenueQuery): Promise<readonly RecurringRevenueRow[]>;
  /** What a quote of the opportunity begins with; the host makes it, and says so with {@link Opportunities.quoteCreated}. */
  quoteDefaults(opportunityId: string): Promise<QuoteDefaults>;
  /** Lists the opportunities that the actor is in charge of, whatever their status (guide: « mes opportunités »). */
  mine(query?: ListQuery<Opportunity>): Promise<Page<Opportunity>>;
  /** Lists the opportunities in open statuses (guide: « opportunités ouvertes »). */
  open(query?: ListQuery<Opportunity>): Promise<Page<Opportunity>>;
  /** Lists the opportunities in closed statuses, with how they ended (guide: « opportunités fermées »). */
  closed(query?: ListQuery<Opportunity>): Promise<Page<ClosedOpportunity>>;
  /** Reads the board, with what each column is worth by currency. */
  board(query?: BoardQuery<Opportunity>): Promise<Board<OpportunityColumn>>;
  /** Reads more cards of a column of the board. */
  boardColumn(query: BoardColumnQuery<Opportunity>): Promise<Page<OpportunityCard>>;
  /** Lists the other statuses with what keeps the opportunity from them. */
  possibleMoves(opportunityId: string): Promise<readonly PossibleMove[]>;
  /** Reads the statuses that an opportunity went through, with the time spent in each. */
  statusHistory(opportunityId: string): Promise<readonly StatusStay[]>;
}

type Decide = (scope: CrmScope, command: unknown) => Promise<OpportunityDecision>;

/** Makes the façade of opportunities for one actor. */
export function opportunities(scope: CrmScope): Opportunities {
  const idOf = (opportunityId: unknown): string => parseInput(id("opportunity"), opportunityId, ["opportunityId"]);
  const list = (query: ListQuery<Opportunity>, within = allOf()): Promise<Page<Opportunity>> =>
    listRecords(scope, "opportunity", query, within, newestFirst);
  return {
    ...opportunityCommands(
      async (command) => maskResult(scope, await runReferenced(scope, command)),
      (decide) => async (command) => maskResult(scope, await runCommand(scope.storage, () => decide(scope, command))),
      scope,
    ),
    preview: opportunityCommands(
      async (command) => maskOpportunityDecision(scope, await previewReferenced(scope, command)),
      (decide) => async (command) => maskOpportunityDecision(scope, await decide(scope, command)),
      scope,
    ),
    moveMany: (command) => decideOpportunities.move(scope, command),
    winMany: (command) => decideOpportunities.win(scope, command),
    loseMany: (command) => decideOpportunities.lose(scope, command),
    closeOthers: (command) => decideOpportunities.closeOthers(scope, command),
    quoteCreated: (signal) => quoteCreated(scope, signal),
    orderConfirmed: (signal) => orderConfirmed(scope, signal),
    import: (command) => importOpportunities(scope, command),
    forecast: (query) => forecast(scope, query),
    recurringRevenue: (query) => recurringRevenue(scope, query),
    quoteDefaults: async (opportunityId) => quoteOf(scope, idOf(opportunityId)),
    ...recordLists(scope, "opportunity", newestFirst),
    ...relatedRecords(scope, async (opportunityId) => [
      keyOf("opportunity", (await scope.visible.require("opportunity", idOf(opportunityId))).id),
    ]),
    mine: (query = {}) => list(query, assignedToMe(scope)),
    open: async (query = {}) => list(query, await inStatusesThatAre(scope, "opportunity", true)),
    closed: (query = {}) => closedOpportunities(scope, query),
    board: async (query = {}) => opportunityBoard(scope, query),
    boardColumn: (query) => boardColumn(scope, ofOpportunities, query),
    possibleMoves: async (opportunityId) => opportunityMoves(scope, idOf(opportunityId)),
    statusHistory: async (opportunityId) => statusHistory(scope, "opportunity", idOf(opportunityId)),
  };
}

type Referenced = ReturnType<typeof createOpportunity>;

/** Makes the commands of a way to carry out what was decided: with a commit, or without. */
function opportunityCommands<Result>(
  referenced: (command: Referenced) => Promise<Result>,
  carryOut: (decide: Decide) => (command: unknown) => Promise<Result>,
  scope: CrmScope,
): OpportunityCommands<Result> {
  return {
    create: async (command) => referenced(createOpportunity(scope, command)),
    copy: async (command) => referenced(copyOpportunity(scope, command)),
    update: carryOut(decideOpportunity.update),
    move: carryOut(decideOpportunity.move),
    advance: carryOut(decideOpportunity.advance),
    win: carryOut(decideOpportunity.win),
    lose: carryOut(decideOpportunity.lose),
    reopen: carryOut(decideOpportunity.reopen),
    archive: carryOut(decideOpportunity.archive),
    restore: carryOut(decideOpportunity.restore),
  };
}
