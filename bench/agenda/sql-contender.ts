import type pg from "pg";
import type { Asked } from "./contender.js";
import { companyOf, userId } from "./seed.js";

/** Rows as they come. */
type Rows = readonly { readonly id: string }[];

const candidatesSql = (schema: string, ofUsers: string): string => {
  const shared = `from ${schema}.calendar_event where company_id = $1 and archived_at is null and (status is null or status in ('planned', 'done')) ${ofUsers}`;
  return `
    select * ${shared} and not spread and starts_at >= $2::timestamptz - interval '7 days' and starts_at < $3 and ends_at >= $2
    union all
    select * ${shared} and spread and first_start_at < $3 and (last_ends_at is null or last_ends_at >= $2)`;
};

/**
 * The rows that the façade has to read, as somebody reads them who knows PostgreSQL well: one prepared statement for each
 * question. What follows, the expansion of the series included, is left out.
 */
export function sqlContender(pool: pg.Pool, schema: string) {
  const ofAll = candidatesSql(schema, "");
  const ofSome = candidatesSql(schema, "and participant_ids && $4");
  const mine = `select * from ${schema}.calendar_event where company_id = $1 and archived_at is null and participant_ids && $2 order by starts_at desc, id desc limit 51`;
  const rowsOf = async (name: string, text: string, values: readonly unknown[]): Promise<Rows> =>
    (await pool.query({ name: `${schema} ${name}`, text, values: [...values] })).rows;
  return {
    candidates: ({ user, userIds, from, to }: Asked) =>
      userIds === undefined
        ? rowsOf("candidates of all", ofAll, [companyOf(user), from, to])
        : rowsOf("candidates", ofSome, [companyOf(user), from, to, userIds]),
    mine: ({ user }: Asked) => rowsOf("mine", mine, [companyOf(user), [userId(user)]]),
  };
}

/** The reading of the same rows. */
export type SqlContender = ReturnType<typeof sqlContender>;
