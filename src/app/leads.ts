import type {
  ConvertLeadCommand,
  ConvertLeadsCommand,
  UndoConversionCommand,
} from "../conversion/convert-lead.schema.js";
import type { ConvertedLead } from "../conversion/decide-convert-lead.js";
import { keyOf } from "../kernel/id.js";
import type { LeadCard } from "../leads/lead-card.js";
import { leadCard } from "../leads/lead-card.js";
import type { LeadsCommand, LoseLeadsCommand, MoveLeadsCommand } from "../leads/lead-commands.schema.js";
import type { StaleHint } from "../leads/stale-hints.js";
import type { UnmergeLeadCommand } from "../merge/merge.schema.js";
import type { Lead } from "../model/lead.js";
import { allOf } from "../query/filter.js";
import type { FieldPath } from "../query/where.js";
import type { LeadReport } from "../reports/lead-report.js";
import type { PossibleMove } from "../status/possible-move.js";
import type { StatusStay } from "../status/status-stays.js";
import type { ContactLists } from "./contact-list.js";
import { contactLists } from "./contact-list.js";
import type { ConversionPreview } from "./convert-lead.js";
import { convertLead, convertLeads, previewConversion } from "./convert-lead.js";
import type { CrmScope } from "./crm-scope.js";
import type { LeadDecision } from "./decide-lead.js";
import { decideLead } from "./decide-lead.js";
import { decideLeads } from "./decide-leads.js";
import { duplicatesBy } from "./duplicates-by.js";
import type { DuplicateGroups, DuplicateSearchWatch, LeadDuplicatesQuery } from "./duplicates-by.schema.js";
import type { LeadCommands } from "./lead-commands.js";
import { leadCommands } from "./lead-commands.js";
import type { LeadEvents } from "./lead-events.js";
import { leadEvents } from "./lead-events.js";
import type { LeadImports } from "./lead-imports.js";
import { leadImports } from "./lead-imports.js";
import { leadHints, leadIdSchema, leadMoves, staleLeads } from "./lead-queries.js";
import { leadReport } from "./lead-report.js";
import { assignedToMe, inStatusesThatAre, newestFirst } from "./list-filters.js";
import type { ColumnsQuery, ListQuery, Page, Row } from "./list-records.js";
import { countRecords, listColumns, listRecords } from "./list-records.js";
import { maskedDecision } from "./masked-decision.js";
import type { MergeCommands, MergePreviews } from "./merge-commands.js";
import { mergeCommands, mergePreviews } from "./merge-commands.js";
import { parseInput } from "./parse-input.js";
import type { Board, BoardColumnQuery, BoardQuery } from "./record-board.js";
import { boardColumn, parseBoardQuery, recordBoard } from "./record-board.js";
import type { RelatedRecords } from "./related-records.js";
import { relatedRecords } from "./related-records.js";
import { runCommand } from "./run-command.js";
import type { Outcome } from "./run-many.js";
import { statusHistory } from "./status-history.js";
import type { SummaryQuery, SummaryRow } from "./summarize-records.js";
import { summarizeRecords } from "./summarize-records.js";
import { decideUndo } from "./undo-conversion.js";
import { warnOfDuplicates } from "./warn-of-duplicates.js";

/**
 * Leads, on behalf of one actor. Commands throw a `CrmError`: `REFUSED` with every reason of the rules, `INPUT_INVALID`
 * with every fault of the argument, `NOT_FOUND`, `FORBIDDEN`, `VERSION_CONFLICT`, `STORAGE_FAILED`.
 */
