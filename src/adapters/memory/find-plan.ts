import type { FindQuery } from "../../query/query.js";
import { conditionsOf, conjunctsOf } from "./conditions.js";
import type { RecordTable } from "./record-table.js";
import type { RowSource } from "./row-source.js";
import { fewRows, rowSource } from "./row-source.js";
import type { Walk } from "./walk.js";
import { walksFor } from "./walk.js";

/** How a page is read. */
export interface FindPlan {
  /** An index in the order of the page, `null` if none is worth it. */
  readonly walk: Walk | null;
  /** What is read and sorted without a walk, or when the walk takes too long; `null` for every row there is. */
  readonly source: RowSource | null;
}

/** Says how a page is read, for people and for tests. */
export interface AccessPath {
  /** Along an index in order, by indexes and then sorted, or every row and then sorted. */
  readonly by: "walk" | "source" | "scan";
  /** The indexes by their fields; `id` for the table itself. */
  readonly via: readonly string[];
}

/** Chooses how to read a page: the way that looks at the fewest rows. */
export function findPlan(table: RecordTable, query: Pick<FindQuery, "filter" | "sort" | "after" | "limit">): FindPlan {
  const found = rowSource(table, query.filter);
  const source = found !== null && found.size < table.rows.size ? found : null;
  if (source !== null && source.size <= fewRows) return { walk: null, source };
  const matches = source?.size ?? table.rows.size;
  const conditions = conditionsOf(conjunctsOf(query.filter));
  let walk: Walk | null = null;
  let least = source?.size ?? Number.POSITIVE_INFINITY;
  for (const candidate of walksFor(table, conditions, query.sort, query.after)) {
    const looks = looksOf(candidate, matches, query.limit);
    if (looks > least || (looks === least && walk !== null)) continue;
    walk = candidate;
    least = looks;
  }
  return { walk, source };
}

/** How a page is read. */
export function accessPath({ walk, source }: FindPlan): AccessPath {
  if (walk !== null) return { by: "walk", via: [walk.use.index.name] };
  return source === null ? { by: "scan", via: [] } : { by: "source", via: source.via };
}

/** How many rows a walk likely looks at until a page is full, if matches are spread evenly. */
function looksOf({ size, whole }: Walk, matches: number, limit: number): number {
  const spread = size / Math.max(1, Math.min(matches, size));
  return Math.min(size, Math.ceil((limit + 1) * spread * (whole ? 1 : 2)));
}
