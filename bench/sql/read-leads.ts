import type pg from "pg";
import type { Contender } from "../contender.js";
import { boardStatuses, cardsShown, pageQuery } from "../contender.js";

const columnsSql = (schema: string): string => `
  select s.id as status_id, coalesce(c.count, 0)::integer as count, card.*
  from unnest($2::text[]) with ordinality s (id, place)
  left join (
    select status_id, count(*) from ${schema}.lead
    where company_id = $1 and archived_at is null and status_id = any($2) group by status_id
  ) c on c.status_id = s.id
  left join lateral (
    select id, version, full_name, company_name, board_rank, score, key_account, assigned_to_id, tag_ids, created_on
    from ${schema}.lead
    where company_id = $1 and archived_at is null and status_id = s.id
    order by archived_at, board_rank, id limit $3
  ) card on true
  order by s.place, card.board_rank, card.id`;

/** Each read in one statement, prepared; rows are read by the client, cards have their columns alone. */
export function readLeads(pool: pg.Pool, schema: string): Pick<Contender, "page" | "board" | "read" | "aggregate"> {
  const run = async (name: string, text: string, ...values: readonly unknown[]): Promise<Record<string, unknown>[]> =>
    (await pool.query({ name: `${schema} ${name}`, text, values: [...values] })).rows;
  const page = `
    select * from ${schema}.lead where company_id = $1 and archived_at is null and score >= $2
    order by full_name, id limit $3`;
  const one = `select * from ${schema}.lead where id = $1 and company_id = $2`;
  const groups = `
    select status_id, count(*)::integer as leads, sum(score) as score from ${schema}.lead
    where company_id = $1 and archived_at is null group by status_id order by status_id`;
  const columns = columnsSql(schema);
  return {
    page: async () => {
      const rows = await run("page", page, "acme", pageQuery.minScore, pageQuery.limit + 1);
      const records = rows.slice(0, pageQuery.limit);
      const last = records.at(-1);
      return { records, next: rows.length > records.length ? [last?.["full_name"], last?.["id"]] : null };
    },
    board: async () => {
      const rows = await run("board", columns, "acme", boardStatuses, cardsShown + 1);
      return { columns: boardStatuses.map((statusId) => columnOf(statusId, rows)) };
    },
    read: async (leadId) => {
      const [lead] = await run("read", one, leadId, "acme");
      if (lead === undefined) throw new Error("there is no such lead");
      return lead;
    },
    aggregate: () => run("aggregate", groups, "acme"),
  };
}

function columnOf(statusId: string, rows: readonly Record<string, unknown>[]) {
  const own = rows.filter((row) => row["status_id"] === statusId);
  const cards = own.filter(({ id }) => id !== null);
  const last = cards[cardsShown - 1];
  const next = cards.length > cardsShown ? [last?.["board_rank"], last?.["id"]] : null;
  return { statusId, count: own[0]?.["count"], cards: cards.slice(0, cardsShown), next };
}
