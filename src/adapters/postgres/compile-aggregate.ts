import { indexesOf } from "../../model/indexes.js";
import type { Filter, InFilter } from "../../query/filter.js";
import type { AggregateQuery, GroupKey } from "../../query/query.js";
import { compileWhere } from "./compile-where.js";
import { measureSql } from "./measure-sql.js";
import type { QueryContext } from "./operand.js";
import { operandOf } from "./operand.js";
import { splitFilter } from "./split-filter.js";
import type { Statement } from "./statement.js";
import { parameters } from "./statement.js";
import { tableOf } from "./table.js";

/** The statement that computes figures of groups; each row is a list of the group's keys and then its figures. */
export function compileAggregate(schema: string, query: AggregateQuery): Statement {
  const context: QueryContext = { table: tableOf(query.type), schema, params: parameters() };
  const parts = splitFilter(query.type, query.filter, (part) => isForIndex(query, part));
  const groups = parts.length === 1 ? atOnce(context, query) : inParts(context, query, parts);
  const names = [...query.groupBy, ...query.measures].map((_, i) => `g.c${i}`);
  return {
    sql: `select json_build_array(${names.join(", ")})::text as r from (${groups}) g`,
    params: context.params.values,
  };
}

/** For a value or none an index is read twice, but not once. */
const isForIndex = ({ type }: AggregateQuery, { field, values }: InFilter): boolean =>
  values.includes(null) && indexesOf(type).some((index) => "fields" in index && index.fields[0] === field);

function atOnce(context: QueryContext, query: AggregateQuery): string {
  const figures = query.measures.map((measure) => measureSql(context, measure).figure);
  return groupsSql(context, query, query.filter, figures);
}

/** The figures of each part, and then of the parts of each group. */
function inParts(context: QueryContext, query: AggregateQuery, filters: readonly Filter[]): string {
  const parts = filters.map((filter) => {
    const measures = query.measures.map((measure) => measureSql(context, measure));
    const sql = groupsSql(
      context,
      query,
      filter,
      measures.flatMap(({ ofPart }) => ofPart),
    );
    return { measures, sql };
  });
  let next = query.groupBy.length;
  const figures = (parts[0]?.measures ?? []).map(({ ofPart, ofParts }) => ofParts(...ofPart.map(() => `p.c${next++}`)));
  const columns = [...query.groupBy.map((_, i) => `p.c${i}`), ...figures];
  return `select ${named(columns)} from (${parts.map(({ sql }) => sql).join(" union all ")}) p${groupBy(query)}`;
}

function groupsSql(context: QueryContext, query: AggregateQuery, filter: Filter, figures: readonly string[]): string {
  const { schema, table } = context;
  const keys = query.groupBy.map((key) => keySql(context, key));
  return `select ${named([...keys, ...figures])} from ${schema}.${table.name} t where ${compileWhere(context, filter)}${groupBy(query)}`;
}

const named = (columns: readonly string[]): string => columns.map((sql, i) => `${sql} as c${i}`).join(", ");

const groupBy = ({ groupBy: keys }: AggregateQuery): string =>
  keys.length === 0 ? "" : ` group by ${keys.map((_, i) => i + 1).join(", ")}`;

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
