import type { Position, SortKey } from "../../query/query.js";
import type { FieldConditions } from "./conditions.js";
import type { IndexUse, Stretch } from "./index-use.js";
import { boundFields, indexUse, sizeOf, stretchesOf, stretchWithoutValue, stretchWithValue } from "./index-use.js";
import type { Key } from "./key.js";
import { keyOfValue } from "./key.js";
import { mergeRows } from "./merge-rows.js";
import type { OrderedRows } from "./ordered-rows.js";
import { recordOrder } from "./record-order.js";
import type { RecordTable } from "./record-table.js";
import type { Row } from "./row.js";
import type { Place } from "./sorted-chunks.js";

/** Reads an ordered index in the order that is asked for, or in that of its first keys. */
export interface Walk {
  /** How far conditions narrow it. */
  readonly use: IndexUse;
  /** The keys of the order that it keeps, without those that are the same in all rows. */
  readonly keys: readonly SortKey[];
  /** Whether it keeps the whole order; if not, rows that are equal in `keys` come in any. */
  readonly whole: boolean;
  /** How many rows it reads to its end. */
  readonly size: number;
}

/** Above this, ordered stretches are not merged. */
const mostTuples = 64;

/** Every walk that fits an order, one for each index at most. `after` is where the page begins, if not at the beginning. */
export function walksFor(
  table: RecordTable,
  conditions: ReadonlyMap<string, FieldConditions>,
  sort: readonly SortKey[],
  after: Position | null,
): Walk[] {
  const varying = varyingKeys(conditions, sort, after);
  return table.ordered.flatMap((index) => {
    for (let bound = boundFields(index, conditions, mostTuples); bound >= 0; bound--) {
      const keys = keysKept(index, bound, varying);
      const last = keys.at(-1);
      if (last === undefined) continue;
      const use = indexUse(index, conditions, bound);
      return [{ use, keys, whole: last.field === "id", size: sizeOf(index, stretchesOf(use)) }];
    }
    return [];
  });
}

/** A key that has one value in all records that matter does not order them; unless the page begins at another. */
function varyingKeys(
  conditions: ReadonlyMap<string, FieldConditions>,
  sort: readonly SortKey[],
  after: Position | null,
): readonly SortKey[] {
  const fixed = ({ field }: SortKey): boolean => conditions.get(field)?.values?.length === 1;
  const elsewhere = ({ field }: SortKey, i: number): boolean =>
    after !== null && keyOfValue(after[i] ?? null) !== conditions.get(field)?.values?.[0];
  return sort.some((key, i) => fixed(key) && elsewhere(key, i)) ? sort : sort.filter((key) => !fixed(key));
}

/**
 * The first keys of an order that an index keeps after its first fields. An index has `null` last, read backwards
 * first; for the first key the two parts can be read in either order, for further ones they cannot.
 */
function keysKept({ fields }: OrderedRows, bound: number, sort: readonly SortKey[]): SortKey[] {
  const keys: SortKey[] = [];
  for (const [i, key] of sort.entries()) {
    const natural = key.nulls === (key.direction === "asc" ? "last" : "first");
    const fits = key.field === fields[bound + i] && key.direction === sort[0]?.direction;
    if (!fits || (i > 0 && key.field !== "id" && !natural)) break;
    keys.push(key);
    if (key.field === "id") break;
  }
  return keys;
}

/** The rows of a walk, from the position on, in the order of its keys. */
export function* rowsOf(walk: Walk, sort: readonly SortKey[], after: Position | null): Generator<Row> {
  const { use, keys } = walk;
  const [first] = keys;
  const start = after === null ? null : keys.map((key) => keyOfValue(after[sort.indexOf(key)] ?? null));
  const order = recordOrder(keys);
  const parts: ("value" | "null")[] = first?.nulls === "first" ? ["null", "value"] : ["value", "null"];
  const startsIn = start === null ? null : start[0] === null ? "null" : "value";
  for (const part of parts) {
    if (part === "null" && (use.range !== null || first?.field === "id")) continue;
    if (startsIn !== null && parts.indexOf(part) < parts.indexOf(startsIn)) continue;
    const stretches = use.tuples.map((tuple) => {
      const stretch =
        part === "value" ? stretchWithValue(use.index, tuple, use.range) : stretchWithoutValue(use.index, tuple);
      return start === null || part !== startsIn ? stretch : cut(walk, stretch, [...tuple, ...start]);
    });
    const descending = first?.direction === "desc";
    const runs = stretches.map(({ from, to }) => use.index.between(from, to, descending));
    yield* mergeRows(runs, (a, b) => order.compare(a.record, b.record));
  }
}

/** Leaves out what comes before a position; rows equal to it in all keys of the walk stay unless they are the whole order. */
function cut({ use: { index }, keys, whole }: Walk, { from, to }: Stretch, position: readonly Key[]): Stretch {
  return keys[0]?.direction === "desc"
    ? { from, to: earlier(to, index.seek(position, !whole)) }
    : { from: later(from, index.seek(position, whole)), to };
}

const isBefore = (a: Place, b: Place): boolean => a.chunk < b.chunk || (a.chunk === b.chunk && a.at < b.at);
const earlier = (a: Place, b: Place): Place => (isBefore(b, a) ? b : a);
const later = (a: Place, b: Place): Place => (isBefore(a, b) ? b : a);
