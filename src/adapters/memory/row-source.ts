import type { Filter, OverlapsFilter } from "../../query/filter.js";
import type { FieldConditions } from "./conditions.js";
import { conditionsOf, conjunctsOf } from "./conditions.js";
import type { IndexUse, Stretch } from "./index-use.js";
import { boundFields, indexUse, sizeOf, stretchesOf } from "./index-use.js";
import type { Key } from "./key.js";
import type { OrderedRows } from "./ordered-rows.js";
import type { RecordTable } from "./record-table.js";
import type { Row } from "./row.js";

/** Rows among which is everything that a filter lets through, found by indexes, in no order. */
export interface RowSource {
  /** The indexes, by name. */
  readonly via: readonly string[];
  /** How many rows there are at most. */
  readonly size: number;
  /** Whether there are exactly `size`, and the filter lets every one through. */
  readonly exact: boolean;
  /** A part of the filter that is known to hold for every row; `null` for none. */
  readonly holds: Filter | null;
  /** The rows, each once. */
  readonly rows: () => Iterable<Row>;
}

/** Above this an index is not asked for each combination of values. */
const mostTuples = 10_000;

/** Rows so few are sooner read than other indexes are asked whether they know of fewer. */
export const fewRows = 64;

/** The smallest source that the indexes give for a filter, or one of few rows; `null` where only a look at every row would do. */
export function rowSource(table: RecordTable, filter: Filter): RowSource | null {
  const conjuncts = conjunctsOf(filter);
  const conditions = conditionsOf(conjuncts);
  const ids = conditions.get("id")?.values ?? null;
  if (ids !== null) return sourceOfIds(table, ids);
  let best: RowSource | null = null;
  for (const source of sourcesOf(table, conjuncts, conditions)) {
    if (best === null || source.size < best.size) best = source;
    if (best.size <= fewRows) break;
  }
  return best;
}

function* sourcesOf(
  table: RecordTable,
  conjuncts: readonly Filter[],
  conditions: ReadonlyMap<string, FieldConditions>,
): Generator<RowSource> {
  for (const conjunct of conjuncts) {
    const source = sourceOfPart(table, conjunct);
    if (source !== null) yield conjuncts.length === 1 ? source : { ...source, exact: false };
  }
  yield* orderedSources(table, conditions, conjuncts.length);
}

/** What a part gives that is no condition on a single value. */
function sourceOfPart(table: RecordTable, filter: Filter): RowSource | null {
  if (filter.op === "overlaps") return sourceOfTexts(table, filter);
  if (filter.op !== "or") return null;
  const sources: RowSource[] = [];
  for (const part of filter.filters) {
    const source = rowSource(table, part);
    if (source === null) return null;
    sources.push(source);
  }
  return union(sources);
}

function sourceOfIds(table: RecordTable, ids: readonly Key[]): RowSource {
  const rows = (): Row[] => ids.flatMap((id) => table.rows.get(String(id)) ?? []);
  return { via: ["id"], size: ids.length, exact: false, holds: null, rows };
}

function sourceOfTexts(table: RecordTable, filter: OverlapsFilter): RowSource | null {
  const list = table.listed.get(filter.field);
  if (list === undefined) return null;
  const texts = [...new Set(filter.values)];
  return {
    via: [filter.field],
    size: texts.reduce((size, text) => size + list.count(text), 0),
    exact: texts.length === 1,
    holds: filter,
    rows: () => eachOnce(texts.map(list.rows)),
  };
}

function* orderedSources(
  table: RecordTable,
  conditions: ReadonlyMap<string, FieldConditions>,
  conjuncts: number,
): Generator<RowSource> {
  const asked = new Set<string>();
  for (const index of table.ordered) {
    const use = indexUse(index, conditions, boundFields(index, conditions, mostTuples));
    const fields = index.fields.slice(0, use.bound + (use.range === null ? 0 : 1)).join();
    if (fields === "" || asked.has(fields)) continue;
    asked.add(fields);
    yield sourceOfIndex(use, conjuncts);
  }
}

function sourceOfIndex(use: IndexUse, conjuncts: number): RowSource {
  const { index, bound, range } = use;
  const stretches = stretchesOf(use);
  const used = bound + (range?.lower ? 1 : 0) + (range?.upper ? 1 : 0);
  return {
    via: [index.name],
    size: sizeOf(index, stretches),
    exact: used === conjuncts,
    holds: null,
    rows: () => rowsBetween(index, stretches),
  };
}

function* rowsBetween(index: OrderedRows, stretches: readonly Stretch[]): Generator<Row> {
  for (const { from, to } of stretches) yield* index.between(from, to, false);
}

/** All rows of several sources. */
function union(sources: readonly RowSource[]): RowSource {
  const [only, second] = sources;
  if (only !== undefined && second === undefined) return only;
  return {
    via: [...new Set(sources.flatMap(({ via }) => via))],
    size: sources.reduce((size, source) => size + source.size, 0),
    exact: false,
    holds: null,
    rows: () => eachOnce(sources.map((source) => source.rows())),
  };
}

function eachOnce(parts: readonly Iterable<Row>[]): Iterable<Row> {
  const [only, second] = parts;
  if (only !== undefined && second === undefined) return only;
  const rows = new Set<Row>();
  for (const part of parts) for (const row of part) rows.add(row);
  return rows;
}
