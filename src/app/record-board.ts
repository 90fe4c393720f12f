import * as z from "zod";
import type { LeadCard } from "../leads/lead-card.js";
import type { Lead } from "../model/lead.js";
import type { RecordTypes } from "../model/record-types.js";
import type { Status, StatusKind } from "../model/status.js";
import { id } from "../model/text.schema.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { GroupKey } from "../query/query.js";
import type { PipelineDefinition } from "../status/pipeline-definition.js";
import { defaultDefinition } from "../status/pipeline-definition.js";
import type { CrmScope } from "./crm-scope.js";
import type { BoardType } from "./find-board-place.js";
import { boardSort } from "./find-board-place.js";
import type { ListQuery, Page } from "./list-records.js";
import { conditionsShape, countGroups, listRecords, pageShape } from "./list-records.js";
import { loadPipelines, requireDefinition } from "./load-pipelines.js";
import { parseInput } from "./parse-input.js";

/** Asks for a board. */
export interface BoardQuery<R = Lead> extends Omit<ListQuery<R>, "sort" | "after" | "limit"> {
  /** The pipeline; the default one unless said otherwise. */
  readonly pipelineId?: string | undefined;
  /** How many cards of each column, 1 to 1,000; 20 unless said otherwise. */
  readonly cards?: number | undefined;
}

/** One column of a board. */
export interface BoardColumn<Card = LeadCard> {
  /** The status that it stands for. */
  readonly status: Status;
  /** How many records are in it in all. */
  readonly count: number;
  /** The first cards, from the top. */
  readonly cards: readonly Card[];
  /** Where more cards begin, `null` where there are none; for `boardColumn`. */
  readonly next: string | null;
}

/** Records by status. */
export interface Board<Column = BoardColumn> {
  /** The pipeline. */
  readonly pipelineId: string;
  /** A column for each status, in their order; an empty one too. */
  readonly columns: readonly Column[];
}

/** Asks for more cards of a column; the conditions must be those that the board was asked for with. */
export interface BoardColumnQuery<R = Lead> extends Omit<ListQuery<R>, "sort"> {
  /** The status of the column. */
  readonly statusId: string;
}

const boardSchema = z.strictObject({
  ...conditionsShape,
  pipelineId: id("pipeline").optional(),
  cards: z.int().min(1).max(1_000).optional(),
});
const columnSchema = z.strictObject({ ...conditionsShape, ...pageShape, statusId: id("status") });

/** What lies on a board. */
export interface BoardOf<T extends BoardType, Card> {
  /** The type of record. */
  readonly type: T;
  /** Whose statuses the columns are. */
  readonly kind: StatusKind;
  /** The card of a record. */
  readonly cardOf: (record: RecordTypes[T]) => Card;
}

/** A question for a board, taken apart. */
export interface ParsedBoard<R> extends Pick<BoardQuery<R>, "pipelineId"> {
  /** How many cards of each column. */
  readonly limit: number;
  /** Which records. */
  readonly list: Pick<ListQuery<R>, "where" | "search" | "archived">;
}

/** Takes a question for a board apart. @throws CrmError `INPUT_INVALID` with every fault but those of the condition, which is parsed where the columns are read. */
export function parseBoardQuery<R>(query: BoardQuery<R>): ParsedBoard<R> {
  const { pipelineId, cards: limit = 20, ...conditions } = parseInput(boardSchema, query);
  return { pipelineId, limit, list: conditions as ParsedBoard<R>["list"] };
}

/** Reads a board: the records of a pipeline by status. */
export async function recordBoard<T extends BoardType, Card>(
  scope: CrmScope,
  of: BoardOf<T, Card>,
  { pipelineId, limit, list }: ParsedBoard<RecordTypes[T]>,
): Promise<Board<BoardColumn<Card>>> {
  const { pipeline, statuses } = await findPipeline(scope, of.kind, pipelineId);
  const reads = statuses.map(async (status) => ({
    status,
    page: await boardColumn(scope, of, { ...list, statusId: status.id, limit }),
  }));
  const [counts, ...read] = await Promise.all([countByStatus(scope, of.type, list, statuses), ...reads]);
  const columns = read.map(({ status, page }) => ({
    status: scope.visible.mask("status", status),
    count: counts.get(status.id) ?? 0,
    cards: page.records,
    next: page.next,
  }));
  return { pipelineId: pipeline.id, columns };
}

async function findPipeline(
  scope: CrmScope,
  kind: StatusKind,
  pipelineId: string | undefined,
): Promise<PipelineDefinition> {
  const definitions = await loadPipelines(scope, kind);
  return pipelineId === undefined ? defaultDefinition(definitions) : requireDefinition(definitions, pipelineId);
}

/** One question for all columns, not one for each. */
async function countByStatus<T extends BoardType>(
  scope: CrmScope,
  type: T,
  list: ListQuery<RecordTypes[T]>,
  statuses: readonly Status[],
): Promise<ReadonlyMap<unknown, number>> {
  const values = statuses.map(({ id: statusId }) => statusId);
  const within: Filter = { op: "in", field: "statusId", kind: "text", values };
  const byStatus: GroupKey = { field: "statusId", kind: "text", period: null, zone: scope.actor.timeZone };
  const rows = await countGroups(scope, type, list, within, byStatus);
  return new Map(rows.map(({ group, measures }) => [group[0], Number(measures[0])]));
}

/** Reads one page of the cards of a column. */
export async function boardColumn<T extends BoardType, Card>(
  scope: CrmScope,
  { type, cardOf }: BoardOf<T, Card>,
  query: BoardColumnQuery<RecordTypes[T]>,
): Promise<Page<Card>> {
  const { statusId, ...list } = parseInput(columnSchema, query);
  const { records, next } = await listRecords(
    scope,
    type,
    list as ListQuery<RecordTypes[T]>, // the condition is parsed there
    inStatus(statusId),
    boardSort,
  );
  return { records: records.map(cardOf), next };
}

const inStatus = (statusId: string): Filter => allOf({ op: "eq", field: "statusId", kind: "text", value: statusId });
