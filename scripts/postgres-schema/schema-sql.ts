import { tableOf } from "../../src/adapters/postgres/table.js";
import { recordSchemas } from "../../src/model/record-schemas.js";
import type { RecordType } from "../../src/model/record-types.js";
import { civilDateSql } from "./civil-date-sql.js";
import { commitSql, reassignSql, refusalsSql } from "./commit-sql.js";
import { foldSql } from "./fold-sql.js";
import { followSql, timelineCommitSql } from "./follow-sql.js";
import { indexesSql } from "./index-sql.js";
import { rowTextSql } from "./row-text-sql.js";
import { tableSql } from "./table-sql.js";
import { writeFunctionSql } from "./write-function-sql.js";

/** Everything that an empty schema needs, as the model is now. */
export function schemaSql(): string {
  // The keys of the map of schemas are the record types.
  const tables = (Object.keys(recordSchemas) as RecordType[]).map(tableOf);
  return [
    ...tables.map((table) => tableSql(table) + indexesSql(table)),
    timelineCommitSql,
    ...tables.map(rowTextSql),
    foldSql(),
    civilDateSql,
    refusalsSql,
    ...tables.map(writeFunctionSql),
    reassignSql,
    commitSql(tables),
    followSql,
  ].join("\n");
}