export interface Leads
  extends LeadCommands<Lead>,
    MergeCommands<Lead, UnmergeLeadCommand>,
    ContactLists<Lead>,
    Pick<RelatedRecords, "activity" | "emails" | "campaigns"> {
  /** The same commands without writing: the decision, with the plan that the command itself would carry out. */
  readonly preview: LeadCommands<LeadDecision> &
    MergePreviews<Lead, UnmergeLeadCommand> & {
      /** Decides on a conversion without writing, and finds the accounts, contacts and leads that may be meant. */
      convert(command: ConvertLeadCommand): Promise<ConversionPreview>;
      /** Decides on taking a conversion back without writing. */
      undoConversion(command: UndoConversionCommand): Promise<LeadDecision>;
    };
  /** Makes an account of a lead, or takes one that is there, with contacts and an opportunity as asked (guide: « convertir »). */
  convert(command: ConvertLeadCommand): Promise<ConvertedLead>;
  /** Converts many leads the same way, one after the other. */
  convertMany(command: ConvertLeadsCommand): Promise<readonly Outcome<ConvertedLead>[]>;
  /** Takes a conversion back, as long as nothing that it made was changed or used since; otherwise every obstacle is named. */
  undoConversion(command: UndoConversionCommand): Promise<Lead>;
  /** Assigns many leads to the actor. Outcomes come in the order of the ids; an id that comes twice counts once. */
  takeChargeMany(command: LeadsCommand): Promise<readonly Outcome<Lead>[]>;
  /** Moves many leads, with outcomes as {@link Leads.takeChargeMany} has. */
  moveMany(command: MoveLeadsCommand): Promise<readonly Outcome<Lead>[]>;
  /** Gives many leads up for one reason, with outcomes as {@link Leads.takeChargeMany} has. */
  loseMany(command: LoseLeadsCommand): Promise<readonly Outcome<Lead>[]>;
  /** Reads one lead. */
  get(leadId: string): Promise<Lead>;
  /** Lists leads, the newest first unless asked otherwise. */
  list(query?: ListQuery<Lead>): Promise<Page<Lead>>;
  /** Lists leads with chosen columns. */
  rows<C extends FieldPath<Lead> | "address">(
    query: Omit<ColumnsQuery<Lead, never>, "columns"> & {
      /** The fields of each row. */
      readonly columns: readonly C[];
    },
  ): Promise<Page<Row<Lead, C>>>;
  /** Lists the leads that the actor is in charge of, whatever their status (guide: « mes pistes »). */
  mine(query?: ListQuery<Lead>): Promise<Page<Lead>>;
  /** Lists the leads in open statuses (guide: « pistes ouvertes »). */
  open(query?: ListQuery<Lead>): Promise<Page<Lead>>;
  /** Lists the leads in closed statuses. */
  closed(query?: ListQuery<Lead>): Promise<Page<Lead>>;
  /** Lists the open leads that are being forgotten. */
  stale(query?: ListQuery<Lead>): Promise<Page<Lead>>;
  /** Counts leads. */
  count(query?: Pick<ListQuery<Lead>, "where" | "search" | "archived">): Promise<number>;
  /** Computes figures of groups of leads. */
  summarize<Name extends string>(query: SummaryQuery<Lead, Name>): Promise<readonly SummaryRow<Name>[]>;
  /** Reads the board. */
  board(query?: BoardQuery): Promise<Board>;
  /** Reads more cards of a column of the board. */
  boardColumn(query: BoardColumnQuery): Promise<Page<LeadCard>>;
  /** Lists the other statuses with what keeps the lead from them. */
  possibleMoves(leadId: string): Promise<readonly PossibleMove[]>;
  /** Reads the statuses that a lead went through, with the time spent in each. */
  statusHistory(leadId: string): Promise<readonly StatusStay[]>;
  /** Reads the last event and the next. */
  events(leadId: string): Promise<LeadEvents>;
  /** Tells whether the lead is being forgotten. */
  hints(leadId: string): Promise<readonly StaleHint[]>;
  /** Reads what is printed of a lead, for `leadPdf` of `crmkit/pdf` (guide: « Imprimer un rapport »): with its events, opportunities and sent messages. */
  report(leadId: string): Promise<LeadReport>;
  /**
   * Finds leads that are equal in chosen fields, whatever the spelling (guide: « Vérifier doublons »), among those in open statuses unless said otherwise. What was put away is
   * left out unless said otherwise.
   */
  duplicatesBy(query: LeadDuplicatesQuery<Lead>, watch?: DuplicateSearchWatch): Promise<DuplicateGroups<Lead>>;
  /** Imports of leads. */
  readonly imports: LeadImports;
}

