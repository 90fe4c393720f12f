import type { Scalar } from "../../query/filter.js";
import type { Position } from "../../query/query.js";
import type { SortOperand } from "./compile-sort.js";
import type { Parameters } from "./statement.js";
import { valueSql } from "./value-sql.js";

/** A key of an order, and its value at a position. */
interface PositionKey extends SortOperand {
  readonly value: Scalar | null;
}

/** The SQL that holds for the rows that come after a position in an order. */
export function compilePosition(keys: readonly SortOperand[], position: Position, params: Parameters): string {
  const at = keys.map((key, i): PositionKey => ({ ...key, value: position[i] ?? null }));
  const [first] = at;
  if (first === undefined) return "false";
  if (at.every((key) => key.direction === first.direction && !key.nullable && key.value !== null))
    return `(${at.map(({ sql }) => sql).join(", ")}) ${first.direction === "asc" ? ">" : "<"} (${at
      .map((key) => sqlOf(key, params))
      .join(", ")})`;
  const bound = boundSql(first, params);
  const chain = chainSql(at, params);
  return bound === null ? chain : `(${bound} and ${chain})`;
}

/** After in the first key, or equal in it and after in the next, and so on. */
function chainSql([key, ...rest]: readonly PositionKey[], params: Parameters): string {
  if (key === undefined) return "false";
  const after = afterSql(key, params);
  if (rest.length === 0) return after;
  const same = key.value === null ? `${key.sql} is null` : `${key.sql} = ${sqlOf(key, params)}`;
  return `(${after} or (${same} and ${chainSql(rest, params)}))`;
}

function afterSql(key: PositionKey, params: Parameters): string {
  const { sql, value, nullable, direction, nulls } = key;
  if (value === null) return nulls === "first" ? `${sql} is not null` : "false";
  const after = `${sql} ${direction === "asc" ? ">" : "<"} ${sqlOf(key, params)}`;
  return nullable && nulls === "last" ? `(${after} or ${sql} is null)` : after;
}

/** What the chain implies of the first key, in the form that an index can begin with. */
function boundSql(key: PositionKey, params: Parameters): string | null {
  const { sql, value, nullable, direction, nulls } = key;
  if (value === null || (nullable && nulls === "last")) return null;
  return `${sql} ${direction === "asc" ? ">=" : "<="} ${sqlOf(key, params)}`;
}

const sqlOf = ({ kind, value }: PositionKey, params: Parameters): string =>
  value === null ? "null" : valueSql(kind, value, params);
