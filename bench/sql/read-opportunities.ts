import type pg from "pg";
import { cardSql } from "./close-opportunities.js";

/** The figures of a forecast from rows that are open or won. */
const figuresSql = (from: string): string => `
  select to_char(month, 'YYYY-MM') as month, currency, open, worst, amount, round(weighted::numeric / 100)::float8 as expected, best, won, "wonCount"
  from (
    select date_trunc('month', case when is_open then expected_close_on::timestamp else closed_at at time zone $2 end) as month, currency,
      (count(*) filter (where is_open))::integer as open,
      coalesce(sum(coalesce(worst_case, amount)) filter (where is_open), 0) as worst,
      coalesce(sum(amount) filter (where is_open), 0) as amount,
      coalesce(sum(amount * probability) filter (where is_open), 0) as weighted,
      coalesce(sum(coalesce(best_case, amount)) filter (where is_open), 0) as best,
      coalesce(sum(amount) filter (where not is_open), 0) as won,
      (count(*) filter (where not is_open))::integer as "wonCount"
    from (${from}) o group by 1, 2
  ) f
  order by f.month nulls last, currency`;

const columns = "currency, amount, worst_case, best_case, probability, expected_close_on, closed_at";

const present = (schema: string, condition = ""): string => `
  select status_id <> 'opportunity.closed-won' as is_open, ${columns} from ${schema}.opportunity
  where company_id = $1 and archived_at is null and status_id <> 'opportunity.closed-lost' ${condition}`;

/** What a field held: what the first change since then tells, else what it holds now. */
const held = (column: string, type: string): string =>
  `case when e.${column} is null then o.${column} else (e.${column} #>> '{}')::${type} end as ${column}`;

const firstChange = (column: string, field: string): string =>
  `(array_agg(t.data -> 'changes' -> '${field}' -> 'from' order by t.at, t.id) filter (where t.data -> 'changes' ? '${field}'))[1] as ${column}`;

const changeable = [
  ["currency", "currency", "text"],
  ["amount", "amount", "float8"],
  ["worst_case", "worstCase", "float8"],
  ["best_case", "bestCase", "float8"],
  ["probability", "probability", "float8"],
  ["expected_close_on", "expectedCloseOn", "date"],
  ["closed_at", "closedAt", "timestamptz"],
] as const;

/** Rows that were changed since, put back by their history: for each field the first change tells what it held. */
const past = (schema: string): string => `
  select p.status_id <> 'opportunity.closed-won' as is_open, ${columns} from (
    select coalesce(e.status_id, o.status_id) as status_id,
      case when e.put_away is null then o.archived_at is null else e.put_away = 'archived' end as is_in_use,
      ${changeable.map(([column, , type]) => held(column, type)).join(", ")}
    from ${schema}.opportunity o cross join lateral (
      select (array_agg(t.from_status_id order by t.at, t.id) filter (where t.kind = 'statusChanged'))[1] as status_id,
        (array_agg(t.kind order by t.at, t.id) filter (where t.kind in ('archived', 'restored')))[1] as put_away,
        ${changeable.map(([column, field]) => firstChange(column, field)).join(", ")}
      from ${schema}.timeline_entry t where t.subject_key = 'opportunity/' || o.id and t.at > $3
    ) e
    where o.company_id = $1 and o.updated_at > $3 and o.created_at <= $3
  ) p where p.is_in_use and p.status_id <> 'opportunity.closed-lost'`;

/** One statement for each forecast, prepared. */
export function readForecast(pool: pg.Pool, schema: string, zone: string) {
  const ofNow = figuresSql(present(schema));
  const ofPast = figuresSql(`${present(schema, "and updated_at <= $3")} union all ${past(schema)}`);
  return async (asOf?: Date) => {
    const query =
      asOf === undefined
        ? { name: `${schema} forecast`, text: ofNow, values: ["acme", zone] }
        : { name: `${schema} forecast of the past`, text: ofPast, values: ["acme", zone, asOf] };
    return (await pool.query(query)).rows;
  };
}

const boardSql = (schema: string): string => `
  with totals as materialized (
    select status_id, currency, count(*)::integer as count, coalesce(sum(amount), 0) as amount from ${schema}.opportunity
    where company_id = $1 and archived_at is null and status_id = any($2) group by status_id, currency
  )
  select s.id as "statusId", coalesce(t.count, 0)::integer as count, coalesce(t.amounts, '[]') as amounts, coalesce(c.cards, '[]') as cards
  from unnest($2::text[]) with ordinality s (id, place)
  left join (
    select status_id, sum(count) as count, json_agg(json_build_object('currency', currency, 'amount', amount) order by currency) as amounts
    from totals group by status_id
  ) t on t.status_id = s.id
  left join lateral (
    select json_agg(card) as cards from (
      select ${cardSql("o")} from ${schema}.opportunity o where o.company_id = $1 and o.archived_at is null and o.status_id = s.id
      order by o.archived_at, o.board_rank, o.id limit $3
    ) card
  ) c on true
  order by s.place`;

/** The columns of the board with what they are worth, in one statement, prepared. */
export function readBoard(pool: pg.Pool, schema: string, statuses: readonly string[], cards: number) {
  const text = boardSql(schema);
  return async () => {
    const { rows } = await pool.query({ name: `${schema} board`, text, values: ["acme", statuses, cards + 1] });
    return rows.map((row) => ({ ...row, cards: row.cards.slice(0, cards), more: row.cards.length > cards }));
  };
}
