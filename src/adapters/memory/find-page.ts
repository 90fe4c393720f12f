import type { AnyRecord } from "../../model/record-types.js";
import { matcherOf } from "../../query/matches.js";
import type { FindQuery } from "../../query/query.js";
import { boundedList } from "./bounded-list.js";
import type { FindPlan } from "./find-plan.js";
import { findPlan } from "./find-plan.js";
import { recordOrder } from "./record-order.js";
import type { RecordTable } from "./record-table.js";
import type { Row } from "./row.js";
import type { Walk } from "./walk.js";
import { rowsOf } from "./walk.js";

/** One page, and what it cost. The records are those of the table, not copies. */
export interface FoundPage {
  /** The records, in order. */
  readonly records: readonly AnyRecord[];
  /** Whether more come after them. */
  readonly more: boolean;
  /** How many rows were looked at. */
  readonly looked: number;
}

type PageQuery = Pick<FindQuery, "filter" | "sort" | "after" | "limit">;

/** What the reading of a page carries along. */
interface Reading {
  readonly query: PageQuery;
  readonly accepts: (record: AnyRecord) => boolean;
  readonly compare: (a: AnyRecord, b: AnyRecord) => number;
  looked: number;
}

/** Below this a walk is never given up. */
const leastBudget = 1_000;

/** Reads a page. */
export function findPage(table: RecordTable, query: PageQuery, plan: FindPlan = findPlan(table, query)): FoundPage {
  const matches = matcherOf(query.filter);
  const { compare, compareTo } = recordOrder(query.sort);
  const { after, limit } = query;
  const accepts = (record: AnyRecord): boolean => matches(record) && (after === null || compareTo(record, after) > 0);
  const reading: Reading = { query, accepts, compare, looked: 0 };
  const records = readWalk(reading, plan) ?? readAll(reading, plan.source?.rows() ?? table.rows.values());
  return { records: records.slice(0, limit), more: records.length > limit, looked: reading.looked };
}

/** Looks at all rows and keeps the first. */
function readAll(reading: Reading, rows: Iterable<Row>): AnyRecord[] {
  const first = boundedList(reading.query.limit + 1, reading.compare);
  for (const { record } of rows) {
    reading.looked++;
    if (reading.accepts(record)) first.offer(record);
  }
  return first.sorted();
}

/**
 * Looks at rows in order until the page is full. What the matches are spread like is a guess; so a walk that has looked
 * at as many rows as the other way would is given up: `null`.
 */
function readWalk(reading: Reading, { walk, source }: FindPlan): AnyRecord[] | null {
  if (walk === null) return null;
  const budget = source === null ? Number.POSITIVE_INFINITY : Math.max(leastBudget, source.size);
  return walk.whole ? readInOrder(reading, walk, budget) : readInGroups(reading, walk, budget);
}

function readInOrder(reading: Reading, walk: Walk, budget: number): AnyRecord[] | null {
  const { sort, after, limit } = reading.query;
  const records: AnyRecord[] = [];
  for (const { record } of rowsOf(walk, sort, after)) {
    if (reading.looked++ >= budget) return null;
    if (reading.accepts(record)) records.push(record);
    if (records.length > limit) break;
  }
  return records;
}

/** Rows that are equal in the walk's keys come together; each such group is put in order before the next begins. */
function readInGroups(reading: Reading, walk: Walk, budget: number): AnyRecord[] | null {
  const { sort, after, limit } = reading.query;
  const { compare: compareKept } = recordOrder(walk.keys);
  const records: AnyRecord[] = [];
  let group = boundedList(limit + 1, reading.compare);
  let first: AnyRecord | null = null;
  for (const { record } of rowsOf(walk, sort, after)) {
    if (first !== null && compareKept(first, record) !== 0) {
      records.push(...group.sorted());
      if (records.length > limit) return records;
      group = boundedList(limit + 1, reading.compare);
    }
    first = record;
    if (reading.looked++ >= budget) return null;
    if (reading.accepts(record)) group.offer(record);
  }
  return [...records, ...group.sorted()];
}
