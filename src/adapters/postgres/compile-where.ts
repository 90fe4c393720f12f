import { indexesOf } from "../../model/indexes.js";
import type { Filter, OverlapsFilter } from "../../query/filter.js";
import { compileFilter } from "./compile-filter.js";
import { conjunctsOf } from "./conjuncts-of.js";
import type { QueryContext } from "./operand.js";
import { operandOf } from "./operand.js";
import { listSql } from "./value-sql.js";

/** The SQL of a filter that picks the rows of a statement. */
export function compileWhere(context: QueryContext, filter: Filter): string {
  const parts = conjunctsOf(filter).map((part) =>
    part.op === "overlaps" && isRare(context, part) ? compileLookUp(context, part) : compileFilter(context, part),
  );
  return parts.length === 0 ? "true" : parts.join(" and ");
}

const isRare = ({ table }: QueryContext, { field }: OverlapsFilter): boolean =>
  indexesOf(table.type).some((index) => "list" in index && index.list === field && index.rare === true);

/**
 * Looks up each text in the index by itself. PostgreSQL keeps no statistics of texts that occur once or twice and takes
 * each for one in 200: it would rather read the whole table in the order that is asked for.
 */
function compileLookUp(context: QueryContext, { field, values }: OverlapsFilter): string {
  const { schema, table, params } = context;
  const list = operandOf(context, field, "list").sql.replace(/^t\./, "l.");
  const holders = `select l.id from ${schema}.${table.name} l where ${list} @> array[text] offset 0`;
  return `t.id = any(array(select holder.id from unnest(${listSql("text", values, params)}) text cross join lateral (${holders}) holder))`;
}
