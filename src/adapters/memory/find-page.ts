import type { AnyRecord } from "../../model/record-types.js";
import type { Filter } from "../../query/filter.js";
import { matcherOf } from "../../query/matches.js";
import type { FindQuery } from "../../query/query.js";
import { boundedList } from "./bounded-list.js";
import { conjunctsOf } from "./conditions.js";
import type { FindPlan } from "./find-plan.js";
import { findPlan } from "./find-plan.js";
import { recordOrder } from "./record-order.js";
import type { RecordTable } from "./record-table.js";
import type { RowSource } from "./row-source.js";
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
  /** Whether records lie behind the beginning of the page and a filter holds for them. */
  readonly accepting: (filter: Filter) => (record: AnyRecord) => boolean;
  readonly compare: (a: AnyRecord, b: AnyRecord) => number;
  looked: number;
}

/** Below this a walk is never given up. */
const leastBudget = 1_000;

/** Reads a page. */
export function findPage(table: RecordTable, query: PageQuery, plan: FindPlan = findPlan(table, query)): FoundPage {
  const { compare, compareTo } = recordOrder(query.sort);
  const { after, limit } = query;
  const accepting = (filter: Filter) => {
    const matches = matcherOf(filter);
    return after === null ? matches : (record: AnyRecord) => matches(record) && compareTo(record, after) > 0;
  };
  const reading: Reading = { query, accepting, compare, looked: 0 };
  const records = readWalk(reading, plan) ?? readAll(reading, table, plan.source);
  return { records: records.slice(0, limit), more: records.length > limit, looked: reading.looked };
}

/** Looks at all rows of a source, or of the table, and keeps the first. */
function readAll(reading: Reading, table: RecordTable, source: RowSource | null): AnyRecord[] {
  const { filter, limit } = reading.query;
  const accepts = reading.accepting(source === null ? filter : without(filter, source.holds));
  const first = boundedList(limit + 1, reading.compare);
  for (const { record } of source?.rows() ?? table.rows.values()) {
    reading.looked++;
    if (accepts(record)) first.offer(record);
  }
  return first.sorted();
}

/** What is left to be asked where a part is known to hold. */
const without = (filter: Filter, part: Filter | null): Filter =>
  part === null ? filter : { op: "and", filters: conjunctsOf(filter).filter((one) => one !== part) };

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
  const { filter, sort, after, limit } = reading.query;
  const accepts = reading.accepting(filter);
  const records: AnyRecord[] = [];
  for (const { record } of rowsOf(walk, sort, after)) {
    if (reading.looked++ >= budget) return null;
    if (accepts(record)) records.push(record);
    if (records.length > limit) break;
  }
  return records;
}

/** Rows that are equal in the walk's keys come together; each such group is put in order before the next begins. */
function readInGroups(reading: Reading, walk: Walk, budget: number): AnyRecord[] | null {
  const { filter, sort, after, limit } = reading.query;
  const accepts = reading.accepting(filter);
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
    if (accepts(record)) group.offer(record);
  }
  return [...records, ...group.sorted()];
}
