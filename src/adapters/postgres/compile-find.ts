import type { FindQuery, SortKey } from "../../query/query.js";
import { compilePosition } from "./compile-position.js";
import type { SortOperand } from "./compile-sort.js";
import { compileSort } from "./compile-sort.js";
import { compileWhere } from "./compile-where.js";
import { fieldFacts } from "./field-facts.js";
import { indexPrefix } from "./index-prefix.js";
import type { QueryContext } from "./operand.js";
import { operandOf } from "./operand.js";
import type { Statement } from "./statement.js";
import { parameters } from "./statement.js";
import { tableOf } from "./table.js";

/** The statement that reads one page, and one row more if there are more. */
export function compileFind(schema: string, query: FindQuery): Statement {
  const table = tableOf(query.type);
  const context: QueryContext = { table, schema, params: parameters() };
  const facts = fieldFacts(query.filter);
  const keys = query.sort.map((key): SortOperand => {
    const operand = operandOf(context, key.field, key.kind);
    return { ...operand, ...orderOf(key), nullable: operand.nullable && !facts.present.has(key.field) };
  });
  const prefix = indexPrefix(query.type, facts, query.sort).map(
    (field): SortOperand => ({ ...operandOf(context, field, "text"), ...naturalOrder(query.sort) }),
  );
  const where = [compileWhere(context, query.filter)];
  if (query.after !== null) where.push(compilePosition(keys, query.after, context.params));
  return {
    sql: `select ${schema}.row_text(t) as r from ${schema}.${table.name} t where ${where.join(" and ")} order by ${compileSort([...prefix, ...keys])} limit ${Math.trunc(query.limit) + 1}`,
    params: context.params.values,
  };
}

const orderOf = ({ direction, nulls }: SortKey): Pick<SortKey, "direction" | "nulls"> => ({ direction, nulls });

/** The way in which an index is read for an order: forwards it has rows without a value last, backwards first. */
function naturalOrder(sort: readonly SortKey[]): Pick<SortKey, "direction" | "nulls"> {
  return sort[0]?.direction === "desc" ? { direction: "desc", nulls: "first" } : { direction: "asc", nulls: "last" };
}
