import type { SqlDialect } from "./sql-dialect.js";

/** A name between the quotes of a dialect, which it may hold itself; one that `nameFaults` finds nothing against. */
export function quotedName(dialect: SqlDialect, name: string): string {
  const quote = dialect === "postgres" || dialect === "duckdb" ? '"' : "`";
  return `${quote}${name.replaceAll(quote, quote + quote)}${quote}`;
}
