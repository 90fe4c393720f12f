import type pg from "pg";

/** The id of a lead that {@link fillLeads} made, from 0. */
export const filledId = (i: number): string => `lead-${String(i).padStart(8, "0")}`;

/** The values of lead number `n`; the same for the same number, shuffled by multiples that have no common factor. */
const values: Readonly<Record<string, string>> = {
  id: "'lead-' || lpad(n::text, 8, '0')",
  version: "1",
  created_at: "timestamptz '2023-11-14T22:13:20Z' + n * interval '1 second'",
  updated_at: "timestamptz '2023-11-14T22:13:20Z' + n * interval '1 second'",
  company_id: "'acme'",
  custom: "'{}'",
  first_name: "'First' || n % 977",
  last_name: "'Last' || n % 7919",
  company_name: "'Company ' || n % 104729",
  email: "'p' || n || '@company' || n % 104729 || '.example'",
  fixed_phone: "'01' || lpad(n::text, 8, '0')",
  manual_score: "n * 31 % 6",
  has_address: "true",
  address_city: "(array['Paris', 'Lyon', 'Lille', 'Nantes', 'Berlin', 'Leeds'])[n % 6 + 1]",
  assigned_to_id: "'user-' || n * 17 % 50",
  created_on: "date '2023-11-14' + n / 86400",
  key_account: "n % 10 = 0",
  nurturing: "false",
  tag_ids: "'{}'",
  do_not_call: "false",
  do_not_email: "false",
  status_id:
    "(array['lead.to-process', 'lead.marketing-qualification', 'lead.sales-qualification', 'lead.nurturing'])[n * 13 % 4 + 1]",
  status_since: "timestamptz '2023-11-14T22:13:20Z' + n * interval '1 second'",
  board_rank: "'r' || lpad((n::bigint * 7919 % 1000003)::text, 7, '0') || 'V'",
  full_name: "'Company ' || n % 104729 || ', First' || n % 977 || ' Last' || n % 7919",
  score: "n * 31 % 6",
  score_reasons: "'{}'",
  search_text:
    "'company ' || n % 104729 || ' first' || n % 977 || ' last' || n % 7919 || ' p' || n || '@company' || n % 104729 || '.example'",
  match_keys:
    "array['e:p' || n || '@company' || n % 104729 || '.example', 'n:company ' || n % 104729 || '|last' || n % 7919 || '|first' || n % 977]",
  converted_contact_ids: "'{}'",
};

/** Fills the table of leads within the database. Indexes are made when the rows are there, which is faster by far. */
export async function fillLeads(pool: pg.Pool, schema: string, count: number): Promise<void> {
  const { rows: indexes } = await pool.query<{ name: string; sql: string }>(
    "select indexname as name, indexdef as sql from pg_indexes where schemaname = $1 and tablename = 'lead' and indexname <> 'lead_pkey'",
    [schema],
  );
  for (const { name } of indexes) await pool.query(`drop index ${schema}.${name}`);
  await pool.query(
    `insert into ${schema}.lead (${Object.keys(values).join(", ")}) select ${Object.values(values).join(", ")} from generate_series(0, ${count - 1}) n`,
  );
  for (const { sql } of indexes) await pool.query(sql);
  await pool.query(`vacuum analyze ${schema}.lead`);
}
