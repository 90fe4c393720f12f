import type { Filter } from "../../query/filter.js";
import type { FindQuery, SortKey } from "../../query/query.js";
import { compilePosition } from "./compile-position.js";
import type { SortOperand } from "./compile-sort.js";
import { compileSort } from "./compile-sort.js";
import { compileWhere } from "./compile-where.js";
import { fieldFacts } from "./field-facts.js";
import { fixedPrefix, indexPrefix } from "./index-prefix.js";
import type { QueryContext } from "./operand.js";
import { operandOf } from "./operand.js";
import { splitFilter } from "./split-filter.js";
import type { Statement } from "./statement.js";
import { parameters } from "./statement.js";
import { tableOf } from "./table.js";

/** The statement that reads one page, and one row more if there are more. */
export function compileFind(schema: string, query: FindQuery): Statement {
  const context: QueryContext = { table: tableOf(query.type), schema, params: parameters() };
  const row = `${schema}.row_text(t) as r`;
  const parts = splitQuery(query).map((filter) => compilePart(context, { ...query, filter }));
  const sql = parts.length === 1 ? parts.map((part) => `select ${row} ${part.sql}`).join() : joined(row, parts, query);
  return { sql, params: context.params.values };
}

/** The first rows of all parts, each of which gives its own in order. */
function joined(row: string, parts: readonly FindPart[], query: FindQuery): string {
  const selects = parts.map(
    ({ keys, sql }) => `(select ${[row, ...keys.map((key, i) => `${key.sql} as k${i}`)].join(", ")} ${sql})`,
  );
  const order = (parts[0]?.keys ?? []).map((key, i) => ({
    ...key,
    sql: `p.k${i}`,
    nullable: parts.some(({ keys }) => keys[i]?.nullable),
  }));
  return `select p.r from (${selects.join(" union all ")}) p order by ${compileSort(order)} limit ${mostRows(query)}`;
}

/** In parts where each of them then has an index that lies in the order, which the whole has not. */
function splitQuery({ type, filter, sort }: FindQuery): readonly Filter[] {
  const { fixed } = fieldFacts(filter);
  const whole = fixedPrefix(type, fixed, sort).length;
  return splitFilter(type, filter, ({ field }) => fixedPrefix(type, new Set([...fixed, field]), sort).length > whole);
}

/** What is read by one filter. */
interface FindPart {
  /** The keys of the order. */
  readonly keys: readonly SortOperand[];
  /** The SQL after the columns. */
  readonly sql: string;
}

function compilePart(context: QueryContext, query: FindQuery): FindPart {
  const { schema, table, params } = context;
  const facts = fieldFacts(query.filter);
  const keys = query.sort.map((key): SortOperand => {
    const operand = operandOf(context, key.field, key.kind);
    return { ...operand, ...orderOf(key), nullable: operand.nullable && !facts.present.has(key.field) };
  });
  const prefix = indexPrefix(query.type, facts, query.sort).map(
    (field): SortOperand => ({ ...operandOf(context, field, "text"), ...naturalOrder(query.sort) }),
  );
  const where = [compileWhere(context, query.filter)];
  if (query.after !== null) where.push(compilePosition(keys, query.after, params));
  const order = compileSort([...prefix, ...keys]);
  return {
    keys,
    sql: `from ${schema}.${table.name} t where ${where.join(" and ")} order by ${order} limit ${mostRows(query)}`,
  };
}

const mostRows = ({ limit }: FindQuery): number => Math.trunc(limit) + 1;

const orderOf = ({ direction, nulls }: SortKey): Pick<SortKey, "direction" | "nulls"> => ({ direction, nulls });

/** The way in which an index is read for an order: forwards it has rows without a value last, backwards first. */
function naturalOrder(sort: readonly SortKey[]): Pick<SortKey, "direction" | "nulls"> {
  return sort[0]?.direction === "desc" ? { direction: "desc", nulls: "first" } : { direction: "asc", nulls: "last" };
}
