import { sqlName } from "../../src/adapters/postgres/sql-name.js";
import type { Table } from "../../src/adapters/postgres/table.js";

/** What the function that writes records of a type is called. */
export const writeFunctionOf = ({ type }: Table): string => `crm.write_${sqlName(type)}`;

/**
 * The function that carries out the writes of one kind to records of one type. One statement a record keeps to the
 * order in which the records are given, and to the index on the id whatever the planner knows of the table.
 */
export function writeFunctionSql(table: Table): string {
  const name = `crm.${table.name}`;
  return `create function ${writeFunctionOf(table)}(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base ${name};
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table ${name} in share mode;
    else
      lock table ${name} in share row exclusive mode;
    end if;
    for given in select t.id from ${name} t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('${table.type}', given.id);
    end loop;
  when 'insert' then
${insertSql(table, name)}
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update ${name} t set
        ${assignmentsSql(table)}
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('${table.type}', given.id); end if;
    end loop;
${eachIdSql("remove", table.type, `delete from ${name} t where t.id = given.id and t.version = given.version::float8`)}
${eachIdSql("check", table.type, `perform from ${name} t where t.id = given.id and t.version = given.version::float8 for share`)}
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;
`;
}

/** Timeline entries come with the number of their commit. */
function insertSql({ type }: Table, name: string): string {
  const numbered = type === "timelineEntry" ? "    base.commit_number := number;\n" : "";
  return `${numbered}    with stored as (
      insert into ${name} select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('${type}', given.id);
    end if;`;
}

function assignmentsSql({ columns, objects }: Table): string {
  const names = columns.flatMap(({ name, field }) => (field === "id" ? [] : [name]));
  const presences = objects.flatMap(({ presence }) => presence ?? []);
  return [...names, ...presences].map((name) => `${name} = given.${name}`).join(",\n        ");
}

const eachIdSql = (op: string, type: string, statement: string): string => `  when '${op}' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      ${statement};
      if not found then perform crm.refuse_version('${type}', given.id); end if;
    end loop;`;
