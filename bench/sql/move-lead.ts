import type pg from "pg";
import { newId } from "../new-lead-row.js";

/**
 * Moves a lead of the company to another open status, with its line of history, provided that it did not come to its end
 * and nobody defined the statuses otherwise. `$5` is the version that the caller saw, null for any.
 */
const moveSql = (schema: string): string => `
  with
    before as (
      select id, status_id, status_since from ${schema}.lead
      where id = $1 and company_id = $2 and status_id not in ('lead.converted', 'lead.lost') and status_id <> $3
        and ($5::float8 is null or version = $5)
        and not exists (select from ${schema}.pipeline where id = 'lead.default')
      for update
    ),
    moved as (
      update ${schema}.lead l
      set status_id = $3, status_since = $4, updated_at = $4, version = l.version + 1
      from before where l.id = before.id
      returning l.*
    ),
    numbered as (
      insert into ${schema}.timeline_commit (position) select null from moved returning number
    ),
    told as (
      insert into ${schema}.timeline_entry (
        id, version, created_at, updated_at, company_id, custom, kind, at, actor_id, subject_key, related_keys,
        from_status_id, to_status_id, spent_ms, commit_number, commit_ordinal
      )
      select
        $6, 1, $4, $4, $2, '{}', 'statusChanged', $4, $7, 'lead/' || before.id, array['lead/' || before.id],
        before.status_id, $3, greatest(0, extract(epoch from $4 - before.status_since) * 1000), numbered.number, 0
      from before, numbered
    )
  select * from moved`;

/** One statement, prepared: one round trip. */
export function moveLead(pool: pg.Pool, schema: string): (leadId: string, statusId: string) => Promise<unknown> {
  const text = moveSql(schema);
  return async (leadId, statusId) => {
    const values = [leadId, "acme", statusId, new Date(), null, newId(), "ann"];
    const { rows } = await pool.query({ name: `${schema} move lead`, text, values });
    if (rows.length !== 1) throw new Error("the lead was not moved");
    return rows[0];
  };
}