const ofLeads = { type: "lead", kind: "lead", cardOf: leadCard } as const;

type Decide = (scope: CrmScope, command: unknown) => Promise<LeadDecision>;

/** Makes the façade of leads for one actor. */
export function leads(scope: CrmScope): Leads {
  const carried = (decide: Decide) => async (command: unknown) =>
    scope.visible.mask("lead", await runCommand(scope.storage, () => decide(scope, command)));
  const list = (query: ListQuery<Lead> = {}, within = allOf()): Promise<Page<Lead>> =>
    listRecords(scope, "lead", query, within, newestFirst);
  return {
    ...leadCommands(carried),
    preview: previews(scope),
    convert: (command) => convertLead(scope, command),
    convertMany: (command) => convertLeads(scope, command),
    undoConversion: carried(decideUndo),
    ...mergeCommands(scope, "lead"),
    ...contactLists(scope, "lead", newestFirst),
    ...belongings(scope),
    takeChargeMany: (command) => decideLeads.takeCharge(scope, command),
    moveMany: (command) => decideLeads.move(scope, command),
    loseMany: (command) => decideLeads.lose(scope, command),
    get: async (leadId) => scope.visible.mask("lead", await scope.visible.require("lead", idOf(leadId))),
    list: (query) => list(query),
    rows: (query) =>
      listColumns(scope, "lead", query as ColumnsQuery<Lead, FieldPath<Lead>>, allOf(), newestFirst) as ReturnType<
        Leads["rows"]
      >,
    mine: (query) => list(query, assignedToMe(scope)),
    open: async (query) => list(query, await inStatusesThatAre(scope, "lead", true)),
    closed: async (query) => list(query, await inStatusesThatAre(scope, "lead", false)),
    stale: async (query) => list(query, await staleLeads(scope)),
    count: (query = {}) => countRecords(scope, "lead", query, allOf()),
    summarize: (query) => summarizeRecords(scope, "lead", query),
    board: async (query = {}) => recordBoard(scope, ofLeads, parseBoardQuery(query)),
    boardColumn: (query) => boardColumn(scope, ofLeads, query),
    possibleMoves: async (leadId) => leadMoves(scope, idOf(leadId)),
    statusHistory: async (leadId) => statusHistory(scope, "lead", idOf(leadId)),
    events: async (leadId) => leadEvents(scope, idOf(leadId)),
    report: async (leadId) => leadReport(scope, leadId),
    hints: async (leadId) => leadHints(scope, idOf(leadId)),
    duplicatesBy: (query, watch = {}) => duplicatesBy(scope, "lead", query, watch),
    imports: leadImports(scope),
  };
}

const idOf = (leadId: unknown): string => parseInput(leadIdSchema, leadId, ["leadId"]);

/** What belongs to a lead: what its events are is told in their own way. */
function belongings(scope: CrmScope): Pick<RelatedRecords, "activity" | "emails" | "campaigns"> {
  const { activity, emails, campaigns } = relatedRecords(scope, async (leadId) => [
    keyOf("lead", (await scope.visible.require("lead", idOf(leadId))).id),
  ]);
  return { activity, emails, campaigns };
}

function previews(scope: CrmScope): Leads["preview"] {
  const warned = async (decision: LeadDecision): Promise<LeadDecision> =>
    maskedDecision(scope, "lead", await warnOfDuplicates(scope, "lead", decision));
  return {
    ...leadCommands((decide) => async (command) => maskedDecision(scope, "lead", await decide(scope, command))),
    create: async (lead) => warned(await decideLead.create(scope, lead)),
    update: async (command) => warned(await decideLead.update(scope, command)),
    convert: (command) => previewConversion(scope, command),
    undoConversion: async (command) => maskedDecision(scope, "lead", await decideUndo(scope, command)),
    ...mergePreviews(scope, "lead"),
  };
}
