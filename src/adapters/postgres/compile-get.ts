import type { RecordType } from "../../model/record-types.js";
import type { Statement } from "./statement.js";
import { parameters } from "./statement.js";
import { tableOf } from "./table.js";
import { listSql, valueSql } from "./value-sql.js";

/** The statement that reads records by their ids, in any order. */
export function compileGet(schema: string, type: RecordType, ids: readonly string[]): Statement {
  const table = tableOf(type);
  const params = parameters();
  const [id, ...more] = ids;
  const which =
    id !== undefined && more.length === 0
      ? `= ${valueSql("text", id, params)}`
      : `= any(${listSql("text", ids, params)})`;
  return {
    sql: `select ${schema}.row_text(t) as r from ${schema}.${table.name} t where t.id ${which}`,
    params: params.values,
  };
}
