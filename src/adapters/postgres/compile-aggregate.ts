import type { AggregateQuery, GroupKey, Measure } from "../../query/query.js";
import { compileWhere } from "./compile-where.js";
import type { QueryContext } from "./operand.js";
import { operandOf } from "./operand.js";
import type { Statement } from "./statement.js";
import { parameters } from "./statement.js";
import { tableOf } from "./table.js";

/** The statement that computes figures of groups; each row is a list of the group's keys and then its figures. */
export function compileAggregate(schema: string, query: AggregateQuery): Statement {
  const table = tableOf(query.type);
  const context: QueryContext = { table, schema, params: parameters() };
  const keys = query.groupBy.map((key) => keySql(context, key));
  const figures = query.measures.map((measure) => measureSql(context, measure));
  const columns = [...keys, ...figures].map((sql, i) => `${sql} as c${i}`);
  const names = columns.map((_, i) => `g.c${i}`);
  const groupBy = keys.length === 0 ? "" : ` group by ${keys.map((_, i) => i + 1).join(", ")}`;
  const groups = `select ${columns.join(", ")} from ${schema}.${table.name} t where ${compileWhere(context, query.filter)}${groupBy}`;
  return {
    sql: `select json_build_array(${names.join(", ")})::text as r from (${groups}) g`,
    params: context.params.values,
  };
}

/** Periods come as days since 1970, which are the same in every session. */
function keySql(context: QueryContext, { field, kind, period, zone }: GroupKey): string {
  const operand = operandOf(context, field, kind);
  if (period === null) return operand.kind === "instant" ? `timezone('UTC', ${operand.sql})` : operand.sql;
  return `${context.schema}.first_day('${period}', ${localSql(context, operand.sql, operand.kind, zone)})`;
}

function localSql({ schema, params }: QueryContext, sql: string, kind: GroupKey["kind"], zone: string): string {
  if (kind === "instant") return `${sql} at time zone ${params.add(zone)}`;
  return `${kind === "date" ? sql : `${schema}.civil_date(${sql})`}::timestamp`;
}

function measureSql(context: QueryContext, { op, field, kind }: Measure): string {
  if (op === "count" || field === null) return "count(*)";
  const operand = operandOf(context, field, kind);
  if (op === "sum") return `coalesce(sum(${operand.sql}), 0)`;
  if (op === "average") return `avg(${operand.sql})`;
  if (operand.kind === "boolean") return `${op === "min" ? "bool_and" : "bool_or"}(${operand.sql})`;
  return operand.kind === "instant" ? `timezone('UTC', ${op}(${operand.sql}))` : `${op}(${operand.sql})`;
}
