import type { Column, Table } from "../../src/adapters/postgres/table.js";

/**
 * The function that writes a row as a JSON list: its columns in order, then the presence of its objects. JSON looks the
 * same whatever the session's settings; instants are in UTC.
 */
export function rowTextSql({ name, columns, objects }: Table): string {
  const presences = objects.flatMap(({ presence }) => (presence === null ? [] : [`t.${presence}`]));
  return `create function crm.row_text(t crm.${name}) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(${[...columns.map(jsonValue), ...presences].join(", ")})::text;
end $$;
`;
}

const jsonValue = ({ name, kind }: Column): string => (kind === "instant" ? `timezone('UTC', t.${name})` : `t.${name}`);
