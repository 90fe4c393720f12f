import type { Table } from "../../src/adapters/postgres/table.js";
import { writeFunctionOf } from "./write-function-sql.js";

/** What commits are made of besides the functions for each type: refusals, reassignment, and the function itself. */
export const refusalsSql = `-- Errors that the library knows by their codes; the detail names the record.
create function crm.refuse_duplicate(type text, id text) returns void language plpgsql as $$
begin
  raise exception 'a record of this id is stored already' using errcode = 'CRM01', detail = type || '/' || id;
end $$;

create function crm.refuse_version(type text, id text) returns void language plpgsql as $$
begin
  raise exception 'the record is not stored at the expected version' using errcode = 'CRM02', detail = type || '/' || id;
end $$;
`;

/** The function that makes all records that refer to one value refer to another. */
export const reassignSql = `-- Makes all records of a type that refer to one value refer to another; in a list each value stays once, where it is
-- first.
create function crm.reassign(target regtype, given json) returns bigint language plpgsql as $$
declare
  r record;
  changed bigint;
  value text := '$2';
begin
  select * into r from json_to_record(given)
    as r(field text, many boolean, old text, new text, at timestamptz, ids text[], expected bigint, type text, name text);
  if r.many then
    value := format(
      '(select array_agg(each.value order by each.place) from (
          select case when item = $1 then $2 else item end as value, min(place) as place
          from unnest(t.%I) with ordinality as items(item, place) group by 1
        ) each)', r.field);
  end if;
  execute format(
    'update %1$s t set version = version + 1, updated_at = $3, %2$I = %3$s where ' ||
    case when r.many then 't.%2$I && array[$1]' else 't.%2$I = $1' end ||
    case when r.ids is null then '' else ' and t.id = any ($4)' end,
    target, r.field, value) using r.old, r.new, r.at, r.ids;
  get diagnostics changed = row_count;
  if changed <> r.expected then
    perform crm.refuse_version(r.type, r.name);
  end if;
  return changed;
end $$;
`;

/** The function that stores a plan. */
export function commitSql(tables: readonly Table[]): string {
  const branches = tables.map(
    (table) =>
      `    when '${table.type}' then changed := ${writeFunctionOf(table)}(step.op, step.rows, step.versions, number);`,
  );
  return `-- Stores a plan, a list of steps, and gives back how many records each reassignment changed. Each statement within
-- sees what was committed before it began, as it does at the level READ COMMITTED: so a reassignment misses nothing that
-- was committed while this commit waited for a lock.
create function crm.commit(plan json) returns json language plpgsql as $$
declare
  step record;
  number bigint;
  changed bigint;
  reassigned bigint[] := '{}';
begin
  if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
    raise exception 'a commit needs the isolation level READ COMMITTED' using errcode = 'CRM03';
  end if;
  for step in select * from json_to_recordset(plan) as s(op text, type text, rows json, versions json) loop
    -- The number is drawn late, when the locks on what the entries tell of are held: so it follows their order.
    if step.type = 'timelineEntry' and step.op = 'insert' and number is null then
      insert into crm.timeline_commit default values returning timeline_commit.number into number;
    end if;
    case step.type
${branches.join("\n")}
    end case;
    if step.op = 'reassign' then reassigned := reassigned || changed; end if;
  end loop;
  return array_to_json(reassigned);
end $$;
`;
}
