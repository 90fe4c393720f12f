import type { EqFilter, Filter, InFilter, OrderFilter, OverlapsFilter } from "../../query/filter.js";
import type { QueryContext } from "./operand.js";
import { operandOf } from "./operand.js";
import { listSql, valueSql } from "./value-sql.js";

/**
 * The SQL of a filter. SQL has a third answer, which `and`, `or` and `where` take for a no; only where a condition is
 * turned round it must be made one.
 */
export function compileFilter(context: QueryContext, filter: Filter): string {
  switch (filter.op) {
    case "and":
      return joined(context, filter.filters, " and ", "true");
    case "or":
      return joined(context, filter.filters, " or ", "false");
    case "not":
      return compileNot(context, filter.filter);
    case "eq":
      return compileEq(context, filter);
    case "in":
      return compileIn(context, filter);
    case "contains":
      return compileContains(context, filter.field, filter.text);
    case "overlaps":
      return compileOverlaps(context, filter);
    default:
      return compileOrder(context, filter);
  }
}

function joined(context: QueryContext, filters: readonly Filter[], word: string, none: string): string {
  if (filters.length === 0) return none;
  return `(${filters.map((filter) => compileFilter(context, filter)).join(word)})`;
}

/** Whether there is no value is never unknown; and in this form an index can tell. */
function compileNot(context: QueryContext, filter: Filter): string {
  if (filter.op === "eq" && filter.value === null)
    return `${operandOf(context, filter.field, filter.kind).sql} is not null`;
  return `(${compileFilter(context, filter)}) is not true`;
}

function compileEq(context: QueryContext, { field, kind, value }: EqFilter): string {
  const operand = operandOf(context, field, kind);
  return value === null
    ? `${operand.sql} is null`
    : `${operand.sql} = ${valueSql(operand.kind, value, context.params)}`;
}

function compileIn(context: QueryContext, { field, kind, values }: InFilter): string {
  if (values.length === 0) return "false";
  const operand = operandOf(context, field, kind);
  const some = values.filter((value) => value !== null);
  const parts = [
    ...(some.length > 0 ? [`${operand.sql} = any(${listSql(operand.kind, some, context.params)})`] : []),
    ...(some.length < values.length ? [`${operand.sql} is null`] : []),
  ];
  return `(${parts.join(" or ")})`;
}

const signs = { lt: "<", lte: "<=", gt: ">", gte: ">=" } as const;

function compileOrder(context: QueryContext, { field, kind, op, value }: OrderFilter): string {
  const operand = operandOf(context, field, kind);
  return `${operand.sql} ${signs[op]} ${valueSql(operand.kind, value, context.params)}`;
}

function compileContains(context: QueryContext, field: string, text: string): string {
  const { sql } = operandOf(context, field, "text");
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return `${context.schema}.fold_text(${sql}) like ${context.params.add(pattern)}`;
}

function compileOverlaps(context: QueryContext, { field, values }: OverlapsFilter): string {
  const operand = operandOf(context, field, "list");
  return `${operand.sql} ${operand.kind === "list" ? "&&" : "?|"} ${listSql("text", values, context.params)}`;
}
