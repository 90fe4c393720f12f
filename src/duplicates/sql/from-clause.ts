import { quotedName } from "./quoted-name.js";
import type { RecordSource } from "./record-source.js";
import type { SqlDialect } from "./sql-dialect.js";

/**
 * Reads the records that are compared, as `r`; their lists as rows of `joined`, where a dialect needs a join for it. What
 * follows begins on a line of its own, since a condition may end with a comment.
 */
export function fromClause(dialect: SqlDialect, { table, where }: RecordSource, joined = ""): string {
  const names = typeof table === "string" ? [table] : table;
  const from = `from ${names.map((name) => quotedName(dialect, name)).join(".")} as r${joined}`;
  return where === undefined ? from : `${from}\n    where ${where}`;
}
