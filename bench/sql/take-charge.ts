import type pg from "pg";
import { newId } from "../new-lead-row.js";

/** Assigns the leads of the company among those given, lost ones aside, with a line of history for each. */
const takeChargeSql = (schema: string): string => `
  with
    given as (select * from unnest($1::text[], $2::text[]) given (id, entry_id)),
    before as (
      select l.id, l.assigned_to_id, given.entry_id from ${schema}.lead l join given using (id)
      where l.company_id = $3 and l.status_id <> 'lead.lost' and l.assigned_to_id is distinct from $4
        and not exists (select from ${schema}.pipeline where id = 'lead.default')
      order by l.id
      for update of l
    ),
    taken as (
      update ${schema}.lead l set assigned_to_id = $4, updated_at = $5, version = l.version + 1
      from before where l.id = before.id
      returning l.*
    ),
    numbered as (
      insert into ${schema}.timeline_commit (position) select null where exists (select from taken) returning number
    ),
    told as (
      insert into ${schema}.timeline_entry (
        id, version, created_at, updated_at, company_id, custom, kind, at, actor_id, subject_key, related_keys,
        data, commit_number, commit_ordinal
      )
      select
        before.entry_id, 1, $5, $5, $3, '{}', 'assigned', $5, $4, 'lead/' || before.id, array['lead/' || before.id],
        jsonb_build_object('changes', jsonb_build_object('assignedToId',
          jsonb_build_object('from', before.assigned_to_id, 'to', $4::text))),
        numbered.number, row_number() over (order by before.id) - 1
      from before, numbered
    )
  select * from taken`;

/** One statement, prepared: one round trip. */
export function takeCharge(
  pool: pg.Pool,
  schema: string,
): (leadIds: readonly string[], userId: string) => Promise<unknown> {
  const text = takeChargeSql(schema);
  return async (leadIds, userId) => {
    const values = [leadIds, leadIds.map(() => newId()), "acme", userId, new Date()];
    const { rows } = await pool.query({ name: `${schema} take charge`, text, values });
    return rows;
  };
}
