import type pg from "pg";
import { newId, newLeadRow } from "../new-lead-row.js";

/** Enters a lead of the company with its line of history, provided that nobody defined the statuses otherwise. */
const createSql = (schema: string): string => `
  with
    numbered as (
      insert into ${schema}.timeline_commit (position)
      select null where not exists (select from ${schema}.pipeline where id = 'lead.default')
      returning number
    ),
    entered as (
      insert into ${schema}.lead (
        id, version, created_at, updated_at, company_id, custom, first_name, last_name, company_name, email,
        fixed_phone, manual_score, has_address, address_city, assigned_to_id, created_on, key_account, nurturing,
        tag_ids, do_not_call, do_not_email, status_id, status_since, board_rank, full_name, score, score_reasons,
        search_text, match_keys, converted_contact_ids
      )
      select
        $1, 1, $2, $2, $3, '{}', $4, $5, $6, $7, $8, $9, true, $10, $11, $12, false, false,
        '{}', false, false, $13, $2, $14, $15, $9, '{}', $16, $17, '{}'
      from numbered
      returning id
    )
  insert into ${schema}.timeline_entry (
    id, version, created_at, updated_at, company_id, custom, kind, at, actor_id, subject_key, related_keys,
    to_status_id, data, commit_number, commit_ordinal
  )
  select
    $18, 1, $2, $2, $3, '{}', 'created', $2, $11, 'lead/' || entered.id, array['lead/' || entered.id],
    $13, jsonb_build_object('name', $15::text), numbered.number, 0
  from entered, numbered`;

/** One statement, prepared: one round trip. */
export function createLead(pool: pg.Pool, schema: string): (i: number) => Promise<unknown> {
  const text = createSql(schema);
  return async (i) => {
    const lead = newLeadRow(i, new Date());
    const { id, createdAt, firstName, lastName, companyName, email, fixedPhone, manualScore, addressCity } = lead;
    const { createdOn, statusId, boardRank, fullName, searchText, matchKeys } = lead;
    const person = [firstName, lastName, companyName, email, fixedPhone, manualScore, addressCity];
    const derived = [statusId, boardRank, fullName, searchText, matchKeys];
    const values = [id, createdAt, "acme", ...person, "ann", createdOn, ...derived, newId()];
    const { rowCount } = await pool.query({ name: `${schema} create lead`, text, values });
    if (rowCount !== 1) throw new Error("the statuses were defined otherwise");
    return lead;
  };
}
