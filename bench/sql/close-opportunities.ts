import type pg from "pg";
import { newId } from "../new-lead-row.js";

/** The columns of a card, as the library shows it. */
export const cardSql = (alias: string): string =>
  `${alias}.id, ${alias}.version, ${alias}.name, ${alias}.reference, ${alias}.account_id as "accountId", ${alias}.contact_id as "contactId",
   ${alias}.status_id as "statusId", ${alias}.board_rank as "boardRank", ${alias}.currency, ${alias}.amount, ${alias}.probability, ${alias}.rating,
   ${alias}.expected_close_on as "expectedCloseOn", ${alias}.assigned_to_id as "assignedToId"`;

/** What can be closed: an opportunity of the company that is open, provided that nobody defined the statuses otherwise. */
const isOpen = (schema: string, alias: string): string => `
  ${alias}.company_id = $2 and ${alias}.archived_at is null and ${alias}.status_id not in ('opportunity.closed-won', 'opportunity.closed-lost')
  and not exists (select from ${schema}.pipeline where id = 'opportunity.default')`;

const entryColumns = `id, version, created_at, updated_at, company_id, custom, kind, at, actor_id, subject_key, related_keys,
  from_status_id, to_status_id, spent_ms, data, commit_number, commit_ordinal`;

const relatedKeys =
  "array_remove(array['opportunity/' || b.id, 'lead/' || b.lead_id, 'account/' || b.account_id, 'contact/' || b.contact_id], null)";

/** What changed of every opportunity that is closed, with its new probability. */
const changes = (probability: number): string => `
  jsonb_build_object('closedAt', jsonb_build_object('from', null, 'to', $5::text), 'closedById', jsonb_build_object('from', null, 'to', $4::text))
  || case when b.probability is distinct from ${probability}
    then jsonb_build_object('probability', jsonb_build_object('from', b.probability, 'to', ${probability})) else '{}' end`;

const winSql = (schema: string): string => `
  with
    before as (select * from ${schema}.opportunity o where o.id = $1 and ${isOpen(schema, "o")} for update),
    prospect as (
      select a.id, a.kinds,
        case when 'prospect' = any(a.kinds) then array_replace(a.kinds, 'prospect', 'customer') else a.kinds || 'customer'::text end as next
      from ${schema}.account a join before b on a.id = b.account_id where 'customer' <> all(a.kinds) for update of a
    ),
    won as (
      update ${schema}.opportunity o set version = o.version + 1, updated_at = $3, status_id = 'opportunity.closed-won', status_since = $3,
        closed_at = $3, closed_by_id = $4, probability = 100
      from before b where o.id = b.id
    ),
    customer as (
      update ${schema}.account a set version = a.version + 1, updated_at = $3, kinds = p.next from prospect p where a.id = p.id
    ),
    numbered as (insert into ${schema}.timeline_commit (position) select null from before returning number),
    told as (
      insert into ${schema}.timeline_entry (${entryColumns})
      select $6, 1, $3, $3, $2, '{}'::jsonb, 'statusChanged', $3, $4, 'opportunity/' || b.id, ${relatedKeys}, b.status_id, 'opportunity.closed-won',
        greatest(0, extract(epoch from $3 - b.status_since) * 1000), jsonb_build_object('changes', ${changes(100)}), n.number, 0
      from before b, numbered n
      union all
      select $7, 1, $3, $3, $2, '{}'::jsonb, 'updated', $3, $4, 'account/' || p.id, array['account/' || p.id, 'opportunity/' || b.id], null, null, null,
        jsonb_build_object('changes', jsonb_build_object('kinds', jsonb_build_object('from', p.kinds, 'to', p.next))), n.number, 1
      from before b, prospect p, numbered n
    )
  select (select p.id from prospect p) as customer, (
    select json_agg(card order by card.id) from (
      select ${cardSql("o")} from ${schema}.opportunity o join prospect p on o.account_id = p.id and 'prospect' = any(p.kinds)
      where o.id <> $1 and ${isOpen(schema, "o")}
    ) card
  ) as others
  from before`;

/** Wins an opportunity in one statement, prepared. */
export function winOpportunity(pool: pg.Pool, schema: string) {
  const text = winSql(schema);
  return async (opportunityId: string, now: Date) => {
    const values = [opportunityId, "acme", now, "ann", now.toISOString(), newId(), newId()];
    const { rows } = await pool.query({ name: `${schema} win`, text, values });
    if (rows.length !== 1) throw new Error("the opportunity was not won");
    return { customerId: rows[0].customer, others: rows[0].others ?? [] };
  };
}

const closeOthersSql = (schema: string): string => `
  with
    won as (
      select id, account_id from ${schema}.opportunity
      where id = $1 and company_id = $2 and status_id = 'opportunity.closed-won' and account_id is not null
    ),
    reason as (select id, name from ${schema}.lost_reason where id = $7 and archived_at is null for share),
    before as (
      select o.* from ${schema}.opportunity o join won on o.account_id = won.account_id
      where o.id <> won.id and ${isOpen(schema, "o")} order by o.id for update of o
    ),
    lost as (
      update ${schema}.opportunity o set version = o.version + 1, updated_at = $3, status_id = 'opportunity.closed-lost', status_since = $3,
        closed_at = $3, closed_by_id = $4, probability = 0, lost_reason_id = reason.id
      from before b, reason where o.id = b.id
    ),
    numbered as (insert into ${schema}.timeline_commit (position) select null from reason where exists (select from before) returning number),
    told as (
      insert into ${schema}.timeline_entry (${entryColumns})
      select $6 || row_number() over (order by b.id), 1, $3, $3, $2, '{}', 'statusChanged', $3, $4, 'opportunity/' || b.id,
        ${relatedKeys} || ('opportunity/' || $1), b.status_id, 'opportunity.closed-lost', greatest(0, extract(epoch from $3 - b.status_since) * 1000),
        jsonb_build_object('closedWith', $1::text, 'lostReasonId', reason.id, 'lostNote', null, 'lostReason', reason.name,
          'changes', jsonb_build_object('lostReasonId', jsonb_build_object('from', b.lost_reason_id, 'to', reason.id)) || ${changes(0)}),
        n.number, row_number() over (order by b.id) - 1
      from before b, reason, numbered n
    )
  select b.id from before b, reason order by b.id`;

/** Loses all that is open with the account of what was won, in one statement, prepared. */
export function closeOthers(pool: pg.Pool, schema: string) {
  const text = closeOthersSql(schema);
  return async (wonId: string, lostReasonId: string, now: Date): Promise<string[]> => {
    const values = [wonId, "acme", now, "ann", now.toISOString(), `${newId()}-`, lostReasonId];
    const { rows } = await pool.query({ name: `${schema} close others`, text, values });
    return rows.map(({ id }) => id);
  };
}
