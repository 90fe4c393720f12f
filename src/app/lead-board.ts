import * as z from "zod";
import type { LeadCard } from "../leads/lead-card.js";
import { leadCard } from "../leads/lead-card.js";
import type { Lead } from "../model/lead.js";
import type { Status } from "../model/status.js";
import { id } from "../model/text.schema.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { PipelineDefinition } from "../status/pipeline-definition.js";
import { defaultDefinition } from "../status/pipeline-definition.js";
import type { CrmScope } from "./crm-scope.js";
import { boardSort } from "./find-board-place.js";
import type { ListQuery, Page } from "./list-records.js";
import { conditionsShape, countGroups, listRecords, pageShape } from "./list-records.js";
import { loadPipelines, requireDefinition } from "./load-pipelines.js";
import { parseInput } from "./parse-input.js";

/** Asks for a board. */
export interface BoardQuery extends Omit<ListQuery<Lead>, "sort" | "after" | "limit"> {
  /** The pipeline; the default one unless said otherwise. */
  readonly pipelineId?: string | undefined;
  /** How many cards of each column, 1 to 1,000; 20 unless said otherwise. */
  readonly cards?: number | undefined;
}

/** One column of a board. */
export interface BoardColumn {
  /** The status that it stands for. */
  readonly status: Status;
  /** How many leads are in it in all. */
  readonly count: number;
  /** The first cards, from the top. */
  readonly cards: readonly LeadCard[];
  /** Where more cards begin, `null` where there are none; for `boardColumn`. */
  readonly next: string | null;
}

/** Leads by status. */
export interface Board {
  /** The pipeline. */
  readonly pipelineId: string;
  /** A column for each status, in their order; an empty one too. */
  readonly columns: readonly BoardColumn[];
}

/** Asks for more cards of a column; the conditions must be those that the board was asked for with. */
export interface BoardColumnQuery extends Omit<ListQuery<Lead>, "sort"> {
  /** The status of the column. */
  readonly statusId: string;
}

const boardSchema = z.strictObject({
  ...conditionsShape,
  pipelineId: id("pipeline").optional(),
  cards: z.int().min(1).max(1_000).optional(),
});
const columnSchema = z.strictObject({ ...conditionsShape, ...pageShape, statusId: id("status") });

/** Reads a board: the leads of a pipeline by status. */
export async function leadBoard(scope: CrmScope, query: BoardQuery): Promise<Board> {
  const { pipelineId, cards: limit = 20, ...conditions } = parseInput(boardSchema, query);
  const list = conditions as ListQuery<Lead>; // the condition is parsed where the columns are read
  const { pipeline, statuses } = await findPipeline(scope, pipelineId);
  const reads = statuses.map(async (status) => ({
    status,
    page: await boardColumn(scope, { ...list, statusId: status.id, limit }),
  }));
  const [counts, ...read] = await Promise.all([countByStatus(scope, list, statuses), ...reads]);
  const columns = read.map(({ status, page }) => ({
    status: scope.visible.mask("status", status),
    count: counts.get(status.id) ?? 0,
    cards: page.records,
    next: page.next,
  }));
  return { pipelineId: pipeline.id, columns };
}

async function findPipeline(scope: CrmScope, pipelineId: string | undefined): Promise<PipelineDefinition> {
  const definitions = await loadPipelines(scope, "lead");
  return pipelineId === undefined ? defaultDefinition(definitions) : requireDefinition(definitions, pipelineId);
}

/** One question for all columns, not one for each. */
async function countByStatus(
  scope: CrmScope,
  list: ListQuery<Lead>,
  statuses: readonly Status[],
): Promise<ReadonlyMap<unknown, number>> {
  const within: Filter = {
    op: "in",
    field: "statusId",
    kind: "text",
    values: statuses.map(({ id: statusId }) => statusId),
  };
  const rows = await countGroups(scope, "lead", list, within, {
    field: "statusId",
    kind: "text",
    period: null,
    zone: scope.actor.timeZone,
  });
  return new Map(rows.map(({ group, measures }) => [group[0], Number(measures[0])]));
}

/** Reads one page of the cards of a column. */
export async function boardColumn(scope: CrmScope, query: BoardColumnQuery): Promise<Page<LeadCard>> {
  const { statusId, ...list } = parseInput(columnSchema, query);
  const { records, next } = await listRecords(
    scope,
    "lead",
    list as ListQuery<Lead>, // the condition is parsed there
    inStatus(statusId),
    boardSort,
  );
  return { records: records.map(leadCard), next };
}

const inStatus = (statusId: string): Filter => allOf({ op: "eq", field: "statusId", kind: "text", value: statusId });
