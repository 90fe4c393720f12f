import { hash128 } from "../../kernel/hash128.js";
import type { NamedStatement, PostgresClient, PostgresRows } from "./postgres-client.js";

/** A connection keeps what it has a name for as long as it lives; hosts may ask in any number of ways. */
const mostNames = 256;

/** A client that runs the statements which it meets first under names of their own. */
export function namedStatements(
  client: PostgresClient,
  prepared: (statement: NamedStatement) => Promise<PostgresRows>,
): PostgresClient {
  const names = new Map<string, string>();
  const nameOf = (sql: string): string | undefined => {
    if (!names.has(sql) && names.size < mostNames && mayBePlannedOnce(sql)) names.set(sql, `crmkit_${hash128(sql)}`);
    return names.get(sql);
  };
  return {
    query: (text, values) => {
      const name = nameOf(text);
      return name === undefined ? client.query(text, values) : prepared({ name, text, values });
    },
  };
}

/** How to search for a word depends on how common it is. */
const mayBePlannedOnce = (sql: string): boolean => !sql.includes(" like ");
