import type { Column, Table } from "./table.js";

/**
 * The SQL of one row as the text of a JSON list: its columns in order, then the presence of its objects. JSON looks the
 * same whatever the session's settings and the client's parsers; instants are seconds since 1970.
 */
export function rowJson({ columns, objects }: Table, alias: string): string {
  const values = columns.map((column) => jsonValue(column, `${alias}.${column.name}`));
  const presences = objects.flatMap(({ presence }) => (presence === null ? [] : [`${alias}.${presence}`]));
  return `json_build_array(${[...values, ...presences].join(", ")})::text`;
}

const jsonValue = ({ kind }: Column, value: string): string =>
  kind === "instant" ? `extract(epoch from ${value})` : value;
